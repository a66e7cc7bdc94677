import type { KnownDish } from '@/domain/knownDish'
import type { Order } from '@/domain/order'
import type { OrderLine } from '@/domain/orderSentence'

/** An ordered dish that the guide knows. */
export interface OrderedLine extends OrderLine {
  readonly dish: KnownDish
}

/** The ordered dishes that the guide knows, in the order of the address, and the ids that it does not. */
export function orderedLines(order: Order, dishes: readonly KnownDish[]): { readonly lines: readonly OrderedLine[], readonly unknown: readonly string[] } {
  const found = order.dishes.map(({ id, portions }) => ({ id, portions, dish: dishes.find(each => each.dish.id === id) }))
  return {
    lines: found.flatMap(({ portions, dish }) => dish === undefined ? [] : [{ dish, names: dish.dish.names, portions }]),
    unknown: found.flatMap(({ id, dish }) => dish === undefined ? [id] : []),
  }
}
