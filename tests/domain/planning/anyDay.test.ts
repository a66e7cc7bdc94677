import type { DayEnd, PlanDay } from '@/domain/plan'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAVEL_MODES } from '@/domain/plan'
import { findConflicts } from '@/domain/planning/findConflicts'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { legFinder } from '@/domain/planning/legs'
import { orderDay } from '@/domain/planning/orderDay'
import { roadNetwork } from '@/domain/planning/roadNetwork'
import { scheduleDay } from '@/domain/planning/schedule'
import { orderStops } from '@/domain/planning/stopEdits'
import { REAL } from '../../content/realGuide'
import { madeDay, madePlan, stopAt } from './planned'

const gazetteer = createGazetteer(REAL.guide?.index ?? { entities: [], waymarks: [] })
const roads = roadNetwork(REAL.guide?.basemap ?? { lines: [] }, gazetteer.waymarks, true)
const places = gazetteer.entities.filter(({ type }) => type === 'place').map(({ id }) => id)
const anyEnd = fc.option(fc.constantFrom(...gazetteer.waymarks.map(({ id }) => id), 'hengdong-county-town', 'shitang-dawu').map((id): DayEnd => ({ type: 'known', id })))

const anyDay: fc.Arbitrary<PlanDay> = fc.record({
  stops: fc.uniqueArray(fc.record({
    place: fc.constantFrom(...places),
    stay: fc.integer({ min: 0, max: 200 }),
    fixedAt: fc.option(fc.integer({ min: 0, max: 1440 }), { freq: 6 }),
  }), { selector: ({ place }) => place, maxLength: 7 }),
  from: anyEnd,
  to: anyEnd,
  leaveAt: fc.integer({ min: 300, max: 720 }),
  date: fc.constantFrom(null, '2026-01-10', '2026-06-21'),
}).map(({ stops, ...day }) => madeDay(stops.map(({ place, ...changes }) => stopAt(place, changes)), day))

const legs = TRAVEL_MODES.map(travel => legFinder({ travel, factors: null }, roads))

describe('any day among the places of the essays', () => {
  it('runs forward, each time within its range', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...legs), (day, findLeg) => {
      const { visits, end } = scheduleDay(day, gazetteer, findLeg)
      let time = day.leaveAt
      for (const { stop, arrive, begin, leave } of visits) {
        expect(arrive.usual).toBeGreaterThanOrEqual(time)
        expect(begin.usual).toBeGreaterThanOrEqual(Math.max(arrive.usual, stop.fixedAt ?? 0))
        expect(leave.usual).toBe(begin.usual + stop.stay)
        for (const { low, usual, high } of [arrive, begin, leave])
          expect(low <= usual && usual <= high && low >= day.leaveAt).toBe(true)
        time = leave.usual
      }
      expect(end.usual).toBeGreaterThanOrEqual(time)
    }), { numRuns: 1000 })
  })

  it('ends when its order says that it ends, before and after ordering, and never worse', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...legs), (day, findLeg) => {
      const order = orderDay(day, gazetteer, findLeg)
      if (order === undefined)
        return
      const ordered = orderStops(0, order.order)(madePlan(day)).days[0] ?? day
      expect(ordered.stops.map(({ id }) => id)).toEqual(order.order)
      expect(scheduleDay(day, gazetteer, findLeg).end.usual).toBe(order.before.finish)
      expect(scheduleDay(ordered, gazetteer, findLeg).end.usual).toBe(order.after.finish)
      expect(order.after.late).toBeLessThanOrEqual(order.before.late)
      if (order.after.late === 0) {
        for (const { stop, begin } of scheduleDay(ordered, gazetteer, findLeg).visits)
          expect(stop.fixedAt ?? begin.usual).toBe(begin.usual)
      }
    }), { numRuns: 300 })
  })

  it('has conflicts that speak of its own stops', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...legs), (day, findLeg) => {
      const ids = day.stops.map(({ id }) => id)
      for (const conflict of findConflicts(day, scheduleDay(day, gazetteer, findLeg), gazetteer, findLeg)) {
        if ('stop' in conflict)
          expect(ids).toContain(conflict.stop)
        if ('minutes' in conflict.remedy)
          expect(conflict.remedy.minutes).toBeGreaterThan(0)
      }
    }), { numRuns: 300 })
  })
})
