import type { DishQuery } from '@/domain/dishQuery'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dietVerdict } from '@/domain/diet'
import { DIET_FLAGS, SEASONS } from '@/domain/dish'
import { claimedFlags, filterDishes, STANDINGS, townsOf } from '@/domain/dishFilter'
import { DISH_SORTS, EVERY_DISH, formatDishQuery, parseDishQuery } from '@/domain/dishQuery'
import { HEAT_LIMITS } from '@/domain/heat'
import { anyDishes, entityId, madeUpDish, SOURCED_PART } from '../fixtures/anyDishes'

const anyQuery: fc.Arbitrary<DishQuery> = fc.record({
  avoid: fc.subarray([...DIET_FLAGS]),
  heat: fc.constantFrom(null, ...HEAT_LIMITS),
  season: fc.constantFrom(null, ...SEASONS),
  town: fc.constantFrom(null, 'county' as const, entityId('shiwan')),
  sort: fc.constantFrom(...DISH_SORTS),
})

const PORK = madeUpDish('pork', { diet: [{ flag: 'pork', claim: 'contains', basis: 'inferred' }], parts: [SOURCED_PART] })
const PERHAPS = madeUpDish('perhaps', { diet: [{ flag: 'pork', claim: 'may-contain', basis: 'source' }], parts: [SOURCED_PART] })
const TOFU = madeUpDish('tofu', { parts: [SOURCED_PART], heat: { level: 'mild', basis: 'source', sources: [] } }, 'caoshi')
const DUCK = madeUpDish('duck', {}, 'dapu')
const PEPPER = madeUpDish('pepper', { parts: [SOURCED_PART], heat: { level: 'medium-to-hot', basis: 'inferred', sources: [] } })

function standings(...[dishes, query]: [readonly (typeof PORK)[], Partial<DishQuery>]): Readonly<Record<string, string>> {
  return Object.fromEntries(filterDishes(dishes, { ...EVERY_DISH, ...query }).flatMap(({ standing, dishes }) => dishes.map(({ dish }) => [dish.id, standing])))
}

describe('for one who eats no pork', () => {
  it('keeps apart what contains it, what may, what says nothing of it and what nobody knows', () => {
    expect(standings([PORK, PERHAPS, TOFU, DUCK], { avoid: ['pork'] })).toEqual({ pork: 'against', perhaps: 'perhaps', tofu: 'unmentioned', duck: 'unknown' })
  })

  it('says what each claim rests on', () => {
    const [group] = filterDishes([PORK], { ...EVERY_DISH, avoid: ['pork', 'egg'] })
    expect(group?.dishes[0]?.diet).toEqual([{ flag: 'pork', claim: 'contains', basis: 'inferred' }, { flag: 'egg', claim: 'not-known', basis: null }])
  })
})

describe('for one who eats no hot food', () => {
  it('keeps apart what is hotter, what may be, and what is not known', () => {
    expect(standings([TOFU, PEPPER, DUCK], { heat: 'medium' })).toEqual({ tofu: 'unmentioned', pepper: 'perhaps', duck: 'unknown' })
    expect(standings([PEPPER], { heat: 'mild' })).toEqual({ pepper: 'against' })
  })
})

it('knows a season only where sources speak of one', () => {
  const winter = madeUpDish('winter', { seasons: ['winter'] })
  expect(standings([winter, DUCK], { season: 'winter' })).toEqual({ winter: 'unmentioned', duck: 'unknown' })
  expect(standings([winter], { season: 'autumn' })).toEqual({ winter: 'against' })
})

it('shows the dishes of one town, or those of none', () => {
  expect(standings([TOFU, DUCK, PORK], { town: entityId('dapu') })).toEqual({ duck: 'unmentioned' })
  expect(standings([TOFU, DUCK, PORK], { town: 'county' })).toEqual({ pork: 'unmentioned' })
  expect(townsOf([TOFU, DUCK, PORK, TOFU])).toEqual(['caoshi', 'dapu'])
})

it('puts unknown heat last, whichever end comes first', () => {
  const order = (sort: DishQuery['sort']) => filterDishes([DUCK, PEPPER, TOFU], { ...EVERY_DISH, sort }).flatMap(({ dishes }) => dishes.map(({ dish }) => dish.id))
  expect(order('mildest')).toEqual(['tofu', 'pepper', 'duck'])
  expect(order('hottest')).toEqual(['pepper', 'tofu', 'duck'])
  expect(order('essay')).toEqual(['duck', 'pepper', 'tofu'])
  expect(order('town')).toEqual(['pepper', 'tofu', 'duck'])
})

it('offers only flags that something is known about', () => {
  expect(claimedFlags([PORK, TOFU], DIET_FLAGS)).toEqual(['pork'])
})

describe('whatever is asked', () => {
  it('shows every dish of the town once', () => {
    fc.assert(fc.property(anyDishes, anyQuery, (dishes, query) => {
      const shown = filterDishes(dishes, query).flatMap(group => group.dishes.map(({ dish }) => dish.id))
      expect(new Set(shown).size).toBe(shown.length)
      if (query.town === null)
        expect(shown.length).toBe(dishes.length)
    }))
  })

  it('never takes the lack of a claim for absence', () => {
    fc.assert(fc.property(anyDishes, anyQuery, (dishes, query) => {
      for (const { standing, dishes: group } of filterDishes(dishes, query)) {
        expect(STANDINGS).toContain(standing)
        for (const dish of group) {
          expect(dish.diet.map(({ flag }) => flag)).toEqual(query.avoid)
          for (const verdict of dish.diet) {
            const claims = dish.known.diet.filter(claim => claim.flag === verdict.flag)
            expect(verdict.claim === 'not-known').toBe(claims.length === 0)
          }
        }
      }
    }))
  })

  it('never stands a dish that contains or may contain an avoided thing with the others', () => {
    fc.assert(fc.property(anyDishes, anyQuery, (dishes, query) => {
      for (const { standing, dishes: group } of filterDishes(dishes, query)) {
        for (const dish of group) {
          const claims = query.avoid.map(flag => dietVerdict(dish, flag).claim)
          if (claims.includes('contains'))
            expect(standing).toBe('against')
          else if (claims.includes('may-contain'))
            expect(['perhaps', 'against']).toContain(standing)
        }
      }
    }))
  })

  it('never counts a dish without a known recipe among those that do not mention an avoided thing', () => {
    fc.assert(fc.property(anyDishes, anyQuery.filter(({ avoid }) => avoid.length > 0), (dishes, query) => {
      for (const dish of filterDishes(dishes, query).find(({ standing }) => standing === 'unmentioned')?.dishes ?? [])
        expect(dish.known.parts.some(({ basis }) => basis === 'source')).toBe(true)
    }))
  })
})

describe('a query in an address', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyQuery, (query) => {
      expect(parseDishQuery(formatDishQuery(query))).toEqual(query)
    }))
  })

  it('is read leniently', () => {
    expect(parseDishQuery({ no: 'alcohol,pork,stones,pork', heat: 'volcanic', season: 'monsoon', town: '../x', sort: 'price' }))
      .toEqual({ ...EVERY_DISH, avoid: ['pork', 'alcohol'] })
  })

  it('needs no words where nothing is asked', () => {
    expect(Object.values(formatDishQuery(EVERY_DISH)).filter(word => word !== undefined)).toEqual([])
  })
})
