import type { FieldCheck } from '@/domain/fieldCheck'
import type { Hike, StoryWaypoint } from '@/domain/hike'
import type { Bilingual } from '@/domain/locale'
import type { LatLng } from '@/domain/position'
import type { Track } from '@/domain/track/track'
import type { ArmedWaypoint } from './onSite'
import { latestCheck } from '@/domain/fieldCheck'
import { waypointsOf, waypointSpot } from '@/domain/hike'
import { spotAlong } from '@/domain/track/line'
import { trackLine } from '@/domain/track/track'

/** A waypoint and where one arrives at it, null where nobody knows well enough. */
export interface ArrivalWaypoint {
  readonly id: string
  readonly label: Bilingual
  readonly at: LatLng | null
  /** Metres. */
  readonly accuracy: number
}

/** A position that may be off by more than this, in metres, says nothing about arriving. */
const COARSEST_SPOT = 100
/** What a phone can tell apart under trees, in metres. */
const SMALLEST_RADIUS = 40
/** Metres that a waypoint put on a track by hand may be off. */
const FITTED_ACCURACY = 30

/** Where one arrives at each waypoint: as the guide knows it, or else as the visitor found it, or put it on a track of the visitor's. */
export function arrivalWaypoints(hike: Hike, checks: readonly FieldCheck[], tracks: readonly Track[]): readonly ArrivalWaypoint[] {
  return waypointsOf(hike).map((waypoint) => {
    const found = surveyed(waypoint) ?? ownCheck(hike, waypoint, checks) ?? fitted(hike, waypoint, tracks)
    return { id: waypoint.id, label: waypoint.label, at: found?.at ?? null, accuracy: found?.accuracy ?? 0 }
  })
}

interface Spot { readonly at: LatLng, readonly accuracy: number }

// The top of a hike is known as an area: one may be there and not yet at the words.
function surveyed({ place }: StoryWaypoint): Spot | undefined {
  const spot = waypointSpot(place, undefined)
  return spot !== undefined && spot.accuracy <= COARSEST_SPOT ? spot : undefined
}

function ownCheck(hike: Hike, waypoint: StoryWaypoint, checks: readonly FieldCheck[]): Spot | undefined {
  const check = latestCheck(checks, { type: 'waypoint', hike: hike.id, waypoint: waypoint.id })
  return check !== undefined && check.accuracy <= COARSEST_SPOT ? check : undefined
}

function fitted(hike: Hike, { id }: StoryWaypoint, tracks: readonly Track[]): Spot | undefined {
  for (const track of tracks.filter(track => track.hike === hike.id)) {
    const fit = track.fitted.find(({ waypoint }) => waypoint === id)
    const at = fit && spotAlong(trackLine(track), fit.along)
    if (at !== undefined)
      return { at, accuracy: FITTED_ACCURACY }
  }
  return undefined
}

/** Arm the waypoints that have a position: the radius is as wide as the doubt asks for. */
export function armed(waypoints: readonly ArrivalWaypoint[]): readonly ArmedWaypoint[] {
  return waypoints.flatMap(({ id, at, accuracy }) => at === null ? [] : [{ id, at, radius: Math.max(SMALLEST_RADIUS, accuracy) }])
}
