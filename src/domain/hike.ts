import type { Passage, Span } from './essay'
import type { Fact, Source } from './fact'
import type { Bilingual } from './locale'
import type { LatLng, Position, PositionEvidence } from './position'
import type { EntityId, EssayId } from './slug'
import { doubtMetres, sealSpot } from './position'

// Metres that a walker's track may stand from the path: what phones reach under an open sky, and some more.
const TRACK_ACCURACY = 20

/** What is not known of a hike; the screen says so instead of leaving it out. */
export const HIKE_UNKNOWNS = ['length', 'climb', 'height', 'time', 'trailhead', 'signal', 'water', 'rescue'] as const
export type HikeUnknown = (typeof HIKE_UNKNOWNS)[number]

/** A hike in a list. */
export interface HikeBrief {
  /** A slug, unique among hikes. */
  readonly id: string
  readonly names: { readonly zh: string, readonly pinyin: string, readonly en: string }
  readonly summary: Bilingual
  readonly essay: EssayId
  /** The place that is its top. */
  readonly summit: EntityId
  /** The places on the way, the summit first: their pages lead to the hike. */
  readonly places: readonly EntityId[]
  /** How many waypoints its story has. */
  readonly waypoints: number
}

/** Where a waypoint stands: nobody knows, at the summit, at a spot somebody surveyed, or some metres along the track. */
export type WaypointPlace
  = | { readonly type: 'unknown' }
    | { readonly type: 'summit' }
    | { readonly type: 'spot', readonly at: LatLng, readonly accuracy: number, readonly evidence: PositionEvidence }
    | { readonly type: 'along', readonly metres: number, readonly at: LatLng }

interface StoryItemBase {
  /** A slug, unique in its hike. */
  readonly id: string
  readonly label: Bilingual
  /** What the guide adds: a caution, a doubt, a tradition. */
  readonly remarks: readonly Fact[]
}

/** A point of the way that the essay tells of, with what it says there. */
export interface StoryWaypoint extends StoryItemBase {
  readonly type: 'waypoint'
  /** Counted from 1 among the waypoints. */
  readonly number: number
  readonly passage: Passage
  /** The words that name the spot, as offsets into the passage's text. */
  readonly mark: Span
  readonly place: WaypointPlace
}

/** Paragraphs that are read on the way but do not happen on it. */
export interface Backstory extends StoryItemBase {
  readonly type: 'backstory'
  /** Whole paragraphs, in order. */
  readonly passages: readonly Passage[]
  /** Places they speak of that are not on this way. */
  readonly elsewhere: readonly EntityId[]
}

/** One item of the story, in the order in which the essay tells them. */
export type StoryItem = StoryWaypoint | Backstory

/** A point of a track; `height` in metres, null where the file has none. */
export type TrackVertex = readonly [lng: number, lat: number, height: number | null]

/** The guide's own surveyed track of a hike, from its start to its end. */
export interface HikeTrack {
  readonly points: readonly TrackVertex[]
  /** Metres along the ground plan. */
  readonly length: number
  /** Metres of climb and descent, null where the file lacks heights. */
  readonly climb: { readonly up: number, readonly down: number } | null
  readonly licence: Bilingual
  readonly evidence: PositionEvidence
}

/** A way to the start, in words, and the name under which a map app finds it. */
export interface Approach {
  readonly from: Bilingual
  readonly fact: Fact
  /** A Chinese name to search for; within the county, or with all that says where it is. */
  readonly searchFor: string
  readonly inCounty: boolean
}

/** `hike-<id>.json`: all that its screen needs besides the index. */
export interface Hike extends HikeBrief {
  readonly season: readonly Fact[]
  readonly rules: readonly Fact[]
  readonly approaches: readonly Approach[]
  readonly unknowns: readonly HikeUnknown[]
  /** In the order in which the essay tells them. */
  readonly story: readonly StoryItem[]
  readonly track: HikeTrack | null
  /** Every source that it cites, by id. */
  readonly sources: Readonly<Record<string, Source>>
}

/** The address of a hike, without language. */
export function hikePath(id: string): string {
  return `/hike/${id}`
}

/** The hikes that pass one of `entities`. */
export function hikesPast<Of extends Pick<HikeBrief, 'places'>>(hikes: readonly Of[], entities: readonly EntityId[]): readonly Of[] {
  return hikes.filter(({ places }) => places.some(place => entities.includes(place)))
}

/** The waypoints of the story, in order. */
export function waypointsOf({ story }: Pick<Hike, 'story'>): readonly StoryWaypoint[] {
  return story.filter(item => item.type === 'waypoint')
}

/** The passages of an item, in order. */
export function passagesOf(item: StoryItem): readonly Passage[] {
  return item.type === 'waypoint' ? [item.passage] : item.passages
}

/** Where a waypoint stands and to within how many metres, undefined where nobody knows; `summit` is the position of the hike's top. */
export function waypointSpot(place: WaypointPlace, summit: Position | undefined): { readonly at: LatLng, readonly accuracy: number } | undefined {
  switch (place.type) {
    case 'unknown':
      return undefined
    case 'summit': {
      const at = summit && sealSpot(summit)
      return at && summit && { at, accuracy: doubtMetres(summit) ?? 0 }
    }
    case 'spot':
      return { at: place.at, accuracy: place.accuracy }
    case 'along':
      return { at: place.at, accuracy: TRACK_ACCURACY }
  }
}
