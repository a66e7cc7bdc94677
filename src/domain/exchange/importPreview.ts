import type { LatLng } from '@/domain/position'
import type { ProblemPlace } from './problemPlace'

/** Bounds of what is read from files of other programs. */
export const IMPORT_LIMITS = { bytes: 10 * 1024 * 1024, waypoints: 2000, trackPoints: 50_000, elements: 320_000, noteCharacters: 4000, nameCharacters: 200 } as const

/** A waypoint of a file, ready to become a spot of one's own. */
export interface ImportedSpot {
  /** Empty where the file gives none. */
  readonly name: string
  readonly at: LatLng
  readonly note: string
  /** The day of the plan that it was exported from, counted from 1. */
  readonly day: number | null
}

/** Why something of a file was left out or cut. */
export type SkipReason = 'no-position' | 'off-earth' | 'line' | 'area' | 'track' | 'route-points' | 'too-many' | 'text-cut' | 'not-a-feature'

/** What was left out: its name where it has one, and how many points or items. */
export interface SkippedItem {
  readonly what: string
  readonly why: SkipReason
  readonly count: number
}

/** Why a file gives nothing: the whole of it is refused, or nothing usable is in it. */
export type ImportProblem
  = | 'empty' | 'too-large' | 'zipped' | 'unknown-format' | 'malformed' | 'forbidden' | 'other-datum' | 'too-many-track-points' | 'too-many-elements' | 'nothing-found'

/** The formats in which other programs write spots and tracks. */
export type ImportFormat = 'gpx' | 'kml' | 'geojson'

/** What an import would bring, shown before anything is stored. */
export interface ImportPreview {
  readonly format: ImportFormat | null
  readonly spots: readonly ImportedSpot[]
  readonly skipped: readonly SkippedItem[]
  readonly problem: ImportProblem | null
  /** Where the problem lies; `null` where it is the whole file. */
  readonly where: ProblemPlace | null
}

/** A preview that holds only a problem. */
export function importFailure(problem: ImportProblem, where: ProblemPlace | null, format: ImportFormat | null = null): ImportPreview {
  return { format, spots: [], skipped: [], problem, where }
}
