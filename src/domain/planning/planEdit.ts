import type { Plan, PlanDay, StopId } from '@/domain/plan'

/** A change to a plan, as a value. It is total: what makes no sense leaves the very same plan. */
export type PlanEdit = (plan: Plan) => Plan

/** Minutes of a day run from 0 up to this. */
const MIDNIGHT = 24 * 60

/** Change one day; without such a day, nothing. */
export function onDay(at: number, change: (day: PlanDay) => PlanDay): PlanEdit {
  return (plan) => {
    const before = plan.days[at]
    const after = before && change(before)
    return after === undefined || after === before ? plan : { ...plan, days: plan.days.map((day, nth) => nth === at ? after : day) }
  }
}

/** The ids of all stops of a plan. */
export function stopIds(plan: Plan): ReadonlySet<StopId> {
  return new Set(plan.days.flatMap(({ stops }) => stops.map(({ id }) => id)))
}

/** True for a whole minute of the day. */
export function isMinute(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MIDNIGHT
}

/** True for an index into a list of `length`. */
export function isIndex(at: number, length: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < length
}

/** The list with `one` put in before the `at`-th. */
export function inserted<Of>(list: readonly Of[], at: number, one: Of): readonly Of[] {
  return [...list.slice(0, at), one, ...list.slice(at)]
}
