const DAY = 86_400_000
/** China has kept UTC+8 all year since 1992, whatever the zone of the device. */
const OFFSET = 8 * 3_600_000

/** The day in China, `0` being 1 January 1970, that a moment in milliseconds belongs to. */
export function chinaDay(time: number): number {
  return Math.floor((time + OFFSET) / DAY)
}

/** The clock in China as `06:05`. */
export function chinaClock(time: number): string {
  return new Date(time + OFFSET).toISOString().slice(11, 16)
}

/** The date in China as `2026-04-18`. */
export function chinaDate(time: number): string {
  return new Date(time + OFFSET).toISOString().slice(0, 10)
}

/** The moment at which the clock in China shows `minutes` after midnight on the day of `time`. */
export function atChinaClock(time: number, minutes: number): number {
  return chinaDay(time) * DAY - OFFSET + minutes * 60_000
}
