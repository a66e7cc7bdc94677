import type { DishKnowledge } from './dish'
import type { EntityBrief } from './entity'
import type { EssayCredit, Essay, Passage, Span } from './essay'
import type { Fact, Source } from './fact'
import type { Hike, HikeBrief } from './hike'
import type { Itinerary } from './itinerary'
import type { Bilingual } from './locale'
import type { Bounds, LatLng, PositionEvidence } from './position'
import type { EntityId, EssayId } from './slug'

/** Kinds of waymark. */
export const WAYMARK_KINDS = ['town', 'seat', 'station', 'exit', 'interchange', 'civic'] as const
export type WaymarkKind = (typeof WAYMARK_KINDS)[number]

/** A town, station, exit or office that only serves the map and the planner; no essay need mention it. */
export interface Waymark {
  readonly id: string
  readonly kind: WaymarkKind
  readonly names: { readonly zh: string, readonly pinyin: string | null, readonly en: string }
  readonly at: LatLng
  /** Metres. Towns of areas carry their radius here. */
  readonly accuracy: number
  readonly approximate: boolean
  /** 1 is shown first: county seat; 2: towns; 3: stations; 4: exits and offices. */
  readonly rank: 1 | 2 | 3 | 4
  readonly note: Bilingual | null
}

/** An essay in a list. */
export interface EssayBrief extends EssayCredit {
  readonly paragraphs: number
  readonly characters: number
  /** Entities mentioned, by type. */
  readonly counts: { readonly place: number, readonly dish: number, readonly ingredient: number, readonly person: number }
}

/** `index.json`: what every list, seal and filter needs. */
export interface GuideIndex {
  readonly essays: readonly EssayBrief[]
  readonly entities: readonly EntityBrief[]
  readonly waymarks: readonly Waymark[]
  /** Hikes, in the order of their files. */
  readonly hikes: readonly HikeBrief[]
  /** How many detail files there are; an entity's is `detailShard(id, detailShards)`. */
  readonly detailShards: number
}

/** Everything else about one entity. */
export interface EntityDetail {
  readonly id: EntityId
  readonly description: Bilingual
  readonly facts: readonly Fact[]
  /** Places only: how the position was found, or why there is none. */
  readonly positionEvidence: PositionEvidence | null
  /** Dishes only. */
  readonly dish: DishKnowledge | null
  /** Every passage that mentions it, in essay order; overlapping passages are merged. */
  readonly passages: readonly Passage[]
  /** Entities tied by the curator (a person's birthplace, a dish's ingredients), both ways. */
  readonly linked: readonly { readonly entity: EntityId, readonly how: Bilingual }[]
  /** Entities mentioned in the same passages, most often first, not the linked ones. */
  readonly alongside: readonly EntityId[]
}

/** `details-N.json`. */
export interface GuideDetails {
  readonly entities: readonly EntityDetail[]
  /** Every source that these details cite, by id. */
  readonly sources: Readonly<Record<string, Source>>
}

/** One sentence for full-text search, printed and corrected. */
export interface SearchSentence {
  readonly essay: EssayId
  readonly paragraph: number
  readonly start: number
  readonly text: string
  /** The text with errata applied, where it differs. */
  readonly corrected: string | null
  /** Its printing errors, as offsets into `text`. */
  readonly errata: readonly (Span & { readonly correction: string })[]
}

/** Search keys of one entity. */
export interface SearchKeys {
  readonly entity: EntityId
  /** Chinese names, own name first, printed and corrected forms alike. */
  readonly names: readonly string[]
  /** Toneless pinyin, one for each name, with a space between syllables, or between words where it cannot be cut into as many as the name has. */
  readonly pinyin: readonly string[]
}

/** `search.json`. */
export interface SearchCorpus {
  readonly entities: readonly SearchKeys[]
  readonly sentences: readonly SearchSentence[]
}

/** A line of the schematic base map. */
export interface BasemapLine {
  readonly id: string
  readonly kind: 'river' | 'motorway' | 'road' | 'railway'
  readonly name: Bilingual | null
  /** How far, in metres, it may stand from the truth. */
  readonly accuracy: number
  readonly accuracyNote: Bilingual
  readonly points: readonly (readonly [lng: number, lat: number])[]
}

/** A mountain glyph: rank 3 is high, 1 low hills; never an elevation. */
export interface BasemapHill {
  readonly at: readonly [lng: number, lat: number]
  readonly rank: 1 | 2 | 3
}

/** `basemap.json`. */
export interface Basemap {
  readonly lines: readonly BasemapLine[]
  readonly hills: readonly BasemapHill[]
  readonly bounds: Bounds
  readonly county: Bounds
}

/** The guide's files by kind; each is one JSON document. */
export interface GuideFiles {
  readonly index: GuideIndex
  readonly details: GuideDetails
  readonly essay: Essay
  readonly search: SearchCorpus
  readonly basemap: Basemap
  readonly hike: Hike
  /** `itineraries.json`: curated plans, in the order of their files. */
  readonly itineraries: readonly Itinerary[]
}
/** What a file of the guide is one of. */
export type GuideFileKind = keyof GuideFiles

/** What every file is wrapped in: `guide` is the version it belongs to, a hash of all content. */
export interface GuideEnvelope<Kind extends GuideFileKind> {
  readonly guide: string
  readonly kind: Kind
  readonly content: GuideFiles[Kind]
}

/** Which detail file holds `id`: stable, spread evenly, from 0 to `shards` - 1. */
export function detailShard(id: string, shards: number): number {
  let hash = 0
  for (const character of id)
    hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return hash % shards
}
