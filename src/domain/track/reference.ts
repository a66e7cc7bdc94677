import type { HeightAlong } from './climb'
import type { MeasuredLine } from './line'
import type { FittedWaypoint, Track } from './track'
import type { Hike } from '@/domain/hike'
import { waypointsOf } from '@/domain/hike'
import { measureLine } from './line'
import { heightsAlong, trackLine } from './track'

/** A line that one can follow: the guide's own, or one of the visitor's. */
export interface Reference {
  readonly line: MeasuredLine
  readonly heights: readonly HeightAlong[]
  /** Waypoints that stand on it, in order. */
  readonly waypoints: readonly FittedWaypoint[]
}

// Kept, so that a line stays the same one while other tracks grow.
const measured = new WeakMap<Hike | Track, Reference>()

function once<Of extends Hike | Track>(of: Of, measure: (of: Of) => Reference): Reference {
  const reference = measured.get(of) ?? measure(of)
  measured.set(of, reference)
  return reference
}

/** The guide's own track of a hike as a line to follow; undefined where there is none. */
export function guideReference(hike: Hike): Reference | undefined {
  return hike.track === null ? undefined : once(hike, measureGuide)
}

function measureGuide(hike: Hike): Reference {
  const points = hike.track?.points ?? []
  const line = measureLine([points.map(([lng, lat]) => ({ lat, lng }))])
  return {
    line,
    heights: heightsAlong(line, points.map(([, , height]) => height)),
    waypoints: waypointsOf(hike).flatMap(({ id, place }) => place.type === 'along' ? [{ waypoint: id, along: place.metres }] : []),
  }
}

/** A track of the visitor's as a line to follow. */
export function trackReference(track: Track): Reference {
  return once(track, (track) => {
    const line = trackLine(track)
    return { line, heights: heightsAlong(line, track.runs.flat().map(({ height }) => height)), waypoints: track.fitted }
  })
}
