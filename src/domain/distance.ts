import type { LatLng } from './position'

const EARTH_RADIUS = 6_371_008.8

/** Metres between two spots along the surface of a round earth; right to about half a per cent. */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const halfChord = haversine(radians(b.lat - a.lat))
    + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * haversine(radians(b.lng - a.lng))
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(halfChord)))
}

/** The direction in which one sets out from `a` to reach `b`: degrees from north, clockwise, from 0 up to 360. */
export function bearingDegrees(a: LatLng, b: LatLng): number {
  const turn = radians(b.lng - a.lng)
  const east = Math.sin(turn) * Math.cos(radians(b.lat))
  const north = Math.cos(radians(a.lat)) * Math.sin(radians(b.lat))
    - Math.sin(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(turn)
  return (Math.atan2(east, north) * 180 / Math.PI + 360) % 360
}

/** A length as one says it. */
export interface Length {
  readonly amount: number
  readonly unit: 'm' | 'km'
}

/** Round metres to what can be said of them: tens below a hundred, fifties below a kilometre, then tenths of one, from ten kilometres whole ones. */
export function roundLength(metres: number): Length {
  return rounded(metres, Math.round)
}

/** The same, but never less than `metres`: for what lies at most so far away. */
export function roundLengthUp(metres: number): Length {
  return rounded(metres, Math.ceil)
}

function rounded(metres: number, whole: (amount: number) => number): Length {
  const step = metres < 100 ? 10 : 50
  const amount = whole(metres / step) * step
  if (amount < 1000)
    return { amount, unit: 'm' }
  const tenths = whole(metres / 100) / 10
  return { amount: tenths < 10 ? tenths : whole(metres / 1000), unit: 'km' }
}

function radians(degrees: number): number {
  return degrees * Math.PI / 180
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2
}
