import type { DietFlag, Season } from './dish'
import type { HeatLimit } from './heat'
import type { EntityId } from './slug'
import { DIET_FLAGS, SEASONS } from './dish'
import { HEAT_LIMITS } from './heat'
import { isEntityId } from './slug'

/** In which order dishes stand; `essay` is the author's. */
export const DISH_SORTS = ['essay', 'mildest', 'hottest', 'town'] as const
export type DishSort = (typeof DISH_SORTS)[number]

/** What a visitor asks of the dishes. `county` stands for dishes of no single town. */
export interface DishQuery {
  readonly avoid: readonly DietFlag[]
  readonly heat: HeatLimit | null
  readonly season: Season | null
  readonly town: EntityId | 'county' | null
  readonly sort: DishSort
}

/** A query that asks for nothing. */
export const EVERY_DISH: DishQuery = { avoid: [], heat: null, season: null, town: null, sort: 'essay' }

/** The words of an address, such as `{ no: 'pork,alcohol', heat: 'mild' }`. */
export type AddressWords = Readonly<Record<string, string | undefined>>

/** Read a query from an address; words that mean nothing are passed over. */
export function parseDishQuery({ no, heat, season, town, sort }: AddressWords): DishQuery {
  return {
    avoid: parseFlags(no),
    heat: HEAT_LIMITS.find(limit => limit === heat) ?? null,
    season: SEASONS.find(each => each === season) ?? null,
    town: parseTown(town),
    sort: DISH_SORTS.find(each => each === sort) ?? 'essay',
  }
}

/** The words of a query in an address; what is not asked for has none. */
export function formatDishQuery({ avoid, heat, season, town, sort }: DishQuery): AddressWords {
  return {
    no: formatFlags(avoid),
    heat: heat ?? undefined,
    season: season ?? undefined,
    town: town ?? undefined,
    sort: sort === 'essay' ? undefined : sort,
  }
}

/** The flags named in a list such as `pork,alcohol`, each once, in the order of `DIET_FLAGS`. */
export function parseFlags(text: string | undefined): readonly DietFlag[] {
  const words = new Set((text ?? '').split(','))
  return DIET_FLAGS.filter(flag => words.has(flag))
}

/** What `parseFlags` reads, or undefined for no flag. */
export function formatFlags(flags: readonly DietFlag[]): string | undefined {
  return flags.length === 0 ? undefined : DIET_FLAGS.filter(flag => flags.includes(flag)).join(',')
}

function parseTown(text: string | undefined): EntityId | 'county' | null {
  if (text === 'county')
    return 'county'
  return text !== undefined && isEntityId(text) ? text : null
}
