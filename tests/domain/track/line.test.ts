import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '@/domain/distance'
import { measureLine, nearestOnLine, spotAlong } from '@/domain/track/line'
import { anyRuns, anySpot, offset, START } from './walks'

const SAMPLES = 400

describe('the nearest point of a way', () => {
  it('is as near as the nearest of many samples', () => {
    fc.assert(fc.property(anyRuns, anySpot, (runs, at) => {
      const line = measureLine(runs)
      const nearest = nearestOnLine(line, at)
      const sampled = runs.flatMap(run => run.flatMap((spot, index) => {
        const before = run[index - 1] ?? spot
        return Array.from({ length: SAMPLES + 1 }, (_, each) => {
          const share = each / SAMPLES
          return distanceMetres({ lat: before.lat + (spot.lat - before.lat) * share, lng: before.lng + (spot.lng - before.lng) * share }, at)
        })
      }))
      const least = Math.min(...sampled)
      expect(nearest?.off).toBeLessThanOrEqual(least + 0.01)
      expect(nearest?.off).toBeGreaterThanOrEqual(least - 170 / SAMPLES)
    }))
  })

  it('stands on the way as far along as it says', () => {
    fc.assert(fc.property(anyRuns, anySpot, (runs, at) => {
      const line = measureLine(runs)
      const nearest = nearestOnLine(line, at)
      const again = nearest && nearestOnLine(line, nearest.at, { before: nearest.along, tolerance: 0.01 })
      expect(again?.off).toBeLessThan(0.02)
      expect(nearest?.along).toBeGreaterThanOrEqual(0)
      expect(nearest?.along).toBeLessThanOrEqual(line.length + 1e-9)
    }))
  })

  it('of a way out and back is the one near to where one was before', () => {
    const out = [0, 100, 200, 300].map(north => offset(START, north, 0))
    const line = measureLine([[...out, ...[...out].reverse()]])
    const at = offset(START, 100, 4)
    expect(nearestOnLine(line, at, { before: 80, tolerance: 10 })?.along).toBeCloseTo(100, 0)
    expect(nearestOnLine(line, at, { before: 480, tolerance: 10 })?.along).toBeCloseTo(500, 0)
  })

  it('does not lie in a gap between runs, which has no length', () => {
    const line = measureLine([[START, offset(START, 100, 0)], [offset(START, 900, 0), offset(START, 1000, 0)]])
    expect(line.length).toBeCloseTo(200, 0)
    expect(nearestOnLine(line, offset(START, 450, 0))?.off).toBeCloseTo(350, 0)
  })

  it('is not to be had of a way without spots', () => {
    expect(nearestOnLine(measureLine([]), START)).toBeUndefined()
    expect(spotAlong(measureLine([]), 5)).toBeUndefined()
  })
})

describe('the spot some metres along', () => {
  it('is found again at those metres', () => {
    fc.assert(fc.property(anyRuns, fc.double({ min: -0.1, max: 1.1, noNaN: true }), (runs, share) => {
      const line = measureLine(runs)
      const wanted = Math.min(line.length, Math.max(0, line.length * share))
      const spot = spotAlong(line, line.length * share)
      const found = spot && nearestOnLine(line, spot, { before: wanted, tolerance: 0.05 })
      expect(found?.off).toBeLessThan(0.05)
      expect(Math.abs((found?.along ?? Number.NaN) - wanted)).toBeLessThan(0.5)
    }))
  })
})
