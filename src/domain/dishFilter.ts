import type { DietFlag, Season } from './dish'
import type { DietVerdict } from './diet'
import type { HeatFit } from './heat'
import type { DishQuery, DishSort } from './dishQuery'
import type { KnownDish } from './knownDish'
import type { EntityId } from './slug'
import { dietVerdict } from './diet'
import { HEAT_LEVELS } from './dish'
import { heatFit } from './heat'
import { hasRecipe } from './knownDish'

/** How a dish stands to a season: sources speak of it, of others only, or of none. */
export type SeasonFit = 'spoken-of' | 'of-another' | 'not-known'

/** One dish under a query, with the reasons for where it stands. */
export interface SortedDish extends KnownDish {
  /** One for each avoided thing, in the order asked. */
  readonly diet: readonly DietVerdict[]
  /** `null` where no limit is asked for. */
  readonly heat: HeatFit | null
  /** `null` where no season is asked for. */
  readonly season: SeasonFit | null
}

/**
 * Where a dish stands to what is asked. `unmentioned`: nothing known speaks against it, which is not the same as
 * its being free of anything; `unknown`: recipe, heat or season are 未考; `perhaps`: may contain it or be hotter; `against`: contains it, is hotter or of another season.
 */
export const STANDINGS = ['unmentioned', 'unknown', 'perhaps', 'against'] as const
export type Standing = (typeof STANDINGS)[number]

/** The dishes of one standing. */
export interface DishGroup {
  readonly standing: Standing
  readonly dishes: readonly SortedDish[]
}

/** True for a query that asks more than an order and a town. */
export function asksForGroups({ avoid, heat, season }: DishQuery): boolean {
  return avoid.length > 0 || heat !== null || season !== null
}

/** What is known of a dish under a query. */
export function judgeDish(dish: KnownDish, { avoid, heat, season }: DishQuery): SortedDish {
  return {
    ...dish,
    diet: avoid.map(flag => dietVerdict(dish, flag)),
    heat: heat === null ? null : heatFit(dish.known.heat?.level ?? null, heat),
    season: season === null ? null : seasonFit(dish.known.seasons, season),
  }
}

/** Where a judged dish stands: the most serious of its reasons decides. */
export function standingOf(dish: SortedDish): Standing {
  const claims = dish.diet.map(({ claim }) => claim)
  if (claims.includes('contains') || dish.heat === 'hotter' || dish.season === 'of-another')
    return 'against'
  if (claims.includes('may-contain') || dish.heat === 'perhaps-hotter')
    return 'perhaps'
  const isUnknown = dish.heat === 'not-known' || dish.season === 'not-known' || (dish.diet.length > 0 && !hasRecipe(dish))
  return isUnknown ? 'unknown' : 'unmentioned'
}

/** The dishes of the town asked for, in the order asked for, by standing; empty groups are left out. */
export function filterDishes(dishes: readonly KnownDish[], query: DishQuery): readonly DishGroup[] {
  const judged = sortDishes(dishes.filter(dish => isOfTown(dish, query)), query.sort).map(dish => judgeDish(dish, query))
  return STANDINGS
    .map(standing => ({ standing, dishes: judged.filter(dish => standingOf(dish) === standing) }))
    .filter(group => group.dishes.length > 0)
}

/** The towns that dishes are named after, each once, in the order of the dishes. */
export function townsOf(dishes: readonly KnownDish[]): readonly EntityId[] {
  return [...new Set(dishes.flatMap(({ dish }) => dish.home ?? []))]
}

/** The flags that any dish has a claim about, in the order of `flags`: nothing else can be filtered by. */
export function claimedFlags(dishes: readonly KnownDish[], flags: readonly DietFlag[]): readonly DietFlag[] {
  return flags.filter(flag => dishes.some(dish => dietVerdict(dish, flag).claim !== 'not-known'))
}

function isOfTown({ dish }: KnownDish, { town }: DishQuery): boolean {
  return town === null || (town === 'county' ? dish.home === null : dish.home === town)
}

function seasonFit(seasons: readonly Season[], season: Season): SeasonFit {
  if (seasons.length === 0)
    return 'not-known'
  return seasons.includes(season) ? 'spoken-of' : 'of-another'
}

// Stable: dishes that are alike stay in the order of the essay; what is unknown stands last either way.
function sortDishes(dishes: readonly KnownDish[], sort: DishSort): readonly KnownDish[] {
  const heat = ({ known }: KnownDish): number => known.heat === null ? HEAT_LEVELS.length : HEAT_LEVELS.indexOf(known.heat.level)
  const coolness = (dish: KnownDish): number => dish.known.heat === null ? HEAT_LEVELS.length : -heat(dish)
  const town = ({ dish }: KnownDish): string => dish.home ?? ''
  switch (sort) {
    case 'essay':
      return dishes
    case 'mildest':
      return [...dishes].sort((a, b) => heat(a) - heat(b))
    case 'hottest':
      return [...dishes].sort((a, b) => coolness(a) - coolness(b))
    case 'town':
      return [...dishes].sort((a, b) => town(a) < town(b) ? -1 : town(a) > town(b) ? 1 : 0)
  }
}
