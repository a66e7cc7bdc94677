const CENTRE = 50
const HALF_SIDE = 41
const CORNER = 11
const MAX_TILT = 4
const ROUGHNESS = 0.7
/**
 * How many stones the seals are cut from. Each outline is some hundred bytes of digits that nothing else
 * repeats: with a stone for every place the page of the map would be a quarter heavier.
 */
const STONES = 9

interface Point {
  readonly x: number
  readonly y: number
}

/** The four edges in drawing order, as the direction in which each runs. */
const EDGES: readonly Point[] = [{ x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 0, y: -1 }]

/** Which stone the seal of `id` is cut from, from 0 to 8: always the same. */
function stoneOf(id: string): number {
  return Math.floor(dice(id)() * STONES)
}

/** Degrees, from -4 to 4 in tenths, by which the seal of `id` is turned: always the same. */
export function sealTilt(id: string): number {
  // The stones lean from one side to the other, none quite upright.
  return tenth(((stoneOf(id) + 0.7) / STONES * 2 - 1) * MAX_TILT)
}

/** The outline of the seal of `id`, in a box of 100 by 100: a rounded square, slightly rough and turned, one of nine, always the same. */
export function sealOutline(id: string): string {
  const roll = dice(`stone ${stoneOf(id)}`)
  const angle = sealTilt(id) * Math.PI / 180
  const wobble = () => (roll() * 2 - 1) * ROUGHNESS
  const place = (along: number, out: number, edge: Point) => {
    const x = edge.x * along + edge.y * out
    const y = edge.y * along - edge.x * out
    return [
      tenth(CENTRE + x * Math.cos(angle) - y * Math.sin(angle)),
      tenth(CENTRE + x * Math.sin(angle) + y * Math.cos(angle)),
    ].join(' ')
  }
  const sides = EDGES.map((edge) => {
    const start = place(CORNER - HALF_SIDE, HALF_SIDE + wobble(), edge)
    const worn = place((roll() - 0.5) * HALF_SIDE, HALF_SIDE + wobble() * 1.4, edge)
    const end = place(HALF_SIDE - CORNER + wobble() * 2, HALF_SIDE + wobble(), edge)
    const corner = place(HALF_SIDE + wobble(), HALF_SIDE, edge)
    return { start, rest: `L${worn} ${end}Q${corner} ` }
  })
  return sides.map(({ start, rest }, at) => `${at === 0 ? 'M' : ''}${start}${rest}`).join('') + `${sides[0]?.start ?? ''}Z`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** Numbers from 0 up to 1 that depend on `seed` alone (FNV-1a, then mulberry32). */
function dice(seed: string): () => number {
  let state = 0x811C9DC5
  for (let at = 0; at < seed.length; at++)
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
