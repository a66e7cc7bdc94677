import { describe, expect, it } from 'vitest'
import { distanceMetres } from '@/domain/distance'
import { simulatedFix, supposedSpots } from '@/domain/hike/simulatedWalk'
import { measureLine } from '@/domain/track/line'
import { spot, walker } from './walks'

describe('a simulated walk', () => {
  it('reports where one is after so many metres, as a good receiver would', () => {
    const fix = simulatedFix(measureLine([[spot(0), spot(100), spot(100, 100)]]), 150, 7000)
    expect(fix).toMatchObject({ accuracy: 5, time: 7000 })
    expect(fix && distanceMetres(fix.at, spot(100, 50))).toBeLessThan(1)
  })

  it('has nowhere to be without spots', () => {
    expect(simulatedFix(measureLine([]), 10, 0)).toBeUndefined()
  })

  it('announces every waypoint of the story in order, also where nobody knows where they are', () => {
    const supposed = supposedSpots(11)
    const ids = supposed.map((_, index) => `waypoint-${index + 1}`)
    const { send, arrivals } = walker(supposed.map((at, index) => ({ id: ids[index] ?? '', at, radius: 40 })))
    const way = measureLine([supposed])
    for (let seconds = 0; seconds * 4 <= way.length + 40; seconds += 1) {
      const fix = simulatedFix(way, seconds * 4, seconds * 1000)
      if (fix !== undefined)
        send({ type: 'fix', fix, now: fix.time })
    }
    expect(arrivals).toEqual(ids)
  })
})
