import type { Plan, PlanDay, Stop } from '@/domain/plan'
import type { PlanEdit } from './planEdit'

/** A plan with every state before it and every one that was undone; nothing but data, so that it can be stored. */
export interface PlanHistory {
  readonly past: readonly Plan[]
  readonly present: Plan
  /** The next one to redo first. */
  readonly future: readonly Plan[]
  /** What the last edit was part of, such as typing one note; `null` where it stands for itself. */
  readonly joins: string | null
}

/** A history without a past. */
export function beginHistory(present: Plan): PlanHistory {
  return { past: [], present, future: [], joins: null }
}

/** Edit the plan. Edits in a row with the same `joins` are undone as one; an edit that changes nothing leaves no trace. */
export function record(history: PlanHistory, edit: PlanEdit, joins: string | null = null): PlanHistory {
  const present = edit(history.present)
  if (present === history.present)
    return history
  const isJoined = joins !== null && joins === history.joins && history.past.length > 0
  return { past: isJoined ? history.past : [...history.past, history.present], present, future: [], joins }
}

/** Go back one edit, where there is one. */
export function undo(history: PlanHistory): PlanHistory {
  const before = history.past.at(-1)
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], joins: null }
}

/** Go forward again, where something was undone. */
export function redo(history: PlanHistory): PlanHistory {
  const [after, ...future] = history.future
  return after === undefined
    ? history
    : { past: [...history.past, history.present], present: after, future, joins: null }
}

type PackedDay = Omit<PlanDay, 'stops'> & { readonly stops: readonly number[] }
type PackedPlan = Omit<Plan, 'days'> & { readonly days: readonly number[] }

/** A history in which each stop and each day that its states share is written once: small enough to store after every edit. */
export interface PackedHistory {
  readonly stops: readonly Stop[]
  readonly days: readonly PackedDay[]
  readonly plans: readonly PackedPlan[]
  /** Which of `plans` is the present one. */
  readonly at: number
}

/** Pack a history for storing. */
export function packHistory({ past, present, future }: PlanHistory): PackedHistory {
  const stops = createTable((stop: Stop) => stop)
  const days = createTable((day: PlanDay): PackedDay => ({ ...day, stops: day.stops.map(stops.add) }))
  const plans = [...past, present, ...future].map(plan => ({ ...plan, days: plan.days.map(days.add) }))
  return { stops: stops.list, days: days.list, plans, at: past.length }
}

/** Unpack a stored history; undefined where its numbers name nothing. */
export function unpackHistory({ stops, days, plans, at }: PackedHistory): PlanHistory | undefined {
  const wholeDays = days.map(day => ({ ...day, stops: picked(stops, day.stops) }))
  const wholePlans = plans.map(plan => ({ ...plan, days: picked(wholeDays, plan.days) }))
  const present = wholePlans[at]
  const isWhole = wholePlans.every((plan, nth) => plan.days.length === plans[nth]?.days.length)
    && wholeDays.every((day, nth) => day.stops.length === days[nth]?.stops.length)
  return present && isWhole ? { past: wholePlans.slice(0, at), present, future: wholePlans.slice(at + 1), joins: null } : undefined
}

function createTable<Of extends object, Packed>(pack: (one: Of) => Packed): { readonly list: Packed[], readonly add: (one: Of) => number } {
  const list: Packed[] = []
  const known = new Map<Of, number>()
  return {
    list,
    add: (one) => {
      const before = known.get(one)
      if (before !== undefined)
        return before
      const at = list.push(pack(one)) - 1
      known.set(one, at)
      return at
    },
  }
}

function picked<Of>(list: readonly Of[], at: readonly number[]): readonly Of[] {
  return at.flatMap(nth => list[nth] ?? [])
}
