import type { KnownDish } from './knownDish'
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
