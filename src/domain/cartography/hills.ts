import type { Pixel, Projection } from './pixel'
import type { BasemapHill } from '@/domain/guide'
import { joinNumbers, tenth } from './curve'

/** How the hills are drawn: a wash under them, and a few brush strokes for each of those that have room. */
export interface HillDrawing {
  readonly wash: string
  readonly strokes: string
}

interface Spot extends Pixel {
  readonly rank: BasemapHill['rank']
}

/** Height and half width of a glyph by rank, in pixels. */
const HEIGHT = { 1: 5, 2: 10, 3: 14 } as const
const HALF_WIDTH = { 1: 7, 2: 9, 3: 11 } as const
/** Radius of the wash by rank, in metres on the ground; low hills have none. */
const WASH_METRES = { 1: 0, 2: 1300, 3: 1900 } as const
const LEAST_WASH = 13
const GROUND_BETWEEN_GLYPHS = 1100
const LEAST_BETWEEN_GLYPHS = 25

/** Draw the hills at a scale of `pixelsPerMetre`; the higher keep their glyph where several stand too close. */
export function drawHills(hills: readonly BasemapHill[], project: Projection, pixelsPerMetre: number): HillDrawing {
  const spots = hills
    .map(({ at: [lng, lat], rank }): Spot => ({ ...project({ lat, lng }), rank }))
    .sort((a, b) => b.rank - a.rank || a.y - b.y || a.x - b.x)
  const apart = Math.max(LEAST_BETWEEN_GLYPHS, GROUND_BETWEEN_GLYPHS * pixelsPerMetre)
  const washes = keepApart(spots.filter(({ rank }) => rank > 1), apart * 0.6)
  const glyphs = keepApart(spots, apart).sort((a, b) => a.y - b.y || a.x - b.x)
  return {
    wash: washes.map(spot => dab(spot, Math.max(LEAST_WASH, WASH_METRES[spot.rank] * pixelsPerMetre))).join(''),
    strokes: glyphs.map(hillGlyph).join(''),
  }
}

/** The first of `spots` that stand at least `distance` from every one kept before. */
export function keepApart<Of extends Pixel>(spots: readonly Of[], distance: number): Of[] {
  const kept: Of[] = []
  for (const spot of spots) {
    if (kept.every(other => Math.hypot(other.x - spot.x, other.y - spot.y) >= distance))
      kept.push(spot)
  }
  return kept
}

/** Brush strokes for one hill: a slope up, a longer one down, a shorter peak behind it for the higher ranks. */
export function hillGlyph({ x, y, rank }: Spot): string {
  const height = HEIGHT[rank]
  const half = HALF_WIDTH[rank]
  const lean = ((Math.abs(Math.round(x * 7 + y * 13)) % 5) - 2) * 0.6
  if (rank === 1)
    return `M${start(x - half, y)}q${steps(half, -height * 1.6, half * 2, 0)}`
  const peak = `M${start(x - half, y)}l${steps(half + lean, -height)}l${steps(half - lean, height)}`
  const shoulder = `M${start(x + half * 0.5, y - height * 0.45)}l${steps(half * 0.5, -height * 0.4)}l${steps(half * 0.75, height * 0.85)}`
  const fold = `M${start(x + lean, y - height)}q${steps(1.5, height * 0.3, -1, height * 0.6)}`
  return rank === 3 ? peak + shoulder + fold : peak + shoulder
}

/** A dab of wash: a dome, flatter below. */
function dab({ x, y }: Pixel, radius: number): string {
  const r = tenth(radius)
  return `M${start(x - r, y + r * 0.2)}a${r} ${tenth(radius * 0.9)} 0 0 1${steps(r * 2, 0)}a${r} ${tenth(radius * 0.45)} 0 0 1${steps(-r * 2, 0)}z`
}

// Nobody knows where a hill stands to the pixel.
function start(x: number, y: number): string {
  return joinNumbers([Math.round(x), Math.round(y)], true)
}

function steps(...numbers: readonly number[]): string {
  return joinNumbers(numbers.map(tenth), true)
}
