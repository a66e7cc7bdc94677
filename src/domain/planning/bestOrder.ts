import type { Round, Walk } from './round'
import { leastRest } from './completion'
import { localSearch } from './localSearch'
import { costOf, isBetter, walk } from './round'
import { matrix, searchSubsets } from './subsetSearch'

/** Up to so many errands every order counts; above, a good one is found. */
const EXACT_ERRANDS = 14

/** A good order of a round's errands, with what it was and is. */
export interface BestOrder {
  /** Indices of the errands. */
  readonly order: readonly number[]
  readonly before: Walk
  readonly after: Walk
  /** True when no order is better. */
  readonly isExact: boolean
}

/**
 * The order that misses no window and costs least, never worse than the given one (0, 1, 2 …).
 * Where every order misses a window, one that misses little; that one is not exact.
 */
export function bestOrder(round: Round): BestOrder {
  const count = round.errands.length
  const quick = remembered(round)
  const given = Array.from({ length: count }, (_, at) => at)
  const before = walk(quick, given)
  const isSmall = count <= EXACT_ERRANDS
  const good = localSearch(quick, given, isSmall ? { tries: 4000, restarts: 3 } : { tries: 45_000, restarts: 12 })
  const found = isSmall ? exactOrder(quick, good.walk) : undefined
  const best = found !== undefined && isBetter(found.walk, good.walk) ? found : good
  const isChanged = isBetter(best.walk, before)
  return {
    order: isChanged ? best.order : given,
    before,
    after: isChanged ? best.walk : before,
    isExact: isSmall && best.walk.late === 0,
  }
}

function remembered(round: Round): Round {
  const rows = matrix(round)
  const size = round.errands.length + 2
  return { ...round, minutes: (from, to) => rows[from * size + to] ?? 0 }
}

function exactOrder(round: Round, good: Walk): { readonly order: readonly number[], readonly walk: Walk } | undefined {
  const most = good.late > 0 ? Infinity : costOf(good)
  const rest = leastRest(round)
  const ways = searchSubsets(round, (set, last, time, travel) => time + travel + rest(set, last) >= most)
  const way = ways((1 << round.errands.length) - 1)
  return way && { order: way.order, walk: { late: way.late, travel: way.travel, finish: way.finish } }
}
