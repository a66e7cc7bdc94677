import type { LatLng } from './position'
import SunCalc from 'suncalc'
import { atChinaClock } from './chinaTime'

/** Milliseconds since 1970. */
export interface Daylight {
  /** The sun six degrees below the horizon: one begins to see the path. */
  readonly dawn: number
  readonly rise: number
  readonly set: number
  /** The end of civil twilight: from here one needs a lamp. */
  readonly dusk: number
}

/** The light of the day in China to which `time` belongs, over a flat horizon: hills and clouds make it shorter. Undefined where the sun does not rise and set. */
export function daylight(time: number, { lat, lng }: LatLng): Daylight | undefined {
  const { dawn, sunrise, sunset, dusk } = SunCalc.getTimes(new Date(atChinaClock(time, 720)), lat, lng)
  const times = { dawn: dawn.getTime(), rise: sunrise.getTime(), set: sunset.getTime(), dusk: dusk.getTime() }
  return Object.values(times).some(Number.isNaN) ? undefined : times
}
