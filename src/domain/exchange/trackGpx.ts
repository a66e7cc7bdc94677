import type { Track } from '@/domain/track/track'
import { GPX_ATTRIBUTES } from './gpx'
import { degrees, XML_DECLARATION, xmlElement, xmlLeaf } from './xmlWriting'

/** A waypoint of the story that stands on a track. */
export interface TrackMark {
  readonly name: string
  readonly at: { readonly lat: number, readonly lng: number }
  /** What the essay says there, with its credit. */
  readonly text: string
}

/** A track as GPX 1.1, with times and heights where it has them; `note` says whose it is and what it is not. */
export function writeTrackGpx({ name, runs }: Pick<Track, 'name' | 'runs'>, marks: readonly TrackMark[], note: string): string {
  return XML_DECLARATION + xmlElement('gpx', GPX_ATTRIBUTES, [
    xmlElement('metadata', {}, [xmlLeaf('name', name), xmlLeaf('desc', note)]),
    ...marks.map(({ name, at, text }) => xmlElement('wpt', { lat: degrees(at.lat), lon: degrees(at.lng) }, [xmlLeaf('name', name), xmlLeaf('desc', text)])),
    xmlElement('trk', {}, [
      xmlLeaf('name', name),
      ...runs.map(run => xmlElement('trkseg', {}, run.map(({ at, height, time }) => xmlElement('trkpt', { lat: degrees(at.lat), lon: degrees(at.lng) }, [
        xmlLeaf('ele', height === null ? null : height.toFixed(1)),
        xmlLeaf('time', time === null ? null : new Date(time).toISOString()),
      ])))),
    ]),
  ])
}
