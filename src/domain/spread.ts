import type { Box, Pixel } from './cartography/pixel'

/** Something that wants to stand at one spot of the drawing. */
export interface Spot extends Pixel {
  readonly id: string
}

const ROUNDS = 40
/** How much farther a seal goes rather than a pixel out of the picture. */
const FRAME_COST = 1000
const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

/**
 * Move spots apart until no two squares of `side` pixels around them overlap. Each stays as near to
 * its own spot as its neighbours let it, and, while there is room, inside `within`; the answer
 * depends on the spots alone, not on their order.
 */
export function spreadSeals(spots: readonly Spot[], side: number, within: Box = EVERYWHERE): ReadonlyMap<string, Pixel> {
  const ordered = [...spots].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))
  const eased = ease(ordered, side, within)
  const placed: Pixel[] = []
  return new Map(ordered.map(({ id }, index) => {
    const wanted = eased[index] ?? { x: 0, y: 0 }
    const free = nearestFree(wanted, placed, side, within)
    placed.push(free)
    return [id, free]
  }))
}

/** Let overlapping squares push each other along the shorter way, half each. */
function ease(spots: readonly Pixel[], side: number, within: Box): readonly Pixel[] {
  const now = spots.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    now.forEach((a, first) => {
      for (const b of now.slice(first + 1)) {
        const right = side - Math.abs(b.x - a.x)
        const down = side - Math.abs(b.y - a.y)
        if (right <= 0 || down <= 0)
          continue
        moved = true
        const step = (Math.min(right, down) + 0.01) / 2
        const axis = right <= down ? 'x' : 'y'
        const sign = b[axis] >= a[axis] ? 1 : -1
        a[axis] -= step * sign
        b[axis] += step * sign
      }
    })
    if (!moved)
      break
    for (const spot of now) {
      spot.x = clamp(spot.x, within.left, within.right)
      spot.y = clamp(spot.y, within.top, within.bottom)
    }
  }
  return now
}

/** The free spot nearest to `wanted`: itself, or one where the square touches squares that are placed. */
function nearestFree(wanted: Pixel, placed: readonly Pixel[], side: number, within: Box): Pixel {
  const cost = ({ x, y }: Pixel): number => Math.hypot(x - wanted.x, y - wanted.y)
    + FRAME_COST * (Math.abs(x - clamp(x, within.left, within.right)) + Math.abs(y - clamp(y, within.top, within.bottom)))
  const columns = [wanted.x, ...placed.flatMap(({ x }) => [x - side, x + side])].sort((a, b) => Math.abs(a - wanted.x) - Math.abs(b - wanted.x) || a - b)
  let best: Pixel | undefined
  let least = Infinity
  for (const x of columns) {
    if (Math.abs(x - wanted.x) >= least)
      break
    const blocking = placed.filter(other => Math.abs(other.x - x) < side).map(({ y }) => y).sort((a, b) => a - b)
    const down = blocking.reduce((y, other) => Math.abs(other - y) < side ? other + side : y, wanted.y)
    const up = blocking.reduceRight((y, other) => Math.abs(other - y) < side ? other - side : y, wanted.y)
    for (const spot of [{ x, y: up }, { x, y: down }]) {
      if (cost(spot) < least) {
        best = spot
        least = cost(spot)
      }
    }
  }
  return best ?? wanted
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
