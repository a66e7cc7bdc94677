import type { Stop, StopId } from '@/domain/plan'
import type { PlanEdit } from './planEdit'
import { inserted, isIndex, isMinute, onDay, stopIds } from './planEdit'

/** Put a stop in before the `at`-th of a day; without `at`, after the last. Its id must be new. */
export function addStop(day: number, stop: Stop, at?: number): PlanEdit {
  return plan => stopIds(plan).has(stop.id)
    ? plan
    : onDay(day, before => isIndex(at ?? before.stops.length, before.stops.length + 1)
        ? { ...before, stops: inserted(before.stops, at ?? before.stops.length, stop) }
        : before)(plan)
}

/** Take a stop out. */
export function removeStop(id: StopId): PlanEdit {
  return plan => stopIds(plan).has(id)
    ? { ...plan, days: plan.days.map(day => day.stops.some(stop => stop.id === id) ? { ...day, stops: day.stops.filter(stop => stop.id !== id) } : day) }
    : plan
}

/** Move a stop to the `at`-th place of a day, its own or another. */
export function moveStop(id: StopId, day: number, at: number): PlanEdit {
  return (plan) => {
    const stop = plan.days.flatMap(({ stops }) => stops).find(stop => stop.id === id)
    const there = plan.days[day]?.stops.filter(other => other.id !== id)
    if (stop === undefined || there === undefined || !isIndex(at, there.length + 1) || plan.days[day]?.stops[at]?.id === id)
      return plan
    return addStop(day, stop, at)(removeStop(id)(plan))
  }
}

/** Put the stops of a day in the order of `ids`, which must name each of them once. */
export function orderStops(day: number, ids: readonly StopId[]): PlanEdit {
  return onDay(day, (before) => {
    const stops = ids.flatMap(id => before.stops.find(stop => stop.id === id) ?? [])
    const isWhole = new Set(ids).size === ids.length && stops.length === before.stops.length && ids.length === stops.length
    return isWhole && stops.some((stop, at) => stop !== before.stops[at]) ? { ...before, stops } : before
  })
}

/** Change how long a stop lasts, in minutes. */
export function setStay(id: StopId, stay: number): PlanEdit {
  return onStop(id, stop => isMinute(stay) && stay !== stop.stay ? { ...stop, stay } : stop)
}

/** Fix when a stop begins, in minutes after midnight, or with `null` free it. */
export function setFixedAt(id: StopId, fixedAt: number | null): PlanEdit {
  return onStop(id, stop => (fixedAt === null || isMinute(fixedAt)) && fixedAt !== stop.fixedAt ? { ...stop, fixedAt } : stop)
}

/** Write a note at a stop. */
export function setNote(id: StopId, note: string): PlanEdit {
  return onStop(id, stop => note === stop.note ? stop : { ...stop, note })
}

function onStop(id: StopId, change: (stop: Stop) => Stop): PlanEdit {
  return (plan) => {
    const at = plan.days.findIndex(({ stops }) => stops.some(stop => stop.id === id))
    return onDay(at, (day) => {
      const stops = day.stops.map(stop => stop.id === id ? change(stop) : stop)
      return stops.some((stop, nth) => stop !== day.stops[nth]) ? { ...day, stops } : day
    })(plan)
  }
}
