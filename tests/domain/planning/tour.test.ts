import type { TourProblem, TourValue } from '@/domain/planning/tour'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactTour } from '@/domain/planning/exactTour'
import { walk } from '@/domain/planning/round'
import { greedyTour, searchTour } from '@/domain/planning/searchTour'
import { isWorthier, roundOf, valueOf, walkDay } from '@/domain/planning/tour'
import { anyRound, permutations, subsets } from './madeRound'

function anyTour(most: number, days: number): fc.Arbitrary<TourProblem> {
  return fc.tuple(
    anyRound(most),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: most, maxLength: most }),
    fc.array(fc.integer({ min: 500, max: 1000 }), { minLength: days, maxLength: days }),
  ).map(([{ errands, minutes }, worths, homes]) => ({
    prizes: errands.map((errand, at) => ({ ...errand, worth: worths[at] ?? 1 })),
    days: homes.map(homeBy => ({ leaveAt: 480, homeBy, minutes })),
  }))
}

function isSound(problem: TourProblem, tour: ReturnType<typeof exactTour>): boolean {
  const all = tour.flat()
  return new Set(all).size === all.length
    && problem.days.every((day, at) => walkDay(problem, day, tour[at] ?? []) !== undefined)
}

/** The best value of all orders that begin with `order`; what is late already is late however it goes on. */
function bestByTrying(problem: TourProblem, order: readonly number[], best: TourValue): TourValue {
  const [day] = problem.days
  let found = best
  for (const prize of problem.prizes.keys()) {
    const tried = [...order, prize]
    const walked = order.includes(prize) || day === undefined ? undefined : walk(roundOf(problem, day), tried)
    if (walked === undefined || walked.late > 0)
      continue
    const value = valueOf(problem, [tried])
    if (isSound(problem, [tried]) && isWorthier(value, found))
      found = value
    found = bestByTrying(problem, tried, found)
  }
  return found
}

describe('a tour', () => {
  it('takes the dearer order where the cheaper one ends too late', () => {
    // 0 begins at 560 and no other time; going to 1 first is the longer way, but one is home by 560 instead of 580.
    const legs = new Map([['2,0', 0], ['0,1', 5], ['1,3', 5], ['2,1', 30], ['1,0', 30], ['0,3', 0]])
    const problem: TourProblem = {
      prizes: [{ stay: 0, windows: [{ from: 560, to: 560 }], worth: 1 }, { stay: 10, windows: [], worth: 1 }],
      days: [{ leaveAt: 480, homeBy: 577, minutes: (from, to) => legs.get(`${from},${to}`) ?? 0 }],
    }
    expect(exactTour(problem)).toEqual([[1, 0]])
  })

  it('of a few prizes on one day is the best of all', () => {
    fc.assert(fc.property(anyTour(6, 1), (problem) => {
      const found = exactTour(problem)
      expect(isSound(problem, found)).toBe(true)
      const best = subsets([...problem.prizes.keys()]).flatMap(permutations)
        .filter(order => isSound(problem, [order]))
        .map(order => valueOf(problem, [order]))
        .reduce((a, b) => isWorthier(b, a) ? b : a)
      expect(valueOf(problem, found)).toEqual(best)
    }), { numRuns: 40 })
  })

  it('of a few prizes on two days is the best of all', () => {
    fc.assert(fc.property(anyTour(4, 2), (problem) => {
      const found = exactTour(problem)
      expect(isSound(problem, found)).toBe(true)
      const prizes = [...problem.prizes.keys()]
      const best = subsets(prizes).flatMap(first => permutations(first).flatMap(one =>
        subsets(prizes.filter(prize => !first.includes(prize))).flatMap(permutations).map(other => [one, other])))
        .filter(tour => isSound(problem, tour))
        .map(tour => valueOf(problem, tour))
        .reduce((a, b) => isWorthier(b, a) ? b : a)
      expect(valueOf(problem, found)).toEqual(best)
    }), { numRuns: 30 })
  })

  it('of nine prizes on one day is the best of all', () => {
    fc.assert(fc.property(anyTour(9, 1).filter(({ prizes }) => prizes.length === 9), (problem) => {
      expect(valueOf(problem, exactTour(problem))).toEqual(bestByTrying(problem, [], { worth: 0, cost: 0 }))
    }), { numRuns: 10 })
  })

  it('of nine prizes is worth at least what a search finds', () => {
    fc.assert(fc.property(anyTour(9, 2), (problem) => {
      expect(isWorthier(valueOf(problem, searchTour(problem, 20)), valueOf(problem, exactTour(problem)))).toBe(false)
    }), { numRuns: 20 })
  })

  it('of many prizes never runs over a day, never comes when a window is shut, and is never worse than the greedy one', () => {
    fc.assert(fc.property(anyTour(25, 2), (problem) => {
      const [greedy, found] = [greedyTour(problem), searchTour(problem, 10)]
      expect(isSound(problem, greedy)).toBe(true)
      expect(isSound(problem, found)).toBe(true)
      expect(isWorthier(valueOf(problem, greedy), valueOf(problem, found))).toBe(false)
    }), { numRuns: 25 })
  })

  it('is the same every time', () => {
    fc.assert(fc.property(anyTour(15, 2), (problem) => {
      expect(searchTour(problem, 5)).toEqual(searchTour(problem, 5))
    }), { numRuns: 5 })
  })
})
