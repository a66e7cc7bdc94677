import type { EntityId, EssayId } from '@/domain/slug'
import type { ContentFile } from './contentFile'
import type { DishYaml, IngredientYaml, PersonYaml, PlaceYaml } from './entitySchemas'
import type { ApparatusYaml, FrontMatterYaml } from './essaySchemas'
import type { HikeYaml } from './hikeSchema'
import type { ItineraryYaml } from './itinerarySchema'
import type { BasemapYaml, SourcesYaml, WaymarksYaml } from './mapSchemas'
import type { MalformedFile } from './parseFile'

/** The well-formed content of one file. */
export interface Parsed<Value> {
  readonly file: ContentFile
  readonly value: Value
}

interface ParsedEntity<Type, Value> extends Parsed<Value> {
  readonly type: Type
  readonly id: EntityId
}

/** The file of a place, dish, ingredient or person. */
export type EntityFile
  = | ParsedEntity<'place', PlaceYaml>
    | ParsedEntity<'dish', DishYaml>
    | ParsedEntity<'ingredient', IngredientYaml>
    | ParsedEntity<'person', PersonYaml>

/** An essay: its front matter, and its paragraphs as printed. */
export interface EssayFile extends Parsed<FrontMatterYaml> {
  readonly id: EssayId
  readonly paragraphs: readonly string[]
}

/** What a curator hung on the text of an essay. */
export interface ApparatusFile extends Parsed<ApparatusYaml> {
  readonly essay: EssayId
}

/** A curated plan. */
export interface ItineraryFile extends Parsed<ItineraryYaml> {
  readonly id: string
}

/** A walk that an essay tells of. */
export interface HikeFile extends Parsed<HikeYaml> {
  readonly id: string
}

/** Every file that is well formed in itself; whether they fit together is not yet known. */
export interface Content {
  readonly essays: readonly EssayFile[]
  readonly apparatus: readonly ApparatusFile[]
  readonly entities: readonly EntityFile[]
  readonly itineraries: readonly ItineraryFile[]
  readonly hikes: readonly HikeFile[]
  /** The tracks of hikes, unread, by their file name without folder. */
  readonly tracks: ReadonlyMap<string, ContentFile>
  readonly sources: Parsed<SourcesYaml> | null
  readonly waymarks: Parsed<WaymarksYaml> | null
  readonly basemap: Parsed<BasemapYaml> | null
  /** Ids that exist by their file name, those of malformed files included, and the files that claim them. */
  readonly entityFiles: ReadonlyMap<string, readonly ContentFile[]>
  readonly essayFiles: ReadonlyMap<string, ContentFile>
  readonly malformed: readonly MalformedFile[]
  /** True when every file is well formed, so that what nobody cites or mentions is really unused. */
  readonly isWhole: boolean
}
