import fc from 'fast-check'
import { crc32 as referenceCrc } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crc32 } from '@/domain/exchange/crc32'
import { joinParts, looksLikePart, MOST_PARTS, readPart, splitCode, writePart } from '@/domain/exchange/linkParts'
import { decodePlan, encodePlan } from '@/domain/exchange/planLink'
import { browserZlib } from '@/platform/zlibStream'
import { anyPlan, TWO_DAYS } from './plans'

const anyCode = fc.string({ unit: fc.constantFrom(...'ABCabc019-_'), minLength: 1, maxLength: 3000 })
const split = (code: string, most = 300) => splitCode(code, most) ?? []

describe('the code of a plan in several parts', () => {
  it('is whole again whatever the order, however often a part came', () => {
    fc.assert(fc.property(anyCode, fc.integer(), (code, turn) => {
      const links = split(code).map(writePart)
      const shuffled = [...links, ...links].sort((a, b) => (a.length * turn) % 7 - (b.length * turn) % 7)
      const read = shuffled.map(readPart)
      expect(joinParts(read.flatMap(part => part ?? []))).toEqual({ type: 'whole', code })
    }), { numRuns: 1000 })
  })

  it('says which parts are missing', () => {
    const [first, , third] = split('x'.repeat(900))
    expect(joinParts([third, first].flatMap(part => part ?? []))).toEqual({ type: 'missing', missing: [2] })
  })

  it('never mixes two plans', () => {
    const [one] = split('x'.repeat(600))
    const [, two] = split('y'.repeat(600))
    expect(joinParts([one, two].flatMap(part => part ?? []))).toEqual({ type: 'damaged' })
    expect(joinParts([])).toEqual({ type: 'damaged' })
  })

  it('gives the same plan as the whole link', () => fc.assert(fc.asyncProperty(anyPlan, async (plan) => {
    const code = await encodePlan(plan, browserZlib())
    const parts = typeof code === 'string' ? splitCode(code, 520) : []
    const joined = parts === undefined ? undefined : joinParts(parts)
    if (joined !== undefined)
      expect(joined.type === 'whole' ? await decodePlan(joined.code, browserZlib()) : joined).toEqual(plan)
  }), { numRuns: 1000 }))

  it('is not offered where nobody would scan that many', () => {
    expect(splitCode('x'.repeat(300 * MOST_PARTS), 300)).toHaveLength(MOST_PARTS)
    expect(splitCode('x'.repeat(300 * MOST_PARTS + 1), 300)).toBeUndefined()
    expect(splitCode('', 300)).toBeUndefined()
  })
})

describe('a damaged part', () => {
  const links = split('AbC-_019'.repeat(60)).map(writePart)

  it('is refused after any change of one character, cut short or drawn out', () => {
    for (const link of links) {
      for (let at = 0; at < link.length; at++) {
        for (const other of ['A', '9', '.', '#', '%'].filter(each => each !== link[at] && !(at === 0 && each === '#')))
          expect(readPart(link.slice(0, at) + other + link.slice(at + 1))).toBeUndefined()
        expect(readPart(link.slice(0, at))).toBeUndefined()
      }
      expect(readPart(`${link}A`)).toBeUndefined()
    }
  })

  it('never gives other words, after each of 5,000 random flips of a bit', () => {
    const sound = new Set(links)
    fc.assert(fc.property(fc.constantFrom(...links), fc.nat(), (link, flip) => {
      const at = (flip >> 3) % link.length
      const damaged = link.slice(0, at) + String.fromCharCode(link.charCodeAt(at) ^ 1 << (flip & 7)) + link.slice(at + 1)
      expect(sound.has(damaged) || readPart(damaged) === undefined).toBe(true)
    }), { numRuns: 5000 })
  })

  it('never throws and is never endless', () => {
    expect(readPart('1.1.'.repeat(100_000))).toBeUndefined()
    expect(readPart(`1.1.00000000.00000000.${'x'.repeat(100_000)}`)).toBeUndefined()
    expect(readPart('')).toBeUndefined()
  })

  it('is told from the code of a plan', async () => {
    const code = await encodePlan(TWO_DAYS, browserZlib())
    expect(typeof code === 'string' && looksLikePart(`#${code}`)).toBe(false)
    expect(links.every(link => looksLikePart(`#${link}`))).toBe(true)
    expect(looksLikePart('#1.3.cut')).toBe(true)
  })
})

it('computes the CRC-32 that everyone computes', () => {
  expect(crc32('123456789')).toBe('cbf43926')
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), text => Number.parseInt(crc32(text), 16) === referenceCrc(text)))
})
