import type { HeightAlong } from './climb'
import type { MeasuredLine } from './line'
import type { LatLng } from '@/domain/position'
import { measureLine } from './line'

/** A point of a track of the visitor's. */
export interface TrackPoint {
  readonly at: LatLng
  /** Metres, as the device or the file counts them. */
  readonly height: number | null
  /** Milliseconds since 1970. */
  readonly time: number | null
}

/** Where the visitor put a waypoint of the story on a track. */
export interface FittedWaypoint {
  readonly waypoint: string
  /** Metres from the start of the track. */
  readonly along: number
}

/** What is known of a track besides its points. */
export interface TrackHead {
  readonly id: string
  /** The hike it belongs to. */
  readonly hike: string
  readonly name: string
  /** Walked with this device, or brought in from a file; never the guide's own. */
  readonly origin: 'recorded' | 'imported'
  /** Milliseconds since 1970. */
  readonly addedAt: number
  /** Recorded ones: still open, or at its end. */
  readonly isDone: boolean
  readonly fitted: readonly FittedWaypoint[]
}

/** A track of the visitor's: its points in runs, between which nothing was recorded. */
export interface Track extends TrackHead {
  readonly runs: readonly (readonly TrackPoint[])[]
}

/** The line of a track. */
export function trackLine({ runs }: Pick<Track, 'runs'>): MeasuredLine {
  return measureLine(runs.map(run => run.map(({ at }) => at)))
}

/** The heights along a line whose spots have these, null where one has none. */
export function heightsAlong({ along }: MeasuredLine, heights: readonly (number | null)[]): readonly HeightAlong[] {
  return heights.flatMap((height, index) => height === null ? [] : [{ along: along[index] ?? 0, height }])
}

/** Milliseconds on the way, pauses left out; null where the points carry no times. */
export function movingTime({ runs }: Pick<Track, 'runs'>): number | null {
  const spans = runs.flatMap((run) => {
    const times = run.flatMap(({ time }) => time === null ? [] : [time])
    const [first, last] = [times[0], times.at(-1)]
    return first === undefined || last === undefined ? [] : [Math.max(0, last - first)]
  })
  return spans.length === 0 ? null : spans.reduce((sum, span) => sum + span, 0)
}

/** The same way walked from its end to its start; times no longer mean anything and go, waypoints keep their spots. */
export function reversedTrack<Of extends Track>(track: Of): Of {
  const { length } = trackLine(track)
  return {
    ...track,
    runs: [...track.runs].reverse().map(run => [...run].reverse().map(point => ({ ...point, time: null }))),
    fitted: track.fitted.map(({ waypoint, along }) => ({ waypoint, along: length - along })).reverse(),
  }
}
