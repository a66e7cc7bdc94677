import type { Wind } from './compassRose'
import type { PlaceBrief } from './entity'
import type { Waymark } from './guide'
import type { LatLng } from './position'
import { windOf } from './compassRose'
import { bearingDegrees, distanceMetres } from './distance'

/** A named spot of the guide. */
export interface NamedSpot {
  readonly names: { readonly zh: string, readonly en: string }
  readonly at: LatLng
  /** Metres. */
  readonly doubt: number
}

/** Where one is as seen from a named spot. */
export interface FromSpot {
  readonly spot: NamedSpot
  readonly metres: number
  /** Which way one lies from it; null where its doubt is larger than the distance. */
  readonly wind: Wind | null
}

/** The named spots of the guide that stand somewhere: places that are points or areas of at most 3 km, and towns. */
export function namedSpots(places: readonly PlaceBrief[], waymarks: readonly Waymark[]): readonly NamedSpot[] {
  return [
    ...places.flatMap(({ names, position }): NamedSpot[] => {
      if (position.type === 'point')
        return [{ names, at: position.at, doubt: position.accuracy }]
      return position.type === 'area' && position.radius <= 3000 ? [{ names, at: position.centre, doubt: position.radius }] : []
    }),
    ...waymarks.map(({ names, at, accuracy }) => ({ names, at, doubt: accuracy })),
  ]
}

/** The named spot that says most about where `here` is: near, and itself well known. */
export function nearestNamed(here: LatLng, spots: readonly NamedSpot[]): FromSpot | undefined {
  const [best] = spots
    .map(spot => ({ spot, metres: distanceMetres(here, spot.at) }))
    .sort((a, b) => a.metres + a.spot.doubt - b.metres - b.spot.doubt)
  return best && { ...best, wind: best.metres <= best.spot.doubt ? null : windOf(bearingDegrees(best.spot.at, here)) }
}

/** Degrees to about a metre, latitude first, as maps and rescuers write them. */
export function spotNumbers({ lat, lng }: LatLng): string {
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`
}

/** A GCJ-02 spot as 高德 wants it typed in: longitude first, no space. */
export function amapNumbers({ lat, lng }: LatLng): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`
}
