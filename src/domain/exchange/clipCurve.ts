import type { CurvePiece } from '@/domain/cartography/curve'
import type { Box } from '@/domain/cartography/pixel'

function touches({ from, handle1, handle2, to }: CurvePiece, { left, top, right, bottom }: Box): boolean {
  const spots = [from, handle1, handle2, to]
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  return Math.max(...xs) >= left && Math.min(...xs) <= right && Math.max(...ys) >= top && Math.min(...ys) <= bottom
}

/** The runs of a curve that may be seen within `box`; pieces that lie wholly outside are left out. */
export function clipCurve(curve: readonly CurvePiece[], box: Box): readonly (readonly CurvePiece[])[] {
  const runs: CurvePiece[][] = []
  let isInside = false
  for (const piece of curve) {
    const isSeen = touches(piece, box)
    if (isSeen && !isInside)
      runs.push([])
    if (isSeen)
      runs.at(-1)?.push(piece)
    isInside = isSeen
  }
  return runs
}
