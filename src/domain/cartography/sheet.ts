import type { CurvePiece, Station } from './curve'
import type { HillDrawing } from './hills'
import type { Projection } from './pixel'
import type { Basemap, BasemapLine } from '@/domain/guide'
import { curvePath, joinNumbers, smoothCurve, stations, tenth } from './curve'
import { drawHills } from './hills'

/** A line of the sheet, as SVG path data, with the curve it was made from. */
export interface SheetLine {
  readonly line: BasemapLine
  readonly curve: readonly CurvePiece[]
  readonly path: string
}

/** The schematic base map drawn at one scale: path data for a canvas or an SVG, without colours. */
export interface Sheet {
  readonly hills: HillDrawing
  readonly rivers: readonly SheetLine[]
  readonly motorways: readonly SheetLine[]
  readonly roads: readonly SheetLine[]
  readonly railways: readonly SheetLine[]
  /** The ticks across the railways. */
  readonly ticks: string
}

const TICK_SPACING = 9
const TICK_HALF = 2.5

/** Draw the base map; `pixelsPerMetre` is the scale of `project`. */
export function drawSheet(basemap: Basemap, project: Projection, pixelsPerMetre: number): Sheet {
  const draw = (kind: BasemapLine['kind']): SheetLine[] => basemap.lines
    .filter(line => line.kind === kind)
    .map((line) => {
      const curve = smoothCurve(line.points.map(([lng, lat]) => project({ lat, lng })))
      return { line, curve, path: curvePath(curve) }
    })
  const railways = draw('railway')
  return {
    hills: drawHills(basemap.hills, project, pixelsPerMetre),
    rivers: draw('river'),
    motorways: draw('motorway'),
    roads: draw('road'),
    railways,
    ticks: railways.flatMap(({ curve }) => stations(curve, TICK_SPACING)).map(tick).join(''),
  }
}

/** True when `line` belongs to the river `feature`: the line itself, or a part of it such as `xiangjiang-upstream`. */
export function isPartOf(line: Pick<BasemapLine, 'id'>, feature: string): boolean {
  return line.id === feature || line.id.startsWith(`${feature}-`)
}

function tick({ x, y, angle }: Station): string {
  const across = { x: -Math.sin(angle) * TICK_HALF, y: Math.cos(angle) * TICK_HALF }
  return `M${joinNumbers([tenth(x - across.x), tenth(y - across.y)], true)}l${joinNumbers([tenth(across.x * 2), tenth(across.y * 2)], true)}`
}
