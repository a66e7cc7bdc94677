import type { TrackVertex } from '@/domain/hike'
import type { MeasuredLine } from '@/domain/track/line'
import type { ContentFile } from './contentFile'
import { DOMParser } from '@xmldom/xmldom'
import { hasForbiddenMarkup } from '@/domain/exchange/xmlMending'
import { measureLine } from '@/domain/track/line'

/** The one track of a .gpx or .geojson file, its segments joined; a sentence that says what is wrong where it is not usable. */
export function readTrackFile({ name, text }: ContentFile): readonly TrackVertex[] | string {
  const lines = name.endsWith('.gpx') ? gpxLines(text) : geoJsonLines(text)
  if (typeof lines === 'string')
    return lines
  if (lines.length !== 1)
    return lines.length === 0 ? 'holds no track' : `holds ${lines.length} tracks; keep the one that is the way`
  const points = lines.flat()
  if (points.length < 2)
    return 'has fewer than two points'
  const wrong = points.findIndex(([lng, lat]) => !(Math.abs(lat) <= 90 && Math.abs(lng) <= 180))
  return wrong < 0 ? points : `point ${wrong + 1} has no position`
}

/** The line of a track, measured. */
export function measureTrack(points: readonly TrackVertex[]): MeasuredLine {
  return measureLine([points.map(([lng, lat]) => ({ lat, lng }))])
}

type Lines = readonly (readonly TrackVertex[])[]

function gpxLines(xml: string): Lines | string {
  if (hasForbiddenMarkup(xml))
    return 'must not have a document type'
  try {
    const root = new DOMParser({ onError: fail }).parseFromString(xml, 'application/xml').documentElement
    const tracks = [...root?.getElementsByTagNameNS('*', 'trk') ?? []]
    if (tracks.length === 0 && root?.getElementsByTagNameNS('*', 'rte').length)
      return 'holds a route, which is a plan, and no track, which somebody walked'
    return tracks.map(track =>
      [...track.getElementsByTagNameNS('*', 'trkpt')].map(point => [
        numberIn(point.getAttribute('lon')),
        numberIn(point.getAttribute('lat')),
        height(point.getElementsByTagNameNS('*', 'ele').item(0)?.textContent),
      ] as const))
  }
  catch {
    return 'is not well-formed XML'
  }
}

function fail(level: string, message: string): void {
  if (level !== 'warning')
    throw new Error(message)
}

// The number of an empty text would be 0.
function numberIn(text: string | null | undefined): number {
  return Number(text?.trim() || Number.NaN)
}

function height(text: string | null | undefined): number | null {
  const metres = numberIn(text)
  return Number.isFinite(metres) ? metres : null
}

function geoJsonLines(text: string): Lines | string {
  try {
    return linesIn(JSON.parse(text))
  }
  catch {
    return 'is not valid JSON'
  }
}

function linesIn(value: unknown): Lines {
  if (typeof value !== 'object' || value === null)
    return []
  if ('features' in value && Array.isArray(value.features))
    return value.features.flatMap(linesIn)
  if ('geometry' in value)
    return linesIn(value.geometry)
  if (!('type' in value && 'coordinates' in value && Array.isArray(value.coordinates)))
    return []
  if (value.type === 'MultiLineString')
    return [value.coordinates.flat().map(vertex)]
  return value.type === 'LineString' ? [value.coordinates.map(vertex)] : []
}

function vertex(position: unknown): TrackVertex {
  const [lng, lat, metres]: readonly unknown[] = Array.isArray(position) ? position : []
  return [
    typeof lng === 'number' ? lng : Number.NaN,
    typeof lat === 'number' ? lat : Number.NaN,
    typeof metres === 'number' && Number.isFinite(metres) ? metres : null,
  ]
}
