import type { Bilingual } from './locale'
import type { SourceId } from './slug'

/** A WGS 84 position in degrees. */
export interface LatLng {
  readonly lat: number
  readonly lng: number
}

/** A box of the map, in degrees. */
export interface Bounds {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** A spot known to within `accuracy` metres: drawn as a solid seal. */
export interface PointPosition {
  readonly type: 'point'
  readonly at: LatLng
  readonly accuracy: number
}

/** Somewhere within `radius` metres of `centre`: drawn as a hollow seal in a dashed circle. */
export interface AreaPosition {
  readonly type: 'area'
  readonly centre: LatLng
  readonly radius: number
}

/** A river: a line of the base map, with one spot known to `accuracy` metres where its seal stands. */
export interface LinePosition {
  readonly type: 'line'
  readonly feature: string
  readonly at: LatLng
  readonly accuracy: number
}

/**
 * Why a place carries no pin: nobody found it (`not-found`), it is too large for one (`region`),
 * or it lies beyond the map (`elsewhere`).
 */
export type UnpinnedReason = 'not-found' | 'region' | 'elsewhere'

/** A place that is listed and never pinned. */
export interface UnknownPosition {
  readonly type: 'unknown'
  readonly because: UnpinnedReason
}

/** Where a place is, as far as anybody knows. */
export type Position = PointPosition | AreaPosition | LinePosition | UnknownPosition

/** How a position was found: in words, with the sources that are its evidence. */
export interface PositionEvidence {
  readonly method: Bilingual
  readonly sources: readonly SourceId[]
}

/** Where the seal of a position stands, or undefined for one that is never pinned. */
export function sealSpot(position: Position): LatLng | undefined {
  switch (position.type) {
    case 'point':
    case 'line':
      return position.at
    case 'area':
      return position.centre
    case 'unknown':
      return undefined
  }
}

/** How far, in metres, the truth may lie from the seal; undefined where there is no seal. */
export function doubtMetres(position: Position): number | undefined {
  switch (position.type) {
    case 'point':
    case 'line':
      return position.accuracy
    case 'area':
      return position.radius
    case 'unknown':
      return undefined
  }
}

/** True for a spot within `bounds` or on their edge. */
export function isInside({ south, west, north, east }: Bounds, { lat, lng }: LatLng): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east
}
