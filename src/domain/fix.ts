import type { LatLng } from './position'
import { distanceMetres } from './distance'

/** One report of the device about where it is, WGS 84. */
export interface Fix {
  readonly at: LatLng
  /** Metres: the device holds it likely to be no farther off than this. */
  readonly accuracy: number
  /** When it was taken, milliseconds since 1970. */
  readonly time: number
  /** Metres, as the device counts heights: good for ups and downs, not for a height above the sea. */
  readonly altitude: number | null
  /** The way one moves: degrees from north, clockwise. */
  readonly heading: number | null
  /** Metres a second. */
  readonly speed: number | null
}

/** What a device hands out before anything is checked; any number of it may be missing or `NaN`. */
export interface RawFix {
  readonly latitude: number
  readonly longitude: number
  readonly accuracy: number
  readonly time: number
  readonly altitude: number | null
  readonly heading: number | null
  readonly speed: number | null
}

/** A fix that is believed, and the last one that was not. */
export interface FixFilter {
  readonly fix: Fix | null
  /** Reported far away from `fix`; believed as soon as another report agrees with it. */
  readonly doubted: Fix | null
}

/** Before anything was reported. */
export const NO_FIX: FixFilter = { fix: null, doubted: null }

/** How recent a fix is: of now, of a moment ago, or one of which only the past can be said. */
export type Freshness = 'fresh' | 'recent' | 'old'

/** Faster than this, in metres a second, nobody moves here: a fast train. */
const FASTEST = 90
/** Farther from now than this, in milliseconds, a time comes from another kind of clock. */
const FOREIGN_CLOCK = 30 * 86_400_000
const FRESH_MS = 20_000
const RECENT_MS = 120_000

const finite = (value: number | null): number | null => value !== null && Number.isFinite(value) ? value : null

/** Make a fix of a report; undefined where it says nothing usable. `now`, in milliseconds, stands in for a time that cannot be. */
export function readFix({ latitude: lat, longitude: lng, accuracy, time, altitude, heading, speed }: RawFix, now: number): Fix | undefined {
  // 0, 0 lies in the sea off Africa: what a receiver says that knows nothing.
  const isSpot = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && !(lat === 0 && lng === 0)
  if (!isSpot || !Number.isFinite(accuracy) || accuracy < 0)
    return undefined
  const isOwnClock = Number.isFinite(time) && Math.abs(now - time) < FOREIGN_CLOCK
  const turn = finite(heading)
  const pace = finite(speed)
  return {
    at: { lat, lng },
    accuracy,
    time: isOwnClock ? Math.min(time, now) : now,
    altitude: finite(altitude),
    heading: turn === null || turn < 0 || turn > 360 ? null : turn % 360,
    speed: pace === null || pace < 0 ? null : pace,
  }
}

/** True when one can have come from `before` to `after` in the time between, their accuracies granted. */
function isReachable(before: Fix, after: Fix): boolean {
  const seconds = Math.max(1, (after.time - before.time) / 1000)
  return distanceMetres(before.at, after.at) - before.accuracy - after.accuracy <= FASTEST * seconds
}

/** Take one fix in: one that lies a jump away is doubted until a second one agrees with it, one older than the last is passed over. */
export function acceptFix({ fix, doubted }: FixFilter, next: Fix): FixFilter {
  if (fix === null)
    return { fix: next, doubted: null }
  if (next.time < fix.time)
    return { fix, doubted }
  if (isReachable(fix, next) || (doubted !== null && isReachable(doubted, next) && next.time > doubted.time))
    return { fix: next, doubted: null }
  return { fix, doubted: next }
}

/** How recent a fix is at `now`, in milliseconds. */
export function freshness({ time }: Pick<Fix, 'time'>, now: number): Freshness {
  const age = now - time
  if (age <= FRESH_MS)
    return 'fresh'
  return age <= RECENT_MS ? 'recent' : 'old'
}
