import type { LatLng } from '@/domain/position'
import SunCalc from 'suncalc'

/** Minutes after midnight in Asia/Shanghai. */
export interface SunTimes {
  readonly rise: number
  readonly set: number
}

/** When the sun rises and sets on a date (YYYY-MM-DD) at a spot; undefined where it does neither. */
export function sunTimes(date: string, { lat, lng }: LatLng): SunTimes | undefined {
  const midnight = Date.parse(`${date}T00:00:00+08:00`)
  if (Number.isNaN(midnight))
    return undefined
  const { sunrise, sunset } = SunCalc.getTimes(new Date(midnight + 12 * 3_600_000), lat, lng)
  const minutes = (time: Date): number => Math.round((time.getTime() - midnight) / 60_000)
  return Number.isNaN(sunrise.getTime()) || Number.isNaN(sunset.getTime()) ? undefined : { rise: minutes(sunrise), set: minutes(sunset) }
}
