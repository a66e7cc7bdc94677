import type { Pixel } from './pixel'

/** One Bézier piece of a curve: two handles and its end. */
export interface CurvePiece {
  readonly from: Pixel
  readonly handle1: Pixel
  readonly handle2: Pixel
  readonly to: Pixel
}

/** A smooth curve through all `points`; its handles are no longer than a third of their piece, so that it never loops. */
export function smoothCurve(points: readonly Pixel[]): readonly CurvePiece[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    const leaving = direction(points[index - 1] ?? from, to)
    const arriving = direction(from, points[index + 2] ?? to)
    const reach = Math.hypot(to.x - from.x, to.y - from.y) / 3
    return {
      from,
      handle1: { x: from.x + leaving.x * reach, y: from.y + leaving.y * reach },
      handle2: { x: to.x - arriving.x * reach, y: to.y - arriving.y * reach },
      to,
    }
  })
}

/** The curve as SVG path data, to a tenth of a pixel, in relative steps. */
export function curvePath(curve: readonly CurvePiece[]): string {
  const [first] = curve
  if (first === undefined)
    return ''
  let pen = { x: tenth(first.from.x), y: tenth(first.from.y) }
  let path = `M${pen.x} ${pen.y}c`
  for (const { handle1, handle2, to } of curve) {
    const steps = [handle1, handle2, to].flatMap(({ x, y }) => [tenth(x - pen.x), tenth(y - pen.y)])
    path += joinNumbers(steps, path.endsWith('c'))
    pen = { x: tenth(pen.x + (steps[4] ?? 0)), y: tenth(pen.y + (steps[5] ?? 0)) }
  }
  return path
}

/** A spot on a line with the direction, in radians, in which the line runs there. */
export interface Station extends Pixel {
  readonly angle: number
}

/** Stations along the curve, `spacing` pixels apart, from its start. */
export function stations(curve: readonly CurvePiece[], spacing: number): readonly Station[] {
  const found: Station[] = []
  let due = 0
  for (const piece of curve) {
    let before = piece.from
    const flight = Math.hypot(piece.to.x - piece.from.x, piece.to.y - piece.from.y)
    const parts = Math.max(2, Math.ceil(flight / 6))
    for (let part = 1; part <= parts; part++) {
      const here = pointAt(piece, part / parts)
      const length = Math.hypot(here.x - before.x, here.y - before.y)
      const angle = Math.atan2(here.y - before.y, here.x - before.x)
      while (length > 0 && due <= length) {
        const share = due / length
        found.push({ x: before.x + (here.x - before.x) * share, y: before.y + (here.y - before.y) * share, angle })
        due += spacing
      }
      due -= length
      before = here
    }
  }
  return found
}

/** A number to one decimal, never `-0`. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** Numbers as path data: a minus sign needs no space before it. */
export function joinNumbers(numbers: readonly number[], isFirst: boolean): string {
  return numbers.map((value, index) => (value < 0 || (isFirst && index === 0) ? '' : ' ') + shortNumber(value)).join('')
}

function shortNumber(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.')
}

function direction(from: Pixel, to: Pixel): Pixel {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

function pointAt({ from, handle1, handle2, to }: CurvePiece, t: number): Pixel {
  const s = 1 - t
  const mix = (a: number, b: number, c: number, d: number) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
  return { x: mix(from.x, handle1.x, handle2.x, to.x), y: mix(from.y, handle1.y, handle2.y, to.y) }
}
