import type { DayEnd, PlanDay, TravelFactors, TravelMode } from '@/domain/plan'
import type { PlanEdit } from './planEdit'
import { inserted, isIndex, isMinute, onDay, stopIds } from './planEdit'

/** A day without stops, from half past eight to six. */
export const EMPTY_DAY: PlanDay = { date: null, from: null, to: null, leaveAt: 510, homeBy: 1080, stops: [] }

/** Give the plan another title. */
export function setTitle(title: string): PlanEdit {
  return plan => title === plan.title ? plan : { ...plan, title }
}

/** Travel another way; factors set for the way before do not fit and go. */
export function setTravel(travel: TravelMode): PlanEdit {
  return plan => travel === plan.travel ? plan : { ...plan, travel, factors: null }
}

/** Change the factors of the travel model, or with `null` go back to the usual ones. */
export function setFactors(factors: TravelFactors | null): PlanEdit {
  const isSound = factors === null || (within(factors.detour, 1, 5) && within(factors.speed, 1, 130))
  return plan => isSound ? { ...plan, factors } : plan
}

/** Put a day in before the `at`-th; after the last where `at` is their number. */
export function addDay(at: number, day: PlanDay = EMPTY_DAY): PlanEdit {
  return (plan) => {
    const known = stopIds(plan)
    const isNew = day.stops.every(({ id }) => !known.has(id)) && new Set(day.stops.map(({ id }) => id)).size === day.stops.length
    return isNew && isIndex(at, plan.days.length + 1) ? { ...plan, days: inserted(plan.days, at, day) } : plan
  }
}

/** Take the `at`-th day out with its stops; the last one that is left stays. */
export function removeDay(at: number): PlanEdit {
  return plan => isIndex(at, plan.days.length) && plan.days.length > 1 ? { ...plan, days: without(plan.days, at) } : plan
}

/** Move a whole day. */
export function moveDay(from: number, to: number): PlanEdit {
  return (plan) => {
    const day = plan.days[from]
    return day === undefined || from === to || !isIndex(to, plan.days.length)
      ? plan
      : { ...plan, days: inserted(without(plan.days, from), to, day) }
  }
}

/** Choose the date of a day, as YYYY-MM-DD, or with `null` leave it open. */
export function setDate(at: number, date: string | null): PlanEdit {
  return onDay(at, day => date === day.date || !(date === null || isDate(date)) ? day : { ...day, date })
}

/** Choose where a day starts. */
export function setFrom(at: number, from: DayEnd | null): PlanEdit {
  return onDay(at, day => ({ ...day, from }))
}

/** Choose where a day ends. */
export function setTo(at: number, to: DayEnd | null): PlanEdit {
  return onDay(at, day => ({ ...day, to }))
}

/** Choose when a day sets out and when it is to be over, in minutes after midnight. */
export function setHours(at: number, leaveAt: number, homeBy: number): PlanEdit {
  const isSound = isMinute(leaveAt) && isMinute(homeBy) && leaveAt < homeBy
  return onDay(at, day => !isSound || (day.leaveAt === leaveAt && day.homeBy === homeBy) ? day : { ...day, leaveAt, homeBy })
}

/** True for a day of the calendar written as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function without<Of>(list: readonly Of[], at: number): readonly Of[] {
  return list.filter((_, nth) => nth !== at)
}
