import type { LatLng } from '@/domain/position'
import type { ImportedSpot, ImportFormat, ImportPreview, SkippedItem, SkipReason } from './importPreview'
import { IMPORT_LIMITS, importFailure } from './importPreview'
import { oneLine, tidyText } from './tidyText'

/** A waypoint as a file has it. */
export interface FoundSpot {
  readonly name: string
  readonly note: string
  /** `null` where the file gives no position; numbers that are none are `NaN`. */
  readonly at: LatLng | null
  readonly day: number | null
}

/** Gathers what a reader finds, within the limits, and turns it into a preview. */
export interface ImportCollection {
  readonly spot: (found: FoundSpot) => void
  readonly skip: (what: string, why: SkipReason, count?: number) => void
  /** Waypoints beyond the limit that were left out before. */
  readonly leaveOut: (count: number) => void
  /** Points of tracks and lines, which only count towards the limit. */
  readonly countTrackPoints: (count: number) => void
  readonly preview: () => ImportPreview
}

/** What the formats call the points that are wanted, and those of lines. */
const POINTS: Readonly<Record<ImportFormat, string>> = { gpx: 'wpt', kml: 'Placemark', geojson: 'features' }
const LINES: Readonly<Record<ImportFormat, string>> = { gpx: 'trkpt', kml: 'LineString', geojson: 'LineString' }

function isOnEarth({ lat, lng }: LatLng): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${tidyText(text.slice(0, most - 1))}…`
}

/** An empty collection for a file of `format`. */
export function createImportCollection(format: ImportFormat): ImportCollection {
  const spots: ImportedSpot[] = []
  const skipped: SkippedItem[] = []
  let trackPoints = 0
  let surplus = 0
  const skip = (what: string, why: SkipReason, count = 1): void => {
    if (skipped.length < IMPORT_LIMITS.waypoints)
      skipped.push({ what: shorten(oneLine(what), IMPORT_LIMITS.nameCharacters), why, count })
  }
  return {
    skip,
    leaveOut: (count) => { surplus += count },
    countTrackPoints: (count) => { trackPoints += count },
    spot({ name, note, at, day }) {
      if (at === null)
        return skip(name, 'no-position')
      if (!isOnEarth(at))
        return skip(name, 'off-earth')
      if (spots.length >= IMPORT_LIMITS.waypoints) {
        surplus += 1
        return
      }
      const [plainName, plainNote] = [oneLine(name), tidyText(note).trim()]
      const [shortName, shortNote] = [shorten(plainName, IMPORT_LIMITS.nameCharacters), shorten(plainNote, IMPORT_LIMITS.noteCharacters)]
      if (shortName !== plainName || shortNote !== plainNote)
        skip(shortName, 'text-cut')
      spots.push({ name: shortName, at: { lat: at.lat, lng: at.lng }, note: shortNote, day })
    },
    preview() {
      if (trackPoints > IMPORT_LIMITS.trackPoints)
        return importFailure('too-many-track-points', { field: LINES[format] }, format)
      if (surplus > 0)
        skipped.push({ what: '', why: 'too-many', count: surplus })
      return { format, spots, skipped, problem: spots.length === 0 ? 'nothing-found' : null, where: spots.length === 0 ? { field: POINTS[format] } : null }
    },
  }
}

/** A day's number as a file gives it; `null` for anything else. */
export function dayNumber(value: unknown): number | null {
  const day = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 366 ? day : null
}
