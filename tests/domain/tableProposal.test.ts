import type { TableQuery } from '@/domain/tableQuery'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dietVerdict } from '@/domain/diet'
import { DIET_FLAGS } from '@/domain/dish'
import { HEAT_LIMITS } from '@/domain/heat'
import { hasRecipe } from '@/domain/knownDish'
import { mealStopOf } from '@/domain/mealStop'
import { proposeTable } from '@/domain/tableProposal'
import { formatTable, MOST_EATERS, parseTable, withDish } from '@/domain/tableQuery'
import { anyDishes, entityId, madeUpDish, SOURCED_PART } from '../fixtures/anyDishes'

const TWO: TableQuery = { eaters: 2, heat: null, avoid: [], without: [], also: [] }
const inferred = { basis: 'inferred' as const, sources: [] }
const BOWL = madeUpDish('bowl', { parts: [SOURCED_PART], heat: { level: 'mild', ...inferred }, diet: [{ flag: 'pork', claim: 'contains', basis: 'inferred' }, { flag: 'fish', claim: 'contains', basis: 'inferred' }] })
const PORK = madeUpDish('pork', { parts: [SOURCED_PART], heat: { level: 'medium-to-hot', ...inferred }, diet: [{ flag: 'pork', claim: 'contains', basis: 'inferred' }] }, 'xintang')
const TRIPE = madeUpDish('tripe', { parts: [SOURCED_PART], heat: { level: 'hot', ...inferred }, diet: [{ flag: 'offal', claim: 'contains', basis: 'inferred' }] }, 'shiwan')
const DUCK = madeUpDish('duck', {}, 'dapu')
const TOFU = madeUpDish('tofu', { parts: [SOURCED_PART], diet: [{ flag: 'soy', claim: 'contains', basis: 'inferred' }] }, 'caoshi')
const ALL = [BOWL, PORK, TRIPE, DUCK, TOFU]

const anyTable: fc.Arbitrary<TableQuery> = fc.record({
  eaters: fc.integer({ min: 1, max: MOST_EATERS }),
  heat: fc.constantFrom(null, ...HEAT_LIMITS),
  avoid: fc.subarray([...DIET_FLAGS]),
  without: fc.subarray([entityId('d0'), entityId('d1')]),
  also: fc.subarray([entityId('d2'), entityId('d3')]),
})

function ids(dishes: readonly { readonly dish: { readonly id: string } }[]): readonly string[] {
  return dishes.map(({ dish }) => dish.id)
}

describe('a table', () => {
  it('starts with the first dish of the essay and goes on with what adds most, the milder first', () => {
    const { dishes, others } = proposeTable(ALL, { ...TWO, eaters: 4 })
    expect(ids(dishes)).toEqual(['bowl', 'tripe', 'tofu', 'pork'])
    expect(dishes.map(({ reason }) => reason)).toEqual([{ kind: 'first' }, { kind: 'new-food', flags: ['offal'] }, { kind: 'new-food', flags: ['soy'] }, { kind: 'next' }])
    expect(others).toEqual([])
  })

  it('has one dish for each who eats', () => {
    expect(proposeTable(ALL, TWO).dishes).toHaveLength(2)
    expect(proposeTable(ALL, { ...TWO, eaters: 12 }).dishes).toHaveLength(4)
  })

  it('leaves out what contains an avoided thing, with the reason', () => {
    const { dishes, leftOut } = proposeTable(ALL, { ...TWO, avoid: ['pork'] })
    expect(ids(dishes)).toEqual(['tripe', 'tofu'])
    expect(leftOut.map(({ dish, diet }) => [dish.id, diet[0]?.claim])).toEqual([['bowl', 'contains'], ['pork', 'contains']])
  })

  it('offers a dish whose recipe nobody knows only for asking first', () => {
    expect(ids(proposeTable(ALL, TWO).askFirst)).toEqual(['duck'])
  })

  it('asks first where the heat is not known', () => {
    const { dishes, askFirst, leftOut } = proposeTable(ALL, { ...TWO, heat: 'medium' })
    expect(ids(dishes)).toEqual(['bowl'])
    expect(ids(askFirst)).toEqual(['pork', 'duck', 'tofu'])
    expect(ids(leftOut)).toEqual(['tripe'])
  })

  it('takes a dish off or on without changing the others', () => {
    const off = withDish(TWO, entityId('bowl'), false)
    expect(ids(proposeTable(ALL, off).dishes)).toEqual(['tripe'])
    expect(ids(proposeTable(ALL, withDish(off, entityId('bowl'), true)).dishes)).toEqual(['bowl', 'tripe'])
    const on = proposeTable(ALL, withDish(TWO, entityId('duck'), true))
    expect(ids(on.dishes)).toEqual(['bowl', 'tripe', 'duck'])
    expect(on.dishes.at(-1)?.reason).toEqual({ kind: 'chosen' })
  })
})

describe('whoever eats', () => {
  it('finds every dish in exactly one place', () => {
    fc.assert(fc.property(anyDishes, anyTable, (known, table) => {
      const { dishes, others, askFirst, leftOut } = proposeTable(known, table)
      expect([...ids(dishes), ...ids(others), ...ids(askFirst), ...ids(leftOut)].toSorted()).toEqual([...ids(known)].toSorted())
    }))
  })

  it('is never proposed what is avoided, may be in it, or whose recipe is unknown', () => {
    fc.assert(fc.property(anyDishes, anyTable, (known, table) => {
      for (const dish of proposeTable(known, table).dishes.filter(({ reason }) => reason.kind !== 'chosen')) {
        expect(hasRecipe(dish)).toBe(true)
        for (const flag of table.avoid)
          expect(dietVerdict(dish, flag).claim).toBe('not-known')
      }
    }))
  })

  it('is proposed the same again', () => {
    fc.assert(fc.property(anyDishes, anyTable, (known, table) => {
      expect(proposeTable(known, table)).toEqual(proposeTable(known, table))
    }))
  })

  it('is proposed no more dishes than there are eaters', () => {
    fc.assert(fc.property(anyDishes, anyTable, (known, table) => {
      expect(proposeTable(known, { ...table, also: [] }).dishes.length).toBeLessThanOrEqual(table.eaters)
    }))
  })
})

describe('a table in an address', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyTable, (table) => {
      expect(parseTable(formatTable(table))).toEqual(table)
    }))
  })

  it('is read leniently', () => {
    expect(parseTable({ eat: '99', heat: 'x', no: 'x', also: 'A,tofu,tofu' })).toEqual({ ...TWO, eaters: 12, also: ['tofu'] })
    expect(parseTable({ eat: '0' }).eaters).toBe(1)
    expect(parseTable({ eat: '-3' }).eaters).toBe(2)
  })
})

it('makes a meal of its dishes and their towns', () => {
  expect(mealStopOf([BOWL, PORK, TRIPE, madeUpDish('more', {}, 'shiwan')])).toEqual({
    dishes: ['bowl', 'pork', 'tripe', 'more'],
    towns: [{ town: 'shiwan', dishes: ['tripe', 'more'] }, { town: 'xintang', dishes: ['pork'] }],
  })
})
