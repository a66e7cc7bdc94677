import type { Errand, Round, Walk } from './round'
import { costOf, walk } from './round'

/** An errand that may be left out, and what it is worth; worths are whole numbers, so that sums compare exactly. */
export interface Prize extends Errand {
  readonly worth: number
}

/** One day in which prizes may be collected; `minutes` counts places as a `Round` does, by the indices of all prizes. */
export interface TourDay {
  readonly leaveAt: number
  readonly homeBy: number
  readonly minutes: (from: number, to: number) => number
}

/** Which prizes to collect on which day, in which order, so that their worth is greatest, then their cost least. */
export interface TourProblem {
  readonly prizes: readonly Prize[]
  readonly days: readonly TourDay[]
}

/** For each day the prizes collected, in order. */
export type Tour = readonly (readonly number[])[]

/** What a tour comes to. */
export interface TourValue {
  readonly worth: number
  readonly cost: number
}

/** A day of the problem as a round over all prizes. */
export function roundOf({ prizes }: TourProblem, { leaveAt, minutes }: TourDay): Round {
  return { errands: prizes, leaveAt, minutes }
}

/** What a day's order comes to; undefined where it misses a window or ends too late. */
export function walkDay(problem: TourProblem, day: TourDay, order: readonly number[]): Walk | undefined {
  const walked = walk(roundOf(problem, day), order)
  return walked.late === 0 && (order.length === 0 || walked.finish <= day.homeBy) ? walked : undefined
}

/** What a tour is worth and costs; an empty day costs nothing. */
export function valueOf(problem: TourProblem, tour: Tour): TourValue {
  let worth = 0
  let cost = 0
  tour.forEach((order, at) => {
    const day = problem.days[at]
    if (day !== undefined && order.length > 0)
      cost += costOf(walk(roundOf(problem, day), order)) - day.leaveAt
    for (const prize of order)
      worth += problem.prizes[prize]?.worth ?? 0
  })
  return { worth, cost }
}

/** True when `one` is worth more than `other`, or as much at less cost. */
export function isWorthier(one: TourValue, other: TourValue): boolean {
  return one.worth > other.worth || (one.worth === other.worth && one.cost < other.cost)
}
