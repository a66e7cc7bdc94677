import type { DietFlag, HeatLevel } from './dish'
import type { SortedDish } from './dishFilter'
import type { KnownDish } from './knownDish'
import type { TableQuery } from './tableQuery'
import { dietVerdict } from './diet'
import { DIET_FLAGS, HEAT_LEVELS } from './dish'
import { judgeDish, standingOf } from './dishFilter'
import { EVERY_DISH } from './dishQuery'
import { hasRecipe } from './knownDish'

/** Why a dish is on the table: what it adds to those before it, or that the visitor chose it. */
export type TableReason
  = | { readonly kind: 'first' }
    | { readonly kind: 'new-food', readonly flags: readonly DietFlag[] }
    | { readonly kind: 'milder', readonly level: HeatLevel }
    | { readonly kind: 'next' }
    | { readonly kind: 'chosen' }

/** A dish of the proposal. */
export interface TableDish extends SortedDish {
  readonly reason: TableReason
}

/** What goes on the table, what to ask about first, and what stays off; every dish is in exactly one of them. */
export interface TableProposal {
  readonly dishes: readonly TableDish[]
  /** Would fit, but there are enough dishes, or they were taken off. */
  readonly others: readonly SortedDish[]
  /** Recipe or heat are 未考, or it may contain what is avoided or be hotter: order only after asking. */
  readonly askFirst: readonly SortedDish[]
  /** Contains what is avoided, or is hotter than wanted. */
  readonly leftOut: readonly SortedDish[]
}

/**
 * Propose one dish for each eater, as far as the known dishes go, always the same for the same table.
 * What is known to contain an avoided thing, or to be hotter than wanted, stays off; what is not known is only to be asked about.
 * Edits do not change what else is proposed. Of the rest the essay's first comes first, then each time the dish that adds most foods not yet on the table,
 * then the mildest, then the essay's order.
 */
export function proposeTable(known: readonly KnownDish[], { eaters, heat, avoid, without, also }: TableQuery): TableProposal {
  const judged = known.map(dish => judgeDish(dish, { ...EVERY_DISH, heat, avoid }))
  const proposed = pick(judged.filter(isSafeToPropose), eaters)
  const chosen = judged
    .filter(({ dish }) => also.includes(dish.id) && !proposed.some(each => each.dish.id === dish.id))
    .map((dish): TableDish => ({ ...dish, reason: { kind: 'chosen' } }))
  const dishes = [...proposed, ...chosen].filter(({ dish }) => !without.includes(dish.id))
  const rest = judged.filter(({ dish }) => !dishes.some(each => each.dish.id === dish.id))
  return {
    dishes,
    others: rest.filter(isSafeToPropose),
    askFirst: rest.filter(dish => standingOf(dish) !== 'against' && !isSafeToPropose(dish)),
    leftOut: rest.filter(dish => standingOf(dish) === 'against'),
  }
}

function isSafeToPropose(dish: SortedDish): boolean {
  return standingOf(dish) === 'unmentioned' && hasRecipe(dish)
}

function pick(fitting: readonly SortedDish[], count: number): readonly TableDish[] {
  const picked: TableDish[] = []
  while (picked.length < Math.min(count, fitting.length)) {
    const left = fitting.filter(({ dish }) => !picked.some(each => each.dish.id === dish.id))
    const ranked = left
      .map(dish => ({ dish, added: addedFoods(dish, picked) }))
      .sort((a, b) => picked.length === 0 ? 0 : b.added.length - a.added.length || heatRank(a.dish) - heatRank(b.dish))
    const [best] = ranked
    if (best === undefined)
      break
    picked.push({ ...best.dish, reason: reasonFor(best.dish, best.added, picked) })
  }
  return picked
}

function reasonFor({ known }: SortedDish, added: readonly DietFlag[], before: readonly TableDish[]): TableReason {
  if (before.length === 0)
    return { kind: 'first' }
  if (added.length > 0)
    return { kind: 'new-food', flags: added }
  // Milder than a dish of unknown heat nobody can say.
  const isMildest = before.every(dish => dish.known.heat !== null && heatRank(dish) > heatRank({ known }))
  return isMildest && known.heat !== null ? { kind: 'milder', level: known.heat.level } : { kind: 'next' }
}

// Chilli and alcohol are seasonings: they make no table more varied.
function addedFoods(dish: SortedDish, before: readonly KnownDish[]): readonly DietFlag[] {
  return DIET_FLAGS.filter(flag => flag !== 'chilli' && flag !== 'alcohol'
    && dietVerdict(dish, flag).claim === 'contains'
    && before.every(each => dietVerdict(each, flag).claim !== 'contains'))
}

function heatRank({ known }: Pick<KnownDish, 'known'>): number {
  return known.heat === null ? HEAT_LEVELS.length : HEAT_LEVELS.indexOf(known.heat.level)
}
