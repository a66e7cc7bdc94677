import { mapContour, type OutlineFont, type OutlinePoint } from './fontOutlines'
import { pathData } from './pathData'
import { simplify } from './simplify'

/** How far, in units of a box of 100, a line may move to become simpler. */
const TOLERANCE = 0.3

/** The path of one character, its em `size` hundredths of a square `box` high, its ink in the middle. */
export function centredGlyph(font: OutlineFont, character: string, size: number, box = 100): string {
  const { contours } = font.outline(character)
  const points = contours.flatMap(({ start, curves }) => [start, ...curves.map(({ end }) => end)])
  const middle = { x: middleOf(points.map(({ x }) => x)), y: middleOf(points.map(({ y }) => y)) }
  const em = size * box / 100
  const move = ({ x, y }: OutlinePoint) => ({ x: box / 2 + (x - middle.x) * em, y: box / 2 + (y - middle.y) * em })
  return pathData(contours.map(contour => simplify(mapContour(contour, move), TOLERANCE)))
}

function middleOf(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2
}
