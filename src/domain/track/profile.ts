import type { HeightAlong } from './climb'
import { smoothHeights } from './climb'

/** A profile drawn into a box: its outline, and what the box spans. */
export interface Profile {
  /** The path of the line, from left to right. */
  readonly line: string
  readonly least: number
  readonly most: number
}

/** Fewer metres than this from top to bottom are not spread over the whole box. */
const LEAST_SPAN = 50
const MOST_POINTS = 240

/** Draw smoothed heights of a way of `length` metres into a box, x to the right and y down; undefined where there are too few. */
export function drawProfile(heights: readonly HeightAlong[], length: number, width: number, height: number): Profile | undefined {
  if (heights.length < 2 || length <= 0)
    return undefined
  const smooth = smoothHeights(heights)
  const step = Math.ceil(smooth.length / MOST_POINTS)
  const kept = smooth.filter((_, index) => index % step === 0 || index === smooth.length - 1)
  const all = kept.map(point => point.height)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const span = Math.max(LEAST_SPAN, most - least)
  const points = kept.map(point => `${(point.along / length * width).toFixed(1)} ${(height - (point.height - least) / span * height).toFixed(1)}`)
  return { line: `M${points.join('L')}`, least, most }
}
