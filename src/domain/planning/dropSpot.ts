import type { StopId } from '@/domain/plan'

/** A stretch of the page from top to bottom, in pixels. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** A day as it stands on the page, with its stops in order. */
export interface DayStretch extends Stretch {
  readonly stops: readonly (Stretch & { readonly id: StopId })[]
}

/** A place in a plan: the `at`-th of a day, counted without the stop that is on its way there. */
export interface DropSpot {
  readonly day: number
  readonly at: number
}

/** Where the stop `held` lands when it is let go at the height `y`: on the day nearest to it, after each stop whose middle is above. */
export function dropSpot(days: readonly DayStretch[], held: StopId, y: number): DropSpot | undefined {
  const away = ({ top, bottom }: Stretch): number => Math.max(top - y, y - bottom, 0)
  const nearest = days.reduce<number | undefined>((best, stretch, nth) => {
    const other = best === undefined ? undefined : days[best]
    return other === undefined || away(stretch) < away(other) ? nth : best
  }, undefined)
  const day = nearest === undefined ? undefined : days[nearest]
  if (nearest === undefined || day === undefined)
    return undefined
  const above = day.stops.filter(({ id, top, bottom }) => id !== held && (top + bottom) / 2 < y)
  return { day: nearest, at: above.length }
}

/** Pixels to move the page in one step while something is held near the top or bottom edge of the view; 0 elsewhere. */
export function scrollStep(y: number, view: Stretch): number {
  const EDGE = 72
  const FASTEST = 14
  const speed = (depth: number): number => Math.ceil(Math.min(1, depth / EDGE) * FASTEST)
  const [above, below] = [view.top + EDGE - y, y - (view.bottom - EDGE)]
  if (above > 0)
    return -speed(above)
  return below > 0 ? speed(below) : 0
}
