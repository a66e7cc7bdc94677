import type { Bilingual } from './locale'
import type { OpeningHours } from './openingHours'
import type { Position } from './position'
import type { EntityId, EssayId } from './slug'

/** Kinds of place, in the order in which filters and lists show them. */
export const PLACE_KINDS = ['mountain', 'water', 'cave', 'red', 'house', 'street', 'temple', 'relic', 'town', 'region'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** What an essay can mention. */
export const ENTITY_TYPES = ['place', 'dish', 'ingredient', 'person'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The kind that decides a seal: a place's own kind, or the type of everything else. */
export type SealKind = PlaceKind | Exclude<EntityType, 'place'>

/** The names of an entity. `pinyin` carries tone marks, words apart; `others` are further Chinese names. */
export interface Names {
  readonly zh: string
  readonly pinyin: string
  readonly en: string
  readonly others: readonly string[]
}

/** How often, in one essay, an entity is mentioned. */
export interface MentionCount {
  readonly essay: EssayId
  readonly count: number
}

interface EntityBase {
  readonly id: EntityId
  readonly names: Names
  /** A line of at most some 40 characters that says what it is. */
  readonly tagline: Bilingual
  readonly mentioned: readonly MentionCount[]
}

/** What lists, seals and cards need to know of a place. */
export interface PlaceBrief extends EntityBase {
  readonly type: 'place'
  readonly kind: PlaceKind
  readonly position: Position
  /** Town or county in words, `null` where unknown. */
  readonly admin: Bilingual | null
  /** True where its spot, or the town and county in words, says that it lies beyond the county; left out everywhere else. */
  readonly isOutside?: true
  /** Left out where no source gives any, which is nearly everywhere: unknown, not "always". */
  readonly hours?: OpeningHours
}

/** What lists, seals and cards need to know of a dish. */
export interface DishBrief extends EntityBase {
  readonly type: 'dish'
  /** `cuisine` is the county's cooking as a whole. */
  readonly kind: 'dish' | 'cuisine'
  /** The town it is named after; `null` when it belongs to the whole county. */
  readonly home: EntityId | null
}

/** What lists, seals and cards need to know of an ingredient or drink. */
export interface IngredientBrief extends EntityBase {
  readonly type: 'ingredient'
}

/** What lists, seals and cards need to know of a person, or of people whom an essay names as one. */
export interface PersonBrief extends EntityBase {
  readonly type: 'person'
  /** Dates of life or reign in words, `null` where there are none to give. */
  readonly dates: Bilingual | null
}

/** What lists, seals and cards need to know of anything that an essay mentions. */
export type EntityBrief = PlaceBrief | DishBrief | IngredientBrief | PersonBrief

/** The kind whose seal stands for `entity`. */
export function sealKind(entity: EntityBrief): SealKind {
  return entity.type === 'place' ? entity.kind : entity.type
}
