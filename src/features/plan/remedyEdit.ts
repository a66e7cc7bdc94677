import type { Plan } from '@/domain/plan'
import type { Remedy } from '@/domain/planning/conflict'
import type { PlanEdit } from '@/domain/planning/planEdit'
import { addDay, EMPTY_DAY, setHours } from '@/domain/planning/dayEdits'
import { moveStop, orderStops, setStay } from '@/domain/planning/stopEdits'

/** The edit that a remedy on the `at`-th day of `plan` stands for; undefined for what only the visitor can do. */
export function remedyEdit(remedy: Remedy, at: number, plan: Plan): PlanEdit | undefined {
  const day = plan.days[at]
  if (day === undefined)
    return undefined
  switch (remedy.do) {
    case 'leave-earlier':
      return setHours(at, day.leaveAt - remedy.minutes, day.homeBy)
    case 'leave-later':
      return setHours(at, day.leaveAt + remedy.minutes, day.homeBy)
    case 'shorten-stay':
      return setStay(remedy.stop, remedy.stay)
    case 'move-first':
      return moveStop(remedy.stop, at, 0)
    case 'take-best-order':
      return orderStops(at, remedy.order)
    case 'another-day': {
      const next = plan.days[at + 1]
      const { from, to, leaveAt, homeBy } = day
      return next === undefined
        ? before => moveStop(remedy.stop, at + 1, 0)(addDay(at + 1, { ...EMPTY_DAY, from, to, leaveAt, homeBy })(before))
        : moveStop(remedy.stop, at + 1, next.stops.length)
    }
    case 'add-meal':
    case 'ask-on-the-way':
    case 'search-by-name':
      return undefined
  }
}
