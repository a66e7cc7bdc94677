import type { Contour, OutlinePoint } from './fontOutlines'

const NEAR = 0.5

/** Contours as the shortest relative SVG path that keeps every point to a whole unit. */
export function pathData(contours: readonly Contour[]): string {
  let pen: OutlinePoint = { x: 0, y: 0 }
  let steps = ''
  for (const contour of contours) {
    const start = snap(contour.start)
    steps += step('m', [minus(start, pen)])
    pen = start
    let reflected: OutlinePoint | null = null
    contour.curves.forEach(({ control, end }, at) => {
      const target = snap(end)
      const bend = control === null ? null : snap(control)
      if (bend === null && at === contour.curves.length - 1)
        return
      if (bend === null) {
        steps += lineStep(minus(target, pen))
        reflected = null
      }
      else if (reflected !== null && distance(reflected, bend) <= NEAR) {
        steps += step('t', [minus(target, pen)])
        reflected = mirror(reflected, target)
      }
      else {
        steps += step('q', [minus(bend, pen), minus(target, pen)])
        reflected = mirror(bend, target)
      }
      pen = target
    })
    steps += 'z'
    pen = start
  }
  return joinSteps(steps)
}

function lineStep({ x, y }: OutlinePoint): string {
  if (x === 0 && y === 0)
    return ''
  if (y === 0)
    return `h${x}`
  return x === 0 ? `v${y}` : step('l', [{ x, y }])
}

function step(letter: string, points: readonly OutlinePoint[]): string {
  return letter + points.flatMap(({ x, y }) => [x, y]).join(' ')
}

/** Drop each letter that repeats the one before, and each space that a minus sign makes needless. */
function joinSteps(steps: string): string {
  const joined = (steps.match(/[a-z][^a-z]*/g) ?? []).reduce((path, next) => {
    const letter = path.match(/([a-z])[^a-z]*$/)?.[1]
    return path + (letter === next[0] && letter !== 'z' && letter !== 'm' ? ` ${next.slice(1)}` : next)
  }, '')
  return joined.replace(/ -/g, '-')
}

function snap({ x, y }: OutlinePoint): OutlinePoint {
  return { x: Math.round(x), y: Math.round(y) }
}

function minus(one: OutlinePoint, other: OutlinePoint): OutlinePoint {
  return { x: one.x - other.x, y: one.y - other.y }
}

function mirror(point: OutlinePoint, about: OutlinePoint): OutlinePoint {
  return { x: 2 * about.x - point.x, y: 2 * about.y - point.y }
}

function distance(one: OutlinePoint, other: OutlinePoint): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
