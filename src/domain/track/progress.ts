import type { MeasuredLine } from './line'
import type { Fix } from '@/domain/fix'
import type { LatLng } from '@/domain/position'
import { bearingDegrees } from '@/domain/distance'
import { nearestOnLine, spotAlong } from './line'

/** How far one has come along a way. */
export interface TrackProgress {
  readonly at: LatLng
  /** Metres, all of them. */
  readonly done: number
  readonly left: number
  readonly off: number
}

/** How far ahead, in metres, one looks for the direction of the way. */
const AHEAD = 40

/** How far the visitor has come along a way; `before` is what was done at the last position. Undefined for a way without length. */
export function progressAlong(line: MeasuredLine, { at, accuracy }: Pick<Fix, 'at' | 'accuracy'>, before: number | null): TrackProgress | undefined {
  const nearest = line.length === 0 ? undefined : nearestOnLine(line, at, { before, tolerance: accuracy })
  return nearest && { at: nearest.at, done: nearest.along, left: line.length - nearest.along, off: nearest.off }
}

/** The way back to the start along what was walked. */
export interface WayBack {
  /** Metres. */
  readonly left: number
  readonly off: number
  /** Degrees from north, clockwise: where the way goes on, or where it lies when one has left it. */
  readonly bearing: number
}

/** The way back along a line from where the visitor is: the shortest of it, so that detours and turnings are left out. */
export function wayBack(line: MeasuredLine, { at, accuracy }: Pick<Fix, 'at' | 'accuracy'>): WayBack | undefined {
  const nearest = line.length === 0 ? undefined : nearestOnLine(line, at, { before: 0, tolerance: accuracy })
  const next = nearest && spotAlong(line, nearest.along - AHEAD)
  if (nearest === undefined || next === undefined)
    return undefined
  return { left: nearest.along, off: nearest.off, bearing: bearingDegrees(at, nearest.off > AHEAD ? nearest.at : next) }
}
