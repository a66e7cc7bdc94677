import type { DietVerdict } from './diet'
import type { KnownDish } from './knownDish'
import type { Wish } from './orderWish'
import { dietVerdict } from './diet'
import { flagOf } from './orderWish'

/** What is known of the things that a visitor wants left out, in one ordered dish. */
export interface OrderWarning {
  readonly dish: KnownDish
  /** One for each thing, in the order of the wishes. */
  readonly verdicts: readonly DietVerdict[]
}

/** What to know before handing over an order: one warning for each dish, none where nothing is to be left out. */
export function orderWarnings(dishes: readonly KnownDish[], wishes: readonly Wish[]): readonly OrderWarning[] {
  const flags = wishes.flatMap(wish => flagOf(wish) ?? [])
  return flags.length === 0 ? [] : dishes.map(dish => ({ dish, verdicts: flags.map(flag => dietVerdict(dish, flag)) }))
}
