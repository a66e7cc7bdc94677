import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climbOf, LEAST_RISE } from '@/domain/track/climb'

const along = (heights: readonly number[], step = 5) => heights.map((height, index) => ({ along: index * step, height }))
const rise = (metres: number, points: number) => Array.from({ length: points }, (_, index) => metres * index / (points - 1))

describe('the climb of a way', () => {
  it('is its height gained where it only rises', () => {
    expect(climbOf(along(rise(300, 400)))?.up).toBeGreaterThan(290)
    expect(climbOf(along(rise(300, 400)))?.down).toBe(0)
  })

  it('is not made by the noise of the receiver', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 300, maxLength: 300 }), (noise) => {
      const climb = climbOf(along(rise(300, 300).map((height, index) => height + (noise[index] ?? 0))))
      expect(climb?.up).toBeGreaterThan(280)
      expect(climb?.up).toBeLessThan(315)
      expect(climb?.down).toBeLessThan(LEAST_RISE + 1)
      expect(climbOf(along(noise))?.up ?? 0).toBeLessThan(10)
    }), { numRuns: 50 })
  })

  it('counts every rise and fall of a way up and down', () => {
    const hills = [...rise(100, 200), ...rise(60, 120).map(down => 100 - down), ...rise(80, 160).map(up => 40 + up)]
    const climb = climbOf(along(hills))
    expect(climb?.up).toBeGreaterThan(170)
    expect(climb?.up).toBeLessThan(181)
    expect(climb?.down).toBeGreaterThan(52)
    expect(climb?.down).toBeLessThan(61)
  })

  it.each([
    ['up and down around the start', [100, 93, 107, 93, 107], 28, 14],
    ['a little up, then far down', [100, 105, 93], 0, 12],
    ['a little down, then far up', [100, 93, 107], 14, 0],
    ['never far from the start', [100, 105, 99, 104], 0, 0],
  ])('counts from the turn, not from the start: %s', (_, heights, up, down) => {
    expect(climbOf(along(heights, 100))).toEqual({ up, down })
  })

  it('is the same from whatever height one counts', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 60 }), (heights) => {
      const [one, other] = [climbOf(along(heights)), climbOf(along(heights.map(height => height + 1000)))]
      expect(other?.up).toBeCloseTo(one?.up ?? Number.NaN, 6)
      expect(other?.down).toBeCloseTo(one?.down ?? Number.NaN, 6)
    }))
  })

  it('turned round is the descent', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 60 }), (heights) => {
      const [there, back] = [climbOf(along(heights, 100)), climbOf(along([...heights].reverse(), 100))]
      expect(there?.up).toBeCloseTo(back?.down ?? Number.NaN, 6)
    }))
  })

  it('is unknown without heights', () => {
    expect(climbOf([])).toBeNull()
    expect(climbOf(along([5]))).toBeNull()
  })
})
