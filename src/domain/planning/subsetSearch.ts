import type { Round, Walk } from './round'
import { beginning, costOf, lateness } from './round'

/** The best way through one set of errands that misses no window. */
export interface Way extends Walk {
  readonly order: readonly number[]
}

/** The best way through each set of errands, a set being a bit mask, that ends no later than `by`; undefined where every order misses a window or ends later. */
export type WaysBySet = (set: number, by?: number) => Way | undefined

/** Tells a partial way that cannot be of use, so that it is not followed: the set visited, the last visit, its end and the travel so far. */
export type Hopeless = (set: number, last: number, time: number, travel: number) => boolean

interface Label {
  readonly last: number
  readonly time: number
  readonly travel: number
  readonly before: Label | null
}

/**
 * Dynamic programming over (set visited, last visit), exact for `costOf`. Under windows neither an earlier time nor
 * less travel alone is best, so a state keeps every label that no other beats in both.
 */
export function searchSubsets(round: Round, hopeless: Hopeless = () => false): WaysBySet {
  const { errands, leaveAt, minutes } = round
  const count = errands.length
  const legs = matrix(round)
  const states: (Label[] | undefined)[] = Array.from({ length: count << count })

  function reach(set: number, last: number, from: number, time: number, travel: number, before: Label | null): void {
    const errand = errands[last]
    const leg = legs[from * (count + 2) + last] ?? 0
    const begin = errand === undefined ? time : beginning(errand, time + leg)
    if (errand === undefined || lateness(errand, begin) > 0 || hopeless(set, last, begin + errand.stay, travel + leg))
      return
    const label: Label = { last, time: begin + errand.stay, travel: travel + leg, before }
    const state = states[set * count + last]
    if (state === undefined) {
      states[set * count + last] = [label]
    }
    else if (!state.some(other => other.time <= label.time && other.travel <= label.travel)) {
      const kept = state.filter(other => other.time < label.time || other.travel < label.travel)
      kept.push(label)
      states[set * count + last] = kept
    }
  }

  for (let first = 0; first < count; first++)
    reach(1 << first, first, count, leaveAt, 0, null)
  for (let set = 1; set < 1 << count; set++) {
    for (let last = 0; last < count; last++) {
      for (const label of states[set * count + last] ?? []) {
        for (let next = 0; next < count; next++) {
          if ((set & (1 << next)) === 0)
            reach(set | (1 << next), next, last, label.time, label.travel, label)
        }
      }
    }
  }

  return (set, by = Infinity) => {
    if (set === 0) {
      const home = minutes(count, count + 1)
      return { order: [], late: 0, travel: home, finish: leaveAt + home }
    }
    let best: { readonly walk: Walk, readonly label: Label } | undefined
    for (let last = 0; last < count; last++) {
      const home = legs[last * (count + 2) + count + 1] ?? 0
      for (const label of states[set * count + last] ?? []) {
        const walk = { late: 0, travel: label.travel + home, finish: label.time + home }
        if (walk.finish <= by && (best === undefined || costOf(walk) < costOf(best.walk)))
          best = { walk, label }
      }
    }
    return best && { ...best.walk, order: orderOf(best.label) }
  }
}

/** The minutes of a round as rows of numbers, so that they are worked out once. */
export function matrix({ errands, minutes }: Round): Float64Array {
  const size = errands.length + 2
  const rows = new Float64Array(size * size)
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++)
      rows[from * size + to] = from === to ? 0 : minutes(from, to)
  }
  return rows
}

function orderOf(label: Label): readonly number[] {
  const order: number[] = []
  for (let at: Label | null = label; at !== null; at = at.before)
    order.unshift(at.last)
  return order
}
