import type { PlanDay } from '@/domain/plan'
import type { Conflict, Meal, Remedy } from './conflict'
import type { Gazetteer } from './gazetteer'
import type { LegFinder } from './legs'
import type { DayOrder } from './orderDay'
import type { DaySchedule } from './schedule'
import { MEALS } from './conflict'
import { orderDay } from './orderDay'
import { visitConflicts } from './visitConflicts'

/** More of the day's travel than this, and at least so many minutes, must be saved to speak of doubling back. */
const SAVED_SHARE = 0.2
const SAVED_MINUTES = 10

/** Everything that does not go well on a day, in the order of the day, then what concerns the whole of it. */
export function findConflicts(day: PlanDay, schedule: DaySchedule, gazetteer: Gazetteer, findLeg: LegFinder): readonly Conflict[] {
  const order = orderDay(day, gazetteer, findLeg)
  return [
    ...schedule.visits.flatMap((visit, at) => visitConflicts(visit, { at, gazetteer, sun: schedule.sun, leaveAt: day.leaveAt })),
    ...tooLong(day, schedule, order),
    ...missedMeals(day, schedule),
    ...doublesBack(order),
  ]
}

function tooLong(day: PlanDay, { end, visits }: DaySchedule, order: DayOrder | undefined): readonly Conflict[] {
  const last = visits.at(-1)?.stop.id
  if (end.high <= day.homeBy || last === undefined)
    return []
  const isSure = end.usual > day.homeBy
  const over = (isSure ? end.usual : end.high) - day.homeBy
  const remedy: Remedy = order?.isChanged === true && order.after.late === 0 && order.savedTime >= over
    ? { do: 'take-best-order', order: order.order }
    : over <= 60 && day.leaveAt - over >= 360 ? { do: 'leave-earlier', minutes: over } : { do: 'another-day', stop: last }
  return [{ kind: 'day-too-long', end: isSure ? end.usual : end.high, homeBy: day.homeBy, chance: isSure ? 'sure' : 'possible', remedy }]
}

function missedMeals(day: PlanDay, { visits, end }: DaySchedule): readonly Conflict[] {
  const meals: readonly Meal[] = visits.length === 0 ? [] : ['lunch', 'dinner']
  return meals.flatMap((meal): readonly Conflict[] => {
    const { from, to } = MEALS[meal]
    const isSpanned = day.leaveAt <= from && end.usual >= to
    const isEaten = visits.some(({ stop, begin }) => stop.target.type === 'meal' && begin.usual >= from && begin.usual < to)
    const after = visits.filter(({ leave }) => leave.usual < to).at(-1)?.stop.id ?? null
    return isSpanned && !isEaten ? [{ kind: 'meal-missed', meal, remedy: { do: 'add-meal', after } }] : []
  })
}

function doublesBack(order: DayOrder | undefined): readonly Conflict[] {
  if (order === undefined || order.before.travel === 0 || order.savedTravel < SAVED_MINUTES || order.after.late > order.before.late)
    return []
  const share = order.savedTravel / order.before.travel
  return share > SAVED_SHARE
    ? [{ kind: 'doubles-back', minutes: order.savedTravel, share, remedy: { do: 'take-best-order', order: order.order } }]
    : []
}
