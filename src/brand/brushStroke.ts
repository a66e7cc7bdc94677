/** A point that the brush passes. */
export interface BrushPoint {
  readonly x: number
  readonly y: number
}

const STEP = 6

/** The outline of a brush drawn along `line`: it swells and thins as a hand does, and is always the same. */
export function brushStroke(line: readonly BrushPoint[], width: number): string {
  const path = smooth(line)
  const left: string[] = []
  const right: string[] = []
  path.forEach((point, at) => {
    const before = path[at - 1] ?? point
    const after = path[at + 1] ?? point
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const half = width / 2 * (1 + 0.16 * Math.sin(at * 0.21 + width) + 0.1 * Math.sin(at * 0.73))
    const across = { x: -(after.y - before.y) / length * half, y: (after.x - before.x) / length * half }
    left.push(`${round(point.x + across.x)} ${round(point.y + across.y)}`)
    right.unshift(`${round(point.x - across.x)} ${round(point.y - across.y)}`)
  })
  return `M${left.join('L')}L${right.join('L')}z`
}

/** Points a brush step apart on the Catmull-Rom curve through `line`. */
function smooth(line: readonly BrushPoint[]): BrushPoint[] {
  return line.flatMap((start, at) => {
    const end = line[at + 1]
    if (end === undefined)
      return [start]
    const before = line[at - 1] ?? start
    const after = line[at + 2] ?? end
    const count = Math.max(1, Math.round(Math.hypot(end.x - start.x, end.y - start.y) / STEP))
    return Array.from({ length: count }, (_, step) => ({
      x: spline(before.x, start.x, end.x, after.x, step / count),
      y: spline(before.y, start.y, end.y, after.y, step / count),
    }))
  })
}

function spline(before: number, start: number, end: number, after: number, time: number): number {
  return 0.5 * (2 * start + (end - before) * time + (2 * before - 5 * start + 4 * end - after) * time ** 2 + (3 * start - before - 3 * end + after) * time ** 3)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
