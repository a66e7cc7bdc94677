import type { Tour, TourProblem, TourValue } from './tour'
import { costOf } from './round'
import { searchSubsets } from './subsetSearch'
import { isWorthier, roundOf } from './tour'

/** Up to so many prizes every tour counts. */
export const EXACT_PRIZES = 9

/** The best tour of all, for a few prizes: the best way through every set for each day, then the best share of sets among days. */
export function exactTour(problem: TourProblem): Tour {
  const sets = 1 << problem.prizes.length
  const worths = Array.from({ length: sets }, (_, set) =>
    problem.prizes.reduce((sum, { worth }, at) => sum + ((set & (1 << at)) === 0 ? 0 : worth), 0))
  // For each set of prizes used up so far, the best tour of the days before.
  let before: (TourValue & { readonly tour: Tour } | undefined)[] = Array.from({ length: sets })
  before[0] = { worth: 0, cost: 0, tour: [] }
  for (const day of problem.days) {
    const ways = searchSubsets(roundOf(problem, day), (_set, _last, time) => time > day.homeBy)
    const after: typeof before = Array.from({ length: sets })
    for (let set = 0; set < sets; set++) {
      const way = set === 0 ? undefined : ways(set, day.homeBy)
      if (set > 0 && way === undefined)
        continue
      const rest = (sets - 1) & ~set
      // Every subset of the rest, the rest itself first.
      for (let used = rest, isDone = false; !isDone; used = (used - 1) & rest) {
        isDone = used === 0
        const old = before[used]
        if (old === undefined)
          continue
        const one = {
          worth: old.worth + (worths[set] ?? 0),
          cost: old.cost + (way === undefined ? 0 : costOf(way) - day.leaveAt),
          tour: [...old.tour, way?.order ?? []],
        }
        const other = after[set | used]
        if (other === undefined || isWorthier(one, other))
          after[set | used] = one
      }
    }
    before = after
  }
  return best(before)?.tour ?? problem.days.map(() => [])
}

function best<Of extends TourValue>(found: readonly (Of | undefined)[]): Of | undefined {
  let best: Of | undefined
  for (const one of found) {
    if (one !== undefined && (best === undefined || isWorthier(one, best)))
      best = one
  }
  return best
}
