import type { Round, Walk } from './round'
import { createRandom } from './random'
import { isBetter, walk, walkIfBetter } from './round'

/** How much a search may try before it answers with the best so far: a number of orders, not a time, so that it always answers the same. */
export interface Effort {
  readonly tries: number
  readonly restarts: number
}

interface Found {
  readonly order: readonly number[]
  readonly walk: Walk
}

/** A good order of all errands: never worse than `given`, by best insertion, 2-opt, or-opt and seeded restarts. */
export function localSearch(round: Round, given: readonly number[], { tries, restarts }: Effort): Found {
  const random = createRandom(1)
  let left = tries
  const descend = (start: readonly number[]): Found => {
    const { found, used } = improve(round, start, left)
    left -= used
    return found
  }
  let best = descend(given)
  const starts = [bestInsertion(round, given)]
  for (let restart = 0; restart <= restarts && left > 0; restart++) {
    const found = descend(starts[restart] ?? kicked(best.order, random))
    if (isBetter(found.walk, best.walk))
      best = found
  }
  return best
}

/** Put one errand after the other where it costs least. */
function bestInsertion(round: Round, errands: readonly number[]): readonly number[] {
  let order: readonly number[] = []
  for (const errand of errands) {
    let best: Found | undefined
    for (let at = 0; at <= order.length; at++) {
      const tried = [...order.slice(0, at), errand, ...order.slice(at)]
      const walked = walk(round, tried)
      if (best === undefined || isBetter(walked, best.walk))
        best = { order: tried, walk: walked }
    }
    order = best?.order ?? order
  }
  return order
}

function improve(round: Round, start: readonly number[], tries: number): { readonly found: Found, readonly used: number } {
  let used = 0
  let order = [...start]
  let now = walk(round, order)
  const isTaken = (tried: number[]): boolean => {
    used += 1
    const walked = walkIfBetter(round, tried, now)
    if (walked === undefined)
      return false
    order = tried
    now = walked
    return true
  }
  for (let improved = true; improved && used < tries;) {
    improved = false
    for (let from = 0; from < order.length && used < tries; from++) {
      for (let to = from + 1; to < order.length; to++) {
        if (isTaken([...order.slice(0, from), ...order.slice(from, to + 1).reverse(), ...order.slice(to + 1)]))
          improved = true
      }
      for (let length = 1; length <= 3 && from + length <= order.length; length++) {
        for (let to = 0; to <= order.length - length; to++) {
          const rest = [...order.slice(0, from), ...order.slice(from + length)]
          if (to !== from && isTaken([...rest.slice(0, to), ...order.slice(from, from + length), ...rest.slice(to)]))
            improved = true
        }
      }
    }
  }
  return { found: { order, walk: now }, used }
}

// Double bridge: three cuts, the middle parts change places; 2-opt and or-opt do not undo it at once.
function kicked(order: readonly number[], random: () => number): readonly number[] {
  const cuts = [0, 1, 2].map(() => Math.floor(random() * (order.length + 1))).sort((a, b) => a - b)
  const [a = 0, b = 0, c = 0] = cuts
  return [...order.slice(0, a), ...order.slice(b, c), ...order.slice(a, b), ...order.slice(c)]
}
