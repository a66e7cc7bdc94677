import type { DayEnd, Plan, PlanDay, PlanId, Stop, StopId, StopTarget } from '@/domain/plan'
import type { PackedHistory } from '@/domain/planning/history'
import type { EntityId } from '@/domain/slug'
import * as v from 'valibot'
import { TRAVEL_MODES } from '@/domain/plan'
import { isDate } from '@/domain/planning/dayEdits'
import { isEntityId } from '@/domain/slug'

const ID = /^[\w.:-]{1,64}$/u

/** True for text that can be the id of a plan: up to 64 letters, digits and `_.:-`. */
export function isPlanId(text: unknown): text is PlanId {
  return typeof text === 'string' && ID.test(text)
}

function isStopId(text: unknown): text is StopId {
  return typeof text === 'string' && ID.test(text)
}

const within = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const entityId = v.custom<EntityId>(id => typeof id === 'string' && isEntityId(id))
const text = v.string()
const at = v.object({ lat: within(-90, 90), lng: within(-180, 180) })
// Two days: a walk may end after midnight.
const minuteOfDay = within(0, 2880)

const dayEnd: v.GenericSchema<unknown, DayEnd> = v.variant('type', [
  v.object({ type: v.literal('known'), id: v.pipe(text, v.regex(ID)) }),
  v.object({ type: v.literal('spot'), name: text, at }),
])

const target: v.GenericSchema<unknown, StopTarget> = v.variant('type', [
  v.object({ type: v.literal('place'), entity: entityId }),
  v.object({ type: v.literal('meal'), dish: entityId, town: v.nullable(entityId) }),
  v.object({ type: v.literal('hike'), hike: v.pipe(text, v.regex(ID)) }),
  v.object({ type: v.literal('spot'), name: text, at }),
])

/** One stop, read into a new object: what the schema does not name is left behind. */
export const stopSchema: v.GenericSchema<unknown, Stop> = v.object({
  id: v.custom<StopId>(isStopId),
  target,
  stay: within(0, 7 * 1440),
  fixedAt: v.nullable(minuteOfDay),
  note: text,
})

const dayEntries = {
  date: v.nullable(v.pipe(text, v.check(isDate))),
  from: v.nullable(dayEnd),
  to: v.nullable(dayEnd),
  leaveAt: minuteOfDay,
  homeBy: minuteOfDay,
}

const distinct = (stops: readonly Stop[]): boolean => new Set(stops.map(stop => stop.id)).size === stops.length

/** One day of a plan whose stops are all whole. */
export const daySchema: v.GenericSchema<unknown, PlanDay> = v.object({ ...dayEntries, stops: v.array(stopSchema) })

/** A day whose stops have not been looked at. */
export const dayFrameSchema = v.object({ ...dayEntries, stops: v.array(v.unknown()) })

const planEntries = {
  id: v.custom<PlanId>(isPlanId),
  title: text,
  travel: v.picklist(TRAVEL_MODES),
  factors: v.nullable(v.object({ detour: within(1, 10), speed: within(0.5, 200) })),
}

/** A history as it is stored: each stop and day once, states as lists of numbers. */
export const packedHistorySchema: v.GenericSchema<unknown, PackedHistory> = v.object({
  stops: v.array(stopSchema),
  days: v.array(v.object({ ...dayEntries, stops: v.array(v.number()) })),
  plans: v.array(v.object({ ...planEntries, days: v.array(v.number()) })),
  at: v.number(),
})

/** A plan of the present version, whole and with distinct stops. */
export const planSchema: v.GenericSchema<unknown, Plan> = v.pipe(
  v.object({ ...planEntries, days: v.array(daySchema) }),
  v.check(({ days }) => distinct(days.flatMap(day => day.stops))),
)

/** A plan whose days have not been looked at. */
export const planFrameSchema = v.object({ ...planEntries, days: v.array(v.unknown()) })
