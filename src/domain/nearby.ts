import type { PlaceBrief } from './entity'
import { distanceMetres } from './distance'
import { doubtMetres, type LatLng, type Position } from './position'

/** Farther than this, in metres, nothing is called nearby. */
const FARTHEST = 20_000

/** A place and how far it is, as the crow flies. */
export interface NearbyPlace {
  readonly place: PlaceBrief
  readonly metres: number
  /** How far both positions together may be from the truth, in metres. */
  readonly doubt: number
  /** What can be said: the distance; the distance with its doubt; or, where the doubt is larger, only how far it is at most. */
  readonly known: 'distance' | 'doubtful' | 'at-most'
}

/** The places nearest to `place`, nearest first; none for a river or a place without a position, nor ever a river. */
export function nearbyPlaces(place: PlaceBrief, all: readonly PlaceBrief[], limit: number): readonly NearbyPlace[] {
  const here = spot(place.position)
  if (here === undefined)
    return []
  return all
    .flatMap((other) => {
      const there = other.id === place.id ? undefined : spot(other.position)
      if (there === undefined)
        return []
      const metres = distanceMetres(here, there)
      const doubt = (doubtMetres(place.position) ?? 0) + (doubtMetres(other.position) ?? 0)
      return metres > FARTHEST ? [] : [{ place: other, metres, doubt, known: howKnown(metres, doubt) }]
    })
    .sort((a, b) => a.metres - b.metres || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, limit)
}

function howKnown(metres: number, doubt: number): NearbyPlace['known'] {
  if (doubt * 4 <= metres)
    return 'distance'
  return doubt < metres ? 'doubtful' : 'at-most'
}

// The seal of a river stands on one spot of it, which says nothing about how near the river is.
function spot(position: Position): LatLng | undefined {
  if (position.type === 'point')
    return position.at
  return position.type === 'area' ? position.centre : undefined
}
