import type { Station } from './curve'
import type { Box, Pixel } from './pixel'
import type { SheetLine } from './sheet'
import { stations } from './curve'
import { boxAround, overlap } from './pixel'

/** One character of a river's name, turned by `turn` degrees. */
export interface RiverGlyph extends Pixel {
  readonly character: string
  readonly turn: number
}

interface Candidate {
  readonly name: string
  readonly glyphs: readonly RiverGlyph[]
  readonly bend: number
}

const STEP = 6
const BETWEEN_SAME = 300

/** Write the names of the rivers along their lines: where these are straightest, apart from each other and from what is `taken`. */
export function placeRiverNames(rivers: readonly SheetLine[], textOf: (line: SheetLine['line']) => string, size: number, taken: readonly Box[]): readonly RiverGlyph[] {
  const candidates = rivers
    .flatMap(river => candidatesAlong(stations(river.curve, STEP), textOf(river.line), size))
    .sort((a, b) => a.bend - b.bend)
  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    const near = chosen.some(other => other.name === candidate.name && apart(other, candidate) < BETWEEN_SAME)
    const blocked = candidate.glyphs.some(glyph => taken.some(box => overlap(boxAround(glyph, size, size), box)))
    if (!near && !blocked)
      chosen.push(candidate)
  }
  return chosen.flatMap(({ glyphs }) => glyphs)
}

function candidatesAlong(line: readonly Station[], name: string, size: number): Candidate[] {
  const characters = [...name]
  const isLatin = /[a-z]/i.test(name)
  const stride = Math.max(1, Math.round(size * (isLatin ? 0.66 : 1.9) / STEP))
  const found: Candidate[] = []
  for (let start = 2; start + stride * characters.length < line.length; start += 4) {
    const spots = characters.flatMap((_, index) => line[start + index * stride] ?? [])
    const [first] = spots
    const last = spots.at(-1)
    if (first === undefined || last === undefined || name === '')
      continue
    const heading = Math.atan2(last.y - first.y, last.x - first.x)
    const steep = !isLatin && Math.abs(Math.sin(heading)) > 0.75
    const backwards = steep ? Math.sin(heading) < 0 : Math.cos(heading) < 0
    const inOrder = backwards ? [...spots].reverse() : spots
    const quarter = steep ? 90 : 0
    const glyphs = inOrder.map((spot, index) => ({
      x: spot.x,
      y: spot.y,
      character: characters[index] ?? '',
      turn: Math.round(uprightDegrees(spot.angle + (backwards ? Math.PI : 0)) - quarter),
    }))
    const turns = glyphs.map(({ turn }) => turn)
    found.push({ name, glyphs, bend: Math.max(...turns) - Math.min(...turns) })
  }
  return found.filter(({ bend }) => bend < 70)
}

/** An angle in degrees, from -180 up to 180. */
function uprightDegrees(radians: number): number {
  const degrees = radians * 180 / Math.PI
  return ((degrees + 180) % 360 + 360) % 360 - 180
}

function apart(a: Candidate, b: Candidate): number {
  const [from] = a.glyphs
  const [to] = b.glyphs
  return from === undefined || to === undefined ? Infinity : Math.hypot(from.x - to.x, from.y - to.y)
}
