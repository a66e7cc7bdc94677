/** A height somewhere along a way, both in metres. */
export interface HeightAlong {
  readonly along: number
  readonly height: number
}

/** Metres of climb and descent. */
export interface Climb {
  readonly up: number
  readonly down: number
}

/** Heights are averaged over so many metres of the way before and after. */
const SMOOTHING = 40
/** A rise or fall smaller than this, in metres, is noise. */
export const LEAST_RISE = 8

/** The heights of a way with the noise of the receiver smoothed: each is the mean over 40 m before and after. */
export function smoothHeights(heights: readonly HeightAlong[]): readonly HeightAlong[] {
  let [first, last, sum] = [0, 0, 0]
  return heights.map(({ along }) => {
    for (let next = heights[last]; next !== undefined && next.along <= along + SMOOTHING; next = heights[last]) {
      sum += next.height
      last += 1
    }
    for (let gone = heights[first]; gone !== undefined && gone.along < along - SMOOTHING; gone = heights[first]) {
      sum -= gone.height
      first += 1
    }
    return { along, height: sum / (last - first) }
  })
}

/** How much a way climbs and descends, from smoothed heights; rises and falls below 8 m are left out. Null where there are no heights. */
export function climbOf(heights: readonly HeightAlong[]): Climb | null {
  const [start, ...rest] = smoothHeights(heights)
  if (start === undefined || rest.length === 0)
    return null
  let [up, down] = [0, 0]
  // Until the way has left its start for good, both turns that it may come from; then the last turn, and how far it has come since.
  let [low, high] = [start.height, start.height]
  let [direction, turn, reach] = [0, 0, 0]
  const count = (): void => {
    up += Math.max(0, reach - turn)
    down += Math.max(0, turn - reach)
  }
  for (const { height } of rest) {
    if (direction === 0) {
      low = Math.min(low, height)
      high = Math.max(high, height)
      direction = height - low >= LEAST_RISE ? 1 : high - height >= LEAST_RISE ? -1 : 0
      turn = direction > 0 ? low : high
      reach = height
    }
    else if ((height - reach) * direction >= 0) {
      reach = height
    }
    else if (Math.abs(height - reach) >= LEAST_RISE) {
      count()
      turn = reach
      reach = height
      direction = -direction
    }
  }
  if (direction !== 0)
    count()
  return { up, down }
}
