import type { ImportProblem } from './importPreview'
import type { Wanted } from './xmlThinning'
import type { XmlElement, XmlReader } from './xmlTree'
import type { Track, TrackPoint } from '@/domain/track/track'
import { IMPORT_LIMITS } from './importPreview'
import { oneLine } from './tidyText'
import { hasForbiddenMarkup, isCrowded, mendXml, stripXml } from './xmlMending'
import { thinXml } from './xmlThinning'
import { childrenNamed, descendantsNamed, looseNumber, textOf } from './xmlTree'

/** A track of a file, before it is kept. */
export interface FoundTrack extends Pick<Track, 'name' | 'runs'> {
  /** Points that had no usable position. */
  readonly dropped: number
}

/** The tracks of a file, or why it gives none. */
export type FoundTracks = { readonly tracks: readonly FoundTrack[] } | { readonly problem: ImportProblem }

const MOST_POINTS = IMPORT_LIMITS.trackPoints + 1
const POINT_PARTS = new Set(['ele', 'time'])
const WANTED: Wanted = {
  most: new Map([['wpt', 0], ['trkpt', MOST_POINTS], ['rtept', MOST_POINTS]]),
  inside: new Map([['trkpt', POINT_PARTS], ['rtept', POINT_PARTS]]),
}
// Some programs write a height that they do not know as the lowest number they have.
const LEAST_HEIGHT = -500
const MOST_HEIGHT = 9000

function readPoint(element: XmlElement): TrackPoint | undefined {
  const at = { lat: looseNumber(element.attributes.get('lat')), lng: looseNumber(element.attributes.get('lon') ?? element.attributes.get('lng')) }
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lng) <= 180) || (at.lat === 0 && at.lng === 0))
    return undefined
  const height = looseNumber(textOf(element, 'ele'))
  const time = Date.parse(textOf(element, 'time'))
  return { at, height: height >= LEAST_HEIGHT && height <= MOST_HEIGHT ? height : null, time: time >= 0 ? time : null }
}

// Heights that are nought throughout are no heights.
function withoutEmptyHeights(runs: readonly (readonly TrackPoint[])[]): Track['runs'] {
  const isEmpty = runs.every(run => run.every(({ height }) => height === null || height === 0))
  return isEmpty ? runs.map(run => run.map(point => ({ ...point, height: null }))) : runs
}

function readRuns(name: string, segments: readonly (readonly XmlElement[])[]): FoundTrack {
  const read = segments.map(points => points.map(readPoint))
  const runs = read.map(run => run.filter(point => point !== undefined)).filter(run => run.length > 0)
  return {
    name: [...oneLine(name)].slice(0, IMPORT_LIMITS.nameCharacters).join(''),
    runs: withoutEmptyHeights(runs),
    dropped: read.flat().filter(point => point === undefined).length,
  }
}

function readTracks(root: XmlElement): FoundTracks {
  const tracks = childrenNamed(root, 'trk').map((track) => {
    const segments = descendantsNamed(track, 'trkseg').map(segment => childrenNamed(segment, 'trkpt'))
    return readRuns(textOf(track, 'name'), segments.length > 0 ? segments : [childrenNamed(track, 'trkpt')])
  })
  const routes = childrenNamed(root, 'rte').map(route => readRuns(textOf(route, 'name'), [childrenNamed(route, 'rtept')]))
  const long = (each: FoundTrack): boolean => each.runs.some(run => run.length > 1)
  const found = tracks.some(long) ? tracks.filter(long) : routes.filter(long)
  const points = found.reduce((sum, { runs }) => sum + runs.reduce((count, run) => count + run.length, 0), 0)
  if (points > IMPORT_LIMITS.trackPoints)
    return { problem: 'too-many-track-points' }
  return found.length === 0 ? { problem: 'nothing-found' } : { tracks: found }
}

/** Read the tracks of a GPX file of any version and program, or its routes where it has no tracks; judged by its content. */
export function readTrackFile(text: string, readXml: XmlReader): FoundTracks {
  const start = text.replace(/^\uFEFF/u, '').trimStart()
  if (start === '')
    return { problem: 'empty' }
  if (!start.startsWith('<'))
    return { problem: start.startsWith('PK\u0003') ? 'zipped' : 'unknown-format' }
  const xml = stripXml(start)
  if (hasForbiddenMarkup(xml))
    return { problem: 'forbidden' }
  const thin = isCrowded(xml) ? null : thinXml(xml, WANTED)
  if (thin === null || thin.elements > IMPORT_LIMITS.elements)
    return { problem: 'too-many-elements' }
  // Mended at once: most apps of phones leave prefixes undeclared, and a browser complains aloud of each failed attempt.
  const root = readXml(mendXml(thin.xml))
  if (root === 'malformed')
    return { problem: 'malformed' }
  return root.name.toLowerCase() === 'gpx' ? readTracks(root) : { problem: 'unknown-format' }
}
