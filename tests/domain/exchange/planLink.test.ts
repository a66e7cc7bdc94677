import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url, encodeBase64url } from '@/domain/exchange/base64url'
import { decodePlan as decodeWith, encodePlan as encodeWith } from '@/domain/exchange/planLink'
import { browserZlib } from '@/platform/zlibStream'
import { anyPlan, TWO_DAYS } from './plans'

const zlib = browserZlib()
const decodePlan = (fragment: string) => decodeWith(fragment, zlib)
const encodePlan = (plan: typeof TWO_DAYS) => encodeWith(plan, zlib)

async function linkOf(plan: typeof TWO_DAYS): Promise<string> {
  const link = await encodePlan(plan)
  if (typeof link !== 'string')
    throw new Error('too large')
  return link
}

function flipped(link: string, bit: number): string {
  const bytes = decodeBase64url(link) ?? new Uint8Array()
  const at = bit % (bytes.length * 8)
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ 1 << (at & 7)
  return encodeBase64url(bytes)
}

function linkAround(version: number, json: string): string {
  return encodeBase64url(Uint8Array.from([version, ...deflateSync(json)]))
}

describe('a plan in a link', () => {
  it('comes back as it was', () => fc.assert(fc.asyncProperty(anyPlan, async (plan) => {
    expect(await decodePlan(await linkOf(plan))).toEqual(plan)
  }), { numRuns: 1000 }))

  it('is read with the sign of the fragment before it', async () => {
    expect(await decodePlan(`#${await linkOf(TWO_DAYS)}`)).toEqual(TWO_DAYS)
  })

  it('is short and needs no escaping', async () => {
    expect(await linkOf(TWO_DAYS)).toMatch(/^[\w-]{100,500}$/u)
  })

  it('is still read from a link of version 1', async () => {
    const link = readFileSync('tests/fixtures/plans/v1-link.txt', 'utf8')
    expect(await decodePlan(link)).toEqual(TWO_DAYS)
  })
})

describe('a damaged link', () => {
  // A few bits after the last block mean nothing to zlib: such a flip may leave the very same plan, never another.
  it('never gives another plan, after each of 5,000 random flips of a bit', async () => {
    const plans = fc.sample(anyPlan, { numRuns: 250, seed: 4 })
    const wrong: string[] = []
    const refused: boolean[] = []
    for (const [nth, plan] of plans.entries()) {
      const link = await linkOf(plan)
      const sound = JSON.stringify(await decodePlan(link))
      for (let flip = 0; flip < 20; flip++) {
        const damaged = flipped(link, nth * 7919 + flip * 104_729)
        const decoded = await decodePlan(damaged)
        if (!('problem' in decoded) && JSON.stringify(decoded) !== sound)
          wrong.push(damaged)
        refused.push('problem' in decoded)
      }
    }
    expect(refused).toHaveLength(5000)
    expect(refused.filter(Boolean).length).toBeGreaterThan(4950)
    expect(wrong).toEqual([])
  })

  it('never gives another plan, after each bit of a usual one', async () => {
    const link = await linkOf(TWO_DAYS)
    const bits = (decodeBase64url(link)?.length ?? 0) * 8
    const decoded = await Promise.all(Array.from({ length: bits }, (_, bit) => decodePlan(flipped(link, bit))))
    const read = decoded.filter(plan => !('problem' in plan))
    expect(read.length).toBeLessThan(8)
    read.forEach(plan => expect(plan).toEqual(TWO_DAYS))
  })

  it('is refused when cut short or drawn out', async () => {
    const link = await linkOf(TWO_DAYS)
    for (let length = 1; length < link.length; length++)
      expect(await decodePlan(link.slice(0, length))).toHaveProperty('problem')
    expect(await decodePlan(`${link}AAAA`)).toEqual({ problem: 'damaged' })
  })

  it('never throws, whatever it is', () => fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.json().map(json => linkAround(1, json))), async (text) => {
    expect(await decodePlan(text)).toHaveProperty('problem')
  }), { numRuns: 1000 }))

  it('says that there is none, or that a newer guide made it', async () => {
    expect(await decodePlan('#')).toEqual({ problem: 'empty' })
    expect(await decodePlan(linkAround(2, '[2,{}]'))).toEqual({ problem: 'newer' })
    expect(await decodePlan(linkAround(2, '[1,{}]'))).toEqual({ problem: 'damaged' })
  })

  it('is not inflated past the bound', async () => {
    const bomb = linkAround(1, ' '.repeat(50_000_000))
    const start = performance.now()
    expect(await decodePlan(bomb)).toEqual({ problem: 'too-large' })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(await decodePlan('A'.repeat(259_000))).toEqual({ problem: 'too-large' })
  })
})

it('says when a plan is too large for a link', async () => {
  expect(await encodePlan({ ...TWO_DAYS, title: 'x'.repeat(70_000) })).toEqual({ problem: 'too-large' })
})

it('says when the browser is too old', async () => {
  const link = await linkOf(TWO_DAYS)
  expect(await encodeWith(TWO_DAYS, undefined)).toEqual({ problem: 'old-browser' })
  expect(await decodeWith(link, undefined)).toEqual({ problem: 'old-browser' })
})
