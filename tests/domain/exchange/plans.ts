import type { DayEnd, Plan, PlanDay, PlanId, Stop, StopId, StopTarget } from '@/domain/plan'
import type { LatLng } from '@/domain/position'
import type { EntityId } from '@/domain/slug'
import fc from 'fast-check'
import * as v from 'valibot'
import { isPlanId } from '@/domain/exchange/planSchema'
import { TRAVEL_MODES } from '@/domain/plan'
import { isEntityId } from '@/domain/slug'

const planIdSchema = v.custom<PlanId>(isPlanId)
const stopIdSchema = v.custom<StopId>(isPlanId)
const entityIdSchema = v.custom<EntityId>(id => typeof id === 'string' && isEntityId(id))

/** The id of a plan, of a stop, of an entity: for tests, which know that theirs are sound. */
export const planId = (id: string): PlanId => v.parse(planIdSchema, id)
export const stopId = (id: string): StopId => v.parse(stopIdSchema, id)
export const entityId = (id: string): EntityId => v.parse(entityIdSchema, id)

/** Any text, with the characters that formats trip over more often than chance would have it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('&', '<', '>', '"', '\'', ',', ';', '\\', '\n', '\r', ']]>', '\u0000', '\uFEFF', '山', '𠮷', '=', '#', '*'), maxLength: 20 }),
)

export const anySpot: fc.Arbitrary<LatLng> = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }).map(value => value + 0),
  lng: fc.double({ min: -180, max: 180, noNaN: true }).map(value => value + 0),
})

const anyEntity = fc.constantFrom('dongtian-bingfeng', 'wuji-laojie', 'caoshi-doufu', 'shiwan').map(entityId)
const anyId = fc.oneof(fc.uuid(), fc.string({ unit: fc.constantFrom(...'abcXYZ019_-.:'), minLength: 1, maxLength: 64 }))
const anyMinute = fc.integer({ min: 0, max: 1440 })

const anyEnd: fc.Arbitrary<DayEnd | null> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('known'), id: fc.constantFrom('hengdong-xian', 'hengshan-xi') }),
  fc.record({ type: fc.constant('spot'), name: anyText, at: anySpot }),
)

const anyTarget: fc.Arbitrary<StopTarget> = fc.oneof(
  fc.record({ type: fc.constant('place'), entity: anyEntity }),
  fc.record({ type: fc.constant('hike'), hike: fc.constantFrom('pengyuanfeng', 'a.b:c') }),
  fc.record({ type: fc.constant('meal'), dish: anyEntity, town: fc.option(anyEntity) }),
  fc.record({ type: fc.constant('hike'), hike: fc.constantFrom('pengyuanfeng', 'yangshan') }),
  fc.record({ type: fc.constant('spot'), name: anyText, at: anySpot }),
)

const anyStop: fc.Arbitrary<Stop> = fc.record({
  id: anyId.map(stopId),
  target: anyTarget,
  stay: anyMinute,
  fixedAt: fc.option(anyMinute),
  note: anyText,
})

const anyDate = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))

function distinctStops(days: readonly PlanDay[]): readonly PlanDay[] {
  const seen = new Set<string>()
  return days.map(day => ({
    ...day,
    stops: day.stops.filter(({ id }) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return isNew
    }),
  }))
}

/** Any plan that the guide could hold. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  id: anyId.map(planId),
  title: anyText,
  travel: fc.constantFrom(...TRAVEL_MODES),
  factors: fc.option(fc.record({ detour: fc.double({ min: 1, max: 5, noNaN: true }), speed: fc.double({ min: 1, max: 130, noNaN: true }) })),
  days: fc.array(fc.record({
    date: fc.option(anyDate),
    from: anyEnd,
    to: anyEnd,
    leaveAt: anyMinute,
    homeBy: anyMinute,
    stops: fc.array(anyStop, { maxLength: 6 }),
  }), { maxLength: 4 }).map(distinctStops),
})

/** A plan of two days, as a visitor would make it. */
export const TWO_DAYS: Plan = {
  id: planId('p-two-days'),
  title: '衡东两日,& “土菜”',
  travel: 'car',
  factors: { detour: 1.5, speed: 38 },
  days: [
    {
      date: '2026-04-03',
      from: { type: 'known', id: 'hengshan-xi' },
      to: { type: 'spot', name: '客栈', at: { lat: 27.0812, lng: 112.9456 } },
      leaveAt: 510,
      homeBy: 1080,
      stops: [
        { id: stopId('s1'), target: { type: 'place', entity: entityId('wuji-laojie') }, stay: 60, fixedAt: null, note: '先看石板路;\n再找人问船' },
        { id: stopId('s2'), target: { type: 'meal', dish: entityId('caoshi-doufu'), town: entityId('caoshi-zhen') }, stay: 60, fixedAt: 720, note: '' },
      ],
    },
    {
      date: null,
      from: null,
      to: null,
      leaveAt: 420,
      homeBy: 1140,
      stops: [{ id: stopId('s3'), target: { type: 'spot', name: '渡口 <旧>', at: { lat: 27.1, lng: 112.98 } }, stay: 20, fixedAt: null, note: 'A & B' }],
    },
  ],
}
