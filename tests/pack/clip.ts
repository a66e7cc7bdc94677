/** A spot in the units of a tile. */
export type Spot = readonly [x: number, y: number]

/** The square from `low` to `high` on both axes that shapes are cut to. */
export interface Square {
  readonly low: number
  readonly high: number
}

/** The parts of a line within `square`. */
export function clipLine(line: readonly Spot[], square: Square): readonly (readonly Spot[])[] {
  const parts: Spot[][] = []
  line.slice(1).forEach((to, at) => {
    const from = line[at] ?? to
    const piece = clipSegment(from, to, square)
    if (!piece)
      return
    const open = parts.at(-1)
    const last = open?.at(-1)
    if (open && last?.[0] === piece[0][0] && last[1] === piece[0][1])
      open.push(piece[1])
    else
      parts.push([...piece])
  })
  return parts
}

/** The part of a ring within `square`; empty where there is none. */
export function clipRing(ring: readonly Spot[], { low, high }: Square): readonly Spot[] {
  return ([[0, 1, low], [0, -1, -high], [1, 1, low], [1, -1, -high]] as const).reduce<readonly Spot[]>((rest, [axis, sign, limit]) =>
    rest.flatMap((spot, at) => {
      const before = rest.at(at - 1) ?? spot
      const [isIn, wasIn] = [spot, before].map(one => sign * one[axis] >= limit)
      const share = (sign * limit - before[axis]) / (spot[axis] - before[axis])
      const crossing: Spot = [before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])]
      return [...isIn === wasIn ? [] : [crossing], ...isIn ? [spot] : []]
    }), ring)
}

function clipSegment(from: Spot, to: Spot, { low, high }: Square): readonly [Spot, Spot] | null {
  let [start, end] = [0, 1]
  for (const axis of [0, 1] as const) {
    const run = to[axis] - from[axis]
    if (run === 0) {
      if (from[axis] < low || from[axis] > high)
        return null
      continue
    }
    const [a, b] = [(low - from[axis]) / run, (high - from[axis]) / run]
    start = Math.max(start, Math.min(a, b))
    end = Math.min(end, Math.max(a, b))
  }
  const along = (share: number): Spot => share === 0 ? from : share === 1 ? to : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  return start < end ? [along(start), along(end)] : null
}
