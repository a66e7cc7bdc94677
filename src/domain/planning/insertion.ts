import type { TourDay, TourProblem } from './tour'
import { beginning, lateness } from './round'

/** A day's order with the times at which each place in it can be left. */
export interface LineUp {
  readonly day: TourDay
  readonly order: readonly number[]
  /** When one leaves the start, then each errand. */
  readonly leaves: readonly number[]
  readonly finish: number
  readonly cost: number
}

/** Where a prize fits into a day, and what that adds to its cost. */
export interface Opening {
  readonly place: number
  readonly added: number
}

/** Note the times of a day's order, so that many prizes can be tried in it. */
export function lineUp({ prizes }: TourProblem, day: TourDay, order: readonly number[]): LineUp {
  const leaves = [day.leaveAt]
  let at = prizes.length
  let time = day.leaveAt
  let travel = 0
  for (const next of order) {
    const errand = prizes[next]
    const leg = day.minutes(at, next)
    travel += leg
    time = errand === undefined ? time : beginning(errand, time + leg) + errand.stay
    leaves.push(time)
    at = next
  }
  const home = day.minutes(at, prizes.length + 1)
  // A day on which nothing is done is spent at home.
  return { day, order, leaves, finish: time + home, cost: order.length === 0 ? day.leaveAt : time + travel + 2 * home }
}

/** Where `prize` adds least to a day without making anything late; undefined where it does not fit. */
export function findOpening({ prizes }: TourProblem, { day, order, leaves, finish, cost }: LineUp, prize: number): Opening | undefined {
  const errand = prizes[prize]
  if (errand === undefined)
    return undefined
  const end = prizes.length + 1
  const travel = order.length === 0 ? 0 : cost - finish
  let best: Opening | undefined
  for (let place = 0; place <= order.length; place++) {
    const before = order[place - 1] ?? prizes.length
    const after = order[place] ?? end
    const there = day.minutes(before, prize)
    const begin = beginning(errand, (leaves[place] ?? 0) + there)
    if (begin + errand.stay > day.homeBy || lateness(errand, begin) > 0)
      continue
    const onward = day.minutes(prize, after)
    const direct = order.length === 0 ? 0 : day.minutes(before, after)
    let time = begin + errand.stay + onward
    let isLate = false
    for (let at = place; at < order.length && !isLate; at++) {
      const next = prizes[order[at] ?? -1]
      const begun = next === undefined ? time : beginning(next, time)
      isLate = next !== undefined && lateness(next, begun) > 0
      time = begun + (next?.stay ?? 0) + day.minutes(order[at] ?? end, order[at + 1] ?? end)
      isLate ||= time > day.homeBy
    }
    const added = time + travel + there + onward - direct - cost
    if (!isLate && time <= day.homeBy && (best === undefined || added < best.added))
      best = { place, added }
  }
  return best
}
