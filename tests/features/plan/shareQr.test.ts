import { describe, expect, it } from 'vitest'
import { joinParts, readPart } from '@/domain/exchange/linkParts'
import { MOST_QR_CHARACTERS, qrAddresses, qrPath } from '@/features/plan/qrPath'

const PAGE = 'https://guide.example/plan/shared'

/** The dark modules of a drawn code, as a grid. */
function drawn({ size, path }: ReturnType<typeof qrPath>): readonly string[] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
    grid[Number(y)]?.fill('#', Number(x), Number(x) + Number(length))
  return grid.map(row => row.join(''))
}

const FINDER = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']

describe('a QR code', () => {
  it('is drawn with three finder patterns within a quiet zone of four modules', () => {
    const grid = drawn(qrPath(`${PAGE}#abc`))
    const far = grid.length - 11
    const corner = (x: number, y: number) => grid.slice(y, y + 7).map(row => row.slice(x, x + 7))
    expect([corner(4, 4), corner(far, 4), corner(4, far)]).toEqual([FINDER, FINDER, FINDER])
    expect([...grid.slice(0, 4), ...grid.slice(-4)].join('').trim()).toBe('')
    expect(grid.every(row => /^ {4}.* {4}$/u.test(row))).toBe(true)
  })

  it('carries the whole link while that is short', () => {
    const code = 'x'.repeat(MOST_QR_CHARACTERS - PAGE.length - 1)
    expect(qrAddresses(PAGE, code)).toEqual([`${PAGE}#${code}`])
  })

  it('carries a part of a longer one, each an address that a camera opens, none denser than a phone can read', () => {
    const code = 'Ab-_'.repeat(500)
    const addresses = qrAddresses(PAGE, code) ?? []
    expect(addresses).toHaveLength(4)
    expect(addresses.every(address => new URL(address).pathname === '/plan/shared' && address.length <= MOST_QR_CHARACTERS)).toBe(true)
    expect(joinParts(addresses.flatMap(address => readPart(new URL(address).hash) ?? []))).toEqual({ type: 'whole', code })
    expect(Math.max(...addresses.map(address => qrPath(address).size))).toBeLessThanOrEqual(101)
  })

  it('is not offered for a plan that nobody would scan', () => {
    expect(qrAddresses(PAGE, 'x'.repeat(10_000))).toBeUndefined()
  })
})
