import { expect, it } from 'vitest'
import { dropSpot, scrollStep } from '@/domain/planning/dropSpot'
import { stopId } from './planned'

const stops = (...at: readonly (readonly [string, number])[]) => at.map(([id, top]) => ({ id: stopId(id), top, bottom: top + 40 }))
const DAYS = [
  { top: 100, bottom: 300, stops: stops(['a', 120], ['b', 180], ['c', 240]) },
  { top: 320, bottom: 400, stops: [] },
  { top: 420, bottom: 600, stops: stops(['d', 440]) },
]

it('leaves a stop where it is while it is held over its own place', () => {
  expect(dropSpot(DAYS, stopId('b'), 200)).toEqual({ day: 0, at: 1 })
})

it('counts the places without the stop that is held', () => {
  expect(dropSpot(DAYS, stopId('a'), 261)).toEqual({ day: 0, at: 2 })
  expect(dropSpot(DAYS, stopId('c'), 139)).toEqual({ day: 0, at: 0 })
})

it('drops on an empty day, and on the next day above its first stop', () => {
  expect(dropSpot(DAYS, stopId('a'), 350)).toEqual({ day: 1, at: 0 })
  expect(dropSpot(DAYS, stopId('a'), 430)).toEqual({ day: 2, at: 0 })
})

it('takes the nearest day above the first, below the last and between two', () => {
  expect(dropSpot(DAYS, stopId('c'), -50)).toEqual({ day: 0, at: 0 })
  expect(dropSpot(DAYS, stopId('a'), 5000)).toEqual({ day: 2, at: 1 })
  expect(dropSpot(DAYS, stopId('a'), 306)).toEqual({ day: 0, at: 2 })
  expect(dropSpot([], stopId('a'), 10)).toBeUndefined()
})

it('scrolls only near the edges, faster the nearer', () => {
  const view = { top: 50, bottom: 700 }
  expect(scrollStep(400, view)).toBe(0)
  expect(scrollStep(60, view)).toBeLessThan(scrollStep(110, view))
  expect(scrollStep(690, view)).toBeGreaterThan(scrollStep(640, view))
  expect(scrollStep(9000, view)).toBe(14)
})
