import type { KnownDish } from './knownDish'
import type { StopTarget } from './plan'
import type { EntityId } from './slug'

/** A meal as a stop of a plan: what to eat, and the towns whose names the dishes carry, which are where to look for them. */
export interface MealStop {
  readonly dishes: readonly EntityId[]
  /** The town of most dishes first. */
  readonly towns: readonly { readonly town: EntityId, readonly dishes: readonly EntityId[] }[]
}

/** The meal that these dishes make. */
export function mealStopOf(dishes: readonly KnownDish[]): MealStop {
  const towns = new Map<EntityId, EntityId[]>()
  for (const { dish } of dishes) {
    if (dish.home !== null)
      towns.set(dish.home, [...towns.get(dish.home) ?? [], dish.id])
  }
  return {
    dishes: dishes.map(({ dish }) => dish.id),
    towns: [...towns].map(([town, named]) => ({ town, dishes: named })).sort((a, b) => b.dishes.length - a.dishes.length),
  }
}

/** The meal as stops of a plan: one for each town, under the first dish that is named after it; a dish of no town stands alone. */
export function mealTargets({ dishes, towns }: MealStop): readonly StopTarget[] {
  const inTowns = towns.flatMap(({ town, dishes: [first] }): readonly StopTarget[] => first === undefined ? [] : [{ type: 'meal', dish: first, town }])
  const [alone] = dishes
  return inTowns.length > 0 || alone === undefined ? inTowns : [{ type: 'meal', dish: alone, town: null }]
}
