import type { Opening } from './insertion'
import type { Tour, TourProblem } from './tour'
import { findOpening, lineUp } from './insertion'
import { createRandom } from './random'
import { costOf } from './round'
import { isWorthier, valueOf, walkDay } from './tour'

/** So many prizes, those with the most worth for their cost, are tried again and again beside the greedy ones. */
const TRIED_AGAIN = 120

/** Collect prizes one after the other, each time the one with the most worth for what it costs, until none fits. */
export function greedyTour(problem: TourProblem): Tour {
  return filled(problem, problem.days.map(() => []), [...problem.prizes.keys()], () => 1)
}

/** A good tour: the greedy one, then again and again some prizes are put back, chosen by a seeded die, and the days filled anew; never worse than the greedy one. */
export function searchTour(problem: TourProblem, rounds: number): Tour {
  const everything = [...problem.prizes.keys()]
  const greedy = filled(problem, tidied(problem, greedyTour(problem)), everything, () => 1)
  const pool = [...new Set([...greedy.flat(), ...mostPromising(problem, everything)])]
  const places = new Map(pool.map((prize, at) => [prize, at]))
  const start = greedy.map(order => order.map(prize => places.get(prize) ?? 0))
  return bettered(among(problem, pool), start, rounds).map(order => order.map(at => pool[at] ?? 0))
}

function bettered(problem: TourProblem, start: Tour, rounds: number): Tour {
  const random = createRandom(7)
  const pool = [...problem.prizes.keys()]
  let best = start
  let value = valueOf(problem, best)
  for (let round = 0; round < rounds; round++) {
    const share = 0.2 + 0.6 * random()
    const kept = best.map(order => order.filter(() => random() > share))
    const tidy = tidied(problem, filled(problem, kept, pool, () => 0.4 + 1.2 * random()))
    const tried = filled(problem, tidy, pool, () => 1)
    const triedValue = valueOf(problem, tried)
    if (isWorthier(triedValue, value)) {
      best = tried
      value = triedValue
    }
  }
  return best
}

// The same problem with some of the prizes, its minutes worked out once.
function among({ prizes, days }: TourProblem, pool: readonly number[]): TourProblem {
  const places = [...pool, prizes.length, prizes.length + 1]
  return {
    prizes: pool.flatMap(prize => prizes[prize] ?? []),
    days: days.map((day) => {
      const rows = Float64Array.from(places.flatMap(from => places.map(to => from === to ? 0 : day.minutes(from, to))))
      return { ...day, minutes: (from, to) => rows[from * places.length + to] ?? 0 }
    }),
  }
}

function mostPromising(problem: TourProblem, prizes: readonly number[]): readonly number[] {
  const lines = problem.days.map(day => lineUp(problem, day, []))
  return prizes
    .map((prize) => {
      const added = Math.min(...lines.map(line => findOpening(problem, line, prize)?.added ?? Infinity))
      return { prize, gain: (problem.prizes[prize]?.worth ?? 0) / Math.max(1, added) }
    })
    .sort((a, b) => b.gain - a.gain || a.prize - b.prize)
    .slice(0, TRIED_AGAIN)
    .map(({ prize }) => prize)
}

function filled(problem: TourProblem, start: Tour, pool: readonly number[], favour: () => number): Tour {
  const tour = start.map(order => [...order])
  const lines = problem.days.map((day, at) => lineUp(problem, day, tour[at] ?? []))
  const used = new Set(tour.flat())
  const worths = new Map(pool.map(prize => [prize, (problem.prizes[prize]?.worth ?? 0) ** favour()]))
  const openings = new Map<number, (Opening | undefined)[]>(pool.filter(prize => !used.has(prize)).map(prize => [prize, lines.map(line => findOpening(problem, line, prize))]))
  for (;;) {
    let best: { readonly prize: number, readonly day: number, readonly place: number, readonly gain: number } | undefined
    for (const [prize, places] of openings) {
      for (let day = 0; day < places.length; day++) {
        const opening = places[day]
        const gain = opening === undefined ? 0 : (worths.get(prize) ?? 0) / Math.max(1, opening.added)
        if (opening !== undefined && (best === undefined || gain > best.gain))
          best = { prize, day, place: opening.place, gain }
      }
    }
    const order = tour[best?.day ?? -1]
    const day = problem.days[best?.day ?? -1]
    if (best === undefined || order === undefined || day === undefined)
      return tour
    order.splice(best.place, 0, best.prize)
    openings.delete(best.prize)
    // Only the day that changed has to be looked at again.
    const line = lineUp(problem, day, order)
    for (const [prize, places] of openings)
      places[best.day] = findOpening(problem, line, prize)
  }
}

// Days filled one by one end up crossed: move single prizes, or turn stretches, where that costs less within their day.
function tidied(problem: TourProblem, tour: Tour): Tour {
  return tour.map((start, at) => {
    const day = problem.days[at]
    let order = start
    let cost = day === undefined ? 0 : costOf(walkDay(problem, day, start) ?? { finish: 0, travel: 0 })
    for (let improved = day !== undefined; improved && day !== undefined;) {
      improved = false
      for (let from = 0; from < order.length; from++) {
        for (let to = from + 1; to < order.length; to++) {
          const [head, tail] = [order.slice(0, from), order.slice(to + 1)]
          for (const middle of [[...order.slice(from + 1, to + 1), ...order.slice(from, from + 1)], [...order.slice(to, to + 1), ...order.slice(from, to)], order.slice(from, to + 1).reverse()]) {
            const tried = [...head, ...middle, ...tail]
            const walked = walkDay(problem, day, tried)
            if (walked !== undefined && costOf(walked) < cost) {
              order = tried
              cost = costOf(walked)
              improved = true
            }
          }
        }
      }
    }
    return order
  })
}
