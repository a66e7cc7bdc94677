import type { AddressWords } from './dishQuery'
import type { Wish } from './orderWish'
import type { EntityId } from './slug'
import { settleWishes, WISHES } from './orderWish'
import { isEntityId } from './slug'

/** More of one dish than this nobody orders from a card. */
export const MOST_PORTIONS = 9

/** A dish and how many portions of it. */
export interface OrderedDish {
  readonly id: EntityId
  /** From 1 to `MOST_PORTIONS`. */
  readonly portions: number
}

/** What one would like to order, and how. */
export interface Order {
  readonly dishes: readonly OrderedDish[]
  readonly wishes: readonly Wish[]
}

/** Read an order from an address such as `?dishes=caoshi-doufu,shiwan-cuidu.2&wish=no-alcohol`; nonsense is passed over. */
export function parseOrder({ dishes = '', wish = '' }: AddressWords): Order {
  const portions = new Map<EntityId, number>()
  for (const word of dishes.split(',')) {
    const [id = '', count = '1'] = word.split('.')
    if (isEntityId(id) && /^[1-9]$/u.test(count))
      portions.set(id, Number(count))
  }
  const words = new Set(wish.split(','))
  return {
    dishes: [...portions].map(([id, count]) => ({ id, portions: count })),
    wishes: settleWishes(WISHES.filter(each => words.has(each))),
  }
}

/** The words of an order in an address. */
export function formatOrder({ dishes, wishes }: Order): AddressWords {
  return {
    dishes: dishes.length === 0 ? undefined : dishes.map(({ id, portions }) => portions === 1 ? id : `${id}.${portions}`).join(','),
    wish: wishes.length === 0 ? undefined : settleWishes(wishes).join(','),
  }
}

/** The order with so many portions of a dish: a new one comes last, none takes it away. */
export function withPortions(order: Order, id: EntityId, portions: number): Order {
  const count = Math.max(0, Math.min(MOST_PORTIONS, Math.trunc(portions)))
  const isOrdered = order.dishes.some(dish => dish.id === id)
  const dishes = isOrdered
    ? order.dishes.map(dish => dish.id === id ? { id, portions: count } : dish)
    : [...order.dishes, { id, portions: count }]
  return { ...order, dishes: dishes.filter(dish => dish.portions > 0) }
}
