import type { Bilingual } from './locale'
import type { EntityId, SourceId } from './slug'

/** What people avoid, for belief, health or taste. */
export const DIET_FLAGS = ['pork', 'offal', 'blood', 'poultry', 'fish', 'egg', 'soy', 'wheat', 'alcohol', 'chilli'] as const
export type DietFlag = (typeof DIET_FLAGS)[number]

/** How hot a dish is, as its sources describe it. */
export const HEAT_LEVELS = ['mild', 'mild-to-medium', 'medium', 'medium-to-hot', 'hot'] as const
export type HeatLevel = (typeof HEAT_LEVELS)[number]

/** Parts of the year that sources speak of for a dish. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]

/** Drawings that can stand for a dish; where none is chosen, an empty plate does. */
export const PLATES = ['layered-bowl', 'pared-pork', 'tripe-strips', 'red-rice-pork', 'tofu', 'feast'] as const
export type Plate = (typeof PLATES)[number]

/** `source`: a source says so; `inferred`: concluded from name or ingredients, so the kitchen decides. */
export type DishBasis = 'source' | 'inferred' | 'essay'

/** Something that goes into a dish; `entity` where the guide has a page for it. */
export interface DishPart {
  readonly name: Bilingual
  readonly entity: EntityId | null
  readonly basis: DishBasis
  readonly sources: readonly SourceId[]
}

/** One thing a dish contains, or may contain. A flag that is absent is unknown, never "free of". */
export interface DietClaim {
  readonly flag: DietFlag
  readonly claim: 'contains' | 'may-contain'
  readonly basis: DishBasis
  /** Left out where no source says it in so many words. */
  readonly sources?: readonly SourceId[]
}

/** Another name of a dish, with where it was read. */
export interface DishOtherName {
  readonly name: string
  readonly pinyin: string
  readonly meaning: Bilingual
  readonly sources: readonly SourceId[]
}

/** A picture of the dish itself, shown in place of the drawing. */
export interface Photograph {
  /** In `public/photos`. */
  readonly file: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly alt: Bilingual
  readonly credit: Bilingual
}

/** What is known of how a dish is made and eaten. `null` and empty lists mean unknown (未考). */
export interface DishKnowledge {
  readonly heat: { readonly level: HeatLevel, readonly basis: DishBasis, readonly sources: readonly SourceId[] } | null
  /** In order; for a layered dish from the bottom to the top. */
  readonly parts: readonly DishPart[]
  readonly partsAre: 'ingredients' | 'layers'
  readonly diet: readonly DietClaim[]
  readonly otherNames: readonly DishOtherName[]
  readonly season: Bilingual | null
  /** The seasons that `season` speaks of; none where it is unknown. */
  readonly seasons: readonly Season[]
  readonly occasion: Bilingual | null
  readonly plate: Plate | null
  readonly photograph: Photograph | null
}
