/** What the visitor knows of the pace: when the walk began and still goes up, or how long the whole way up took. */
export type Pace
  = | { readonly type: 'began', readonly at: number }
    | { readonly type: 'up', readonly minutes: number }

/** Down to the start again so many minutes before the sun sets: room for a rest, a fall, a wrong turn. */
export const MARGIN_MINUTES = 60

/**
 * The latest moment, in milliseconds, to turn back so that one is down an hour before sunset; the way down is taken to
 * last as long as the way up. `now` may be later: then it is time.
 */
export function turnBackAt(pace: Pace, sunset: number): number {
  const home = sunset - MARGIN_MINUTES * 60_000
  return pace.type === 'began' ? (home + pace.at) / 2 : home - pace.minutes * 60_000
}
