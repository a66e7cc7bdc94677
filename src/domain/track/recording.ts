import type { Fix } from '@/domain/fix'
import type { TrackPoint } from './track'
import { distanceMetres } from '@/domain/distance'

/** A position worse than this, in metres, is no point of a track. */
const COARSEST_POINT = 50
const LEAST_STEP = 4
/** One who stands still is noted once a minute. */
const STANDING_MS = 60_000
/** After so many milliseconds without a point, or when the way leaps, a new run begins: nobody knows the way between. */
const GAP_MS = 180_000
const GAP_METRES = 300

/** What a position adds to a track: nothing, one more point of the run, or the first point of a new one. */
export type Step = 'nothing' | 'point' | 'run'

/** Judge a position by the last point of a recording; `isResumed` after a pause. */
export function judgeStep(last: TrackPoint | undefined, fix: Fix, isResumed: boolean): Step {
  if (fix.accuracy > COARSEST_POINT)
    return 'nothing'
  if (last === undefined || last.time === null || isResumed)
    return 'run'
  const [moved, passed] = [distanceMetres(last.at, fix.at), fix.time - last.time]
  if (passed <= 0)
    return 'nothing'
  // Within most of the accuracy it is the receiver that wanders, not the walker.
  const hasMoved = moved >= Math.max(LEAST_STEP, fix.accuracy * 0.75)
  if (!hasMoved && passed < STANDING_MS)
    return 'nothing'
  return passed > GAP_MS && moved > GAP_METRES ? 'run' : 'point'
}

/** The point that a position becomes. */
export function pointOf({ at, altitude, time }: Fix): TrackPoint {
  return { at, height: altitude, time }
}
