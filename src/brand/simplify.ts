import type { Contour, OutlinePoint } from './fontOutlines'

type Curve = Contour['curves'][number]

const SAMPLES = 8
const CORNER_DEGREES = 24

/** The same line with fewer curves: none of its points moves by more than `tolerance`, and its corners stay. */
export function simplify(contour: Contour, tolerance: number): Contour {
  const curves = runsBetweenCorners(contour).flatMap(run => fitRun(run, tolerance))
  return { start: contour.start, curves }
}

/** The contour as dense points, cut where it turns sharply. */
function runsBetweenCorners(contour: Contour): OutlinePoint[][] {
  const runs: OutlinePoint[][] = []
  let pen = contour.start
  let heading: number | null = null
  for (const { control, end } of contour.curves) {
    const departure = direction(pen, control ?? end)
    const run = runs.at(-1)
    const points = sample(pen, control, end)
    if (run === undefined || heading === null || turn(heading, departure) > CORNER_DEGREES)
      runs.push([pen, ...points])
    else
      run.push(...points)
    heading = direction(control ?? pen, end)
    pen = end
  }
  return runs
}

/** As few curves as follow the points: each time the longest stretch that one curve can follow. */
function fitRun(points: readonly OutlinePoint[], tolerance: number): Curve[] {
  const curves: Curve[] = []
  let from = 0
  while (from < points.length - 1) {
    let to = points.length - 1
    let curve = fitCurve(points.slice(from, to + 1), tolerance)
    while (curve === undefined && to > from + 1) {
      to -= 1
      curve = fitCurve(points.slice(from, to + 1), tolerance)
    }
    const end = points[to]
    if (end === undefined)
      break
    curves.push(curve ?? { control: null, end })
    from = to
  }
  return curves
}

function fitCurve(points: readonly OutlinePoint[], tolerance: number): Curve | undefined {
  const start = points[0]
  const end = points.at(-1)
  if (start === undefined || end === undefined)
    return undefined
  if (points.every(point => distanceToPiece(point, start, end) <= tolerance / 2))
    return { control: null, end }
  const times = chordTimes(points)
  const control = bestControl(points, times, start, end)
  const line = sample(start, control, end, 40)
  const isNear = points.every(point => line.some(other => Math.hypot(point.x - other.x, point.y - other.y) <= tolerance + 0.2))
  return isNear && times.every((time, at) => near(points[at], bezier(start, control, end, time), tolerance * 2.5)) ? { control, end } : undefined
}

function near(one: OutlinePoint | undefined, other: OutlinePoint, tolerance: number): boolean {
  return one !== undefined && Math.hypot(one.x - other.x, one.y - other.y) <= tolerance
}

/** The control point that, by least squares, brings the curve closest to the points. */
function bestControl(points: readonly OutlinePoint[], times: readonly number[], start: OutlinePoint, end: OutlinePoint): OutlinePoint {
  let weight = 0
  let x = 0
  let y = 0
  points.forEach((point, at) => {
    const time = times[at] ?? 0
    const pull = 2 * time * (1 - time)
    const rest = bezier(start, { x: 0, y: 0 }, end, time)
    weight += pull * pull
    x += pull * (point.x - rest.x)
    y += pull * (point.y - rest.y)
  })
  return weight === 0 ? start : { x: x / weight, y: y / weight }
}

function chordTimes(points: readonly OutlinePoint[]): number[] {
  const lengths = points.map((point, at) => {
    const before = points[at - 1] ?? point
    return Math.hypot(point.x - before.x, point.y - before.y)
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let run = 0
  return lengths.map((length) => {
    run += length
    return run / total
  })
}

/** Points along a curve, or along a straight line: between far ends a curve could stray. */
function sample(start: OutlinePoint, control: OutlinePoint | null, end: OutlinePoint, count = SAMPLES): OutlinePoint[] {
  const bend = control ?? { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return Array.from({ length: count }, (_, at) => at === count - 1 ? end : bezier(start, bend, end, (at + 1) / count))
}

function bezier(start: OutlinePoint, control: OutlinePoint, end: OutlinePoint, time: number): OutlinePoint {
  const rest = 1 - time
  return {
    x: rest * rest * start.x + 2 * rest * time * control.x + time * time * end.x,
    y: rest * rest * start.y + 2 * rest * time * control.y + time * time * end.y,
  }
}

/** From the piece between two points, not from the endless line: a run may turn back on itself. */
function distanceToPiece(point: OutlinePoint, start: OutlinePoint, end: OutlinePoint): number {
  const square = (end.x - start.x) ** 2 + (end.y - start.y) ** 2
  const along = square === 0 ? 0 : ((point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)) / square
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - start.x - part * (end.x - start.x), point.y - start.y - part * (end.y - start.y))
}

function direction(from: OutlinePoint, to: OutlinePoint): number {
  return Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
}

function turn(one: number, other: number): number {
  const difference = Math.abs(one - other) % 360
  return Math.min(difference, 360 - difference)
}
