import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealOutline, sealTilt } from '@/domain/sealShape'

const ids = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/)
const numbersOf = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)

describe('the outline of a seal', () => {
  it('is the same each time for the same id', () => {
    expect(sealOutline('wuji-laojie')).toBe(sealOutline('wuji-laojie'))
    expect(sealTilt('wuji-laojie')).toBe(sealTilt('wuji-laojie'))
  })

  it('is one of nine among any number of ids, so that a list of them compresses', () => {
    const outlines = Array.from({ length: 400 }, (_, at) => sealOutline(`place-${at}`))
    expect(new Set(outlines).size).toBe(9)
  })

  it('is as common as every other', () => {
    const times = new Map<string, number>()
    for (let at = 0; at < 900; at++)
      times.set(sealOutline(`place-${at}`), (times.get(sealOutline(`place-${at}`)) ?? 0) + 1)
    expect(Math.min(...times.values())).toBeGreaterThan(60)
    expect(Math.max(...times.values())).toBeLessThan(150)
  })

  it('keeps room for its line inside the box', () => {
    fc.assert(fc.property(ids, id => numbersOf(sealOutline(id)).every(value => value >= 3 && value <= 97)))
  })

  it('is drawn with few numbers of one decimal', () => {
    fc.assert(fc.property(ids, (id) => {
      const numbers = sealOutline(id).match(/-?[\d.]+/g) ?? []
      return numbers.length <= 40 && numbers.every(number => /^\d+(\.\d)?$/.test(number))
    }))
  })

  it('is one closed line', () => {
    fc.assert(fc.property(ids, id => /^M[^MZ]+Z$/.test(sealOutline(id))))
  })
})

describe('the tilt of a seal', () => {
  it('stays within four degrees', () => {
    fc.assert(fc.property(ids, id => Math.abs(sealTilt(id)) <= 4))
  })

  it('is that of the outline: a stone has one of each', () => {
    const ofOutline = new Map<string, number>()
    fc.assert(fc.property(ids, (id) => {
      const known = ofOutline.get(sealOutline(id)) ?? sealTilt(id)
      ofOutline.set(sealOutline(id), known)
      return known === sealTilt(id)
    }))
  })

  it('goes both ways', () => {
    const tilts = ['mishui', 'lingshan', 'yangshan', 'xiangjiang', 'sifang-shan', 'tianguang-shan', 'wuji-laojie'].map(sealTilt)
    expect(Math.min(...tilts)).toBeLessThan(0)
    expect(Math.max(...tilts)).toBeGreaterThan(0)
  })
})
