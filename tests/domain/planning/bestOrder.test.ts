import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOrder } from '@/domain/planning/bestOrder'
import { costOf, isBetter, walk } from '@/domain/planning/round'
import { anyRound, permutations } from './madeRound'

const runs = { numRuns: 150 }

describe('the best order', () => {
  it('is as good as the best of all orders', () => {
    fc.assert(fc.property(anyRound(7), (round) => {
      const { after, isExact } = bestOrder(round)
      const all = permutations([...round.errands.keys()]).map(order => walk(round, order)).filter(({ late }) => late === 0)
      expect(isExact).toBe(all.length > 0)
      if (all.length > 0)
        expect(costOf(after)).toBe(Math.min(...all.map(costOf)))
    }), runs)
  })

  it('is as good as the best of all orders of eight', () => {
    fc.assert(fc.property(anyRound(8).filter(({ errands }) => errands.length === 8), (round) => {
      const costs = permutations([...round.errands.keys()]).map(order => walk(round, order)).filter(({ late }) => late === 0).map(costOf)
      if (costs.length > 0)
        expect(costOf(bestOrder(round).after)).toBe(costs.reduce((a, b) => Math.min(a, b)))
    }), { numRuns: 8 })
  })

  it('is never worse than the given one, and says what it comes to', () => {
    fc.assert(fc.property(anyRound(20), (round) => {
      const { order, before, after } = bestOrder(round)
      expect([...order].sort((a, b) => a - b)).toEqual([...round.errands.keys()])
      expect(before).toEqual(walk(round, [...round.errands.keys()]))
      expect(after).toEqual(walk(round, order))
      expect(isBetter(before, after)).toBe(false)
    }), { numRuns: 40 })
  })

  it('begins a fixed errand at its time wherever any order does', () => {
    const fixed = { stay: 30, windows: [{ from: 600, to: 600 }] }
    const round = { leaveAt: 480, errands: [{ stay: 60, windows: [] }, { stay: 60, windows: [] }, fixed], minutes: () => 30 }
    const { order, after } = bestOrder(round)
    expect(order.indexOf(2)).toBe(1)
    expect(after).toEqual({ late: 0, travel: 120, finish: 750 })
  })

  it('leaves an order that cannot be bettered as it is', () => {
    const round = { leaveAt: 480, errands: [{ stay: 10, windows: [] }, { stay: 10, windows: [] }], minutes: () => 5 }
    expect(bestOrder(round).order).toEqual([0, 1])
  })

  it('is the same every time', () => {
    fc.assert(fc.property(anyRound(24), (round) => {
      expect(bestOrder(round)).toEqual(bestOrder(round))
    }), { numRuns: 10 })
  })
})
