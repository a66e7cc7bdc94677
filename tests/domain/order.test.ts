import type { Order } from '@/domain/order'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOrder, MOST_PORTIONS, parseOrder, withPortions } from '@/domain/order'
import { flagOf, settleWishes, toggleWish, wishAgainst, WISHES } from '@/domain/orderWish'
import { DIET_FLAGS } from '@/domain/dish'
import { isEntityId } from '@/domain/slug'

const anyId = fc.stringMatching(/^[a-z]{1,8}(?:-[a-z]{1,8}){0,2}$/).filter(isEntityId)
const anyOrder = fc.record({
  dishes: fc.uniqueArray(fc.record({ id: anyId, portions: fc.integer({ min: 1, max: MOST_PORTIONS }) }), { selector: dish => dish.id }),
  wishes: fc.subarray([...WISHES]).map(settleWishes),
})

describe('an order in an address', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyOrder, (order) => {
      expect(parseOrder(formatOrder(order))).toEqual(order)
    }))
  })

  it('passes over nonsense', () => {
    expect(parseOrder({ dishes: ',UPPER,a..2,caoshi-doufu.0,b.10,shiwan-cuidu.2', wish: 'no-pork,free-lunch' }))
      .toEqual({ dishes: [{ id: 'shiwan-cuidu', portions: 2 }], wishes: ['no-pork'] })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (dishes, wish) => {
      parseOrder({ dishes, wish })
    }))
  })

  it('is empty where nothing is ordered', () => {
    expect(formatOrder(parseOrder({}))).toEqual({ dishes: undefined, wish: undefined })
  })
})

describe('portions', () => {
  it('of a new dish come last, of an ordered one stay in place, and none takes it away', () => {
    const order: Order = parseOrder({ dishes: 'a,b' })
    const [a] = order.dishes
    const [c] = parseOrder({ dishes: 'c' }).dishes
    if (a === undefined || c === undefined)
      throw new Error('no dishes')
    expect(formatOrder(withPortions(order, c.id, 1))['dishes']).toBe('a,b,c')
    expect(formatOrder(withPortions(order, a.id, 3))['dishes']).toBe('a.3,b')
    expect(formatOrder(withPortions(order, a.id, 0))['dishes']).toBe('b')
    expect(formatOrder(withPortions(order, a.id, 99))['dishes']).toBe('a.9,b')
  })
})

describe('wishes', () => {
  it('ask for less chilli or none, not both', () => {
    expect(toggleWish(['less-chilli', 'no-pork'], 'no-chilli')).toEqual(['no-chilli', 'no-pork'])
    expect(toggleWish(['no-chilli'], 'less-chilli')).toEqual(['less-chilli'])
    expect(settleWishes(['less-chilli', 'no-chilli'])).toEqual(['no-chilli'])
  })

  it('are taken back when wished again', () => {
    expect(toggleWish(['no-pork', 'no-egg'], 'no-pork')).toEqual(['no-egg'])
  })

  it('stand for every flag that can be avoided', () => {
    for (const flag of DIET_FLAGS)
      expect(flagOf(wishAgainst(flag))).toBe(flag)
  })
})
