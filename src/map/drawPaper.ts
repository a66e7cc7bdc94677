import type { PaperPalette } from './paperPalette'
import type { Scene } from './scene'
import type { ArrangedName } from '@/domain/cartography/arrange'
import { NAME_SIZE, RIVER_TEXT } from '@/domain/cartography/arrange'
import { isPartOf } from '@/domain/cartography/sheet'

/** Draw the base map of `scene`; the context's origin is the scene's corner. */
export function drawPaper(context: CanvasRenderingContext2D, scene: Scene, palette: PaperPalette, highlighted: readonly string[]): void {
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const stroke = (path: string, colour: string, width: number): void => {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke(new Path2D(path))
  }
  const { sheet, zoom } = scene
  const brush = 0.6 + (zoom - 9) * 0.22

  context.fillStyle = palette.hillWash
  context.fill(new Path2D(sheet.hills.wash))
  stroke(sheet.hills.strokes, palette.hillLine, 1.3)
  for (const { path } of sheet.rivers)
    stroke(path, palette.waterWash, 11 * brush)
  for (const { path, line } of sheet.rivers)
    stroke(path, highlighted.some(feature => isPartOf(line, feature)) ? palette.river : palette.waterLine, 3.5 * brush)
  for (const { path } of sheet.roads)
    stroke(path, palette.road, 1.4)
  context.lineCap = 'butt'
  for (const { path } of sheet.motorways) {
    stroke(path, palette.motorway, 4)
    stroke(path, palette.paper, 2)
  }
  for (const { path } of sheet.railways)
    stroke(path, palette.rail, 1.3)
  stroke(sheet.ticks, palette.rail, 1.1)
  fadeEdges(context, scene)
  writeRivers(context, scene, palette)
  for (const name of scene.arrangement.names)
    writeName(context, name, palette)
}

const FADE = 36
/** Washes reach this far over the edge. */
const BEYOND = 120

/** Let lines that leave the map run out: rub the drawing away towards its edges. */
function fadeEdges(context: CanvasRenderingContext2D, { size: { x: width, y: height } }: Scene): void {
  const edge = (x: number, y: number, dx: number, dy: number): void => {
    const gradient = context.createLinearGradient(x, y, x + dx * FADE, y + dy * FADE)
    gradient.addColorStop(0, 'rgb(0 0 0)')
    gradient.addColorStop(1, 'rgb(0 0 0 / 0%)')
    context.fillStyle = gradient
    if (dx !== 0)
      context.fillRect(dx > 0 ? x - BEYOND : x - FADE, -BEYOND, FADE + BEYOND, height + BEYOND * 2)
    else
      context.fillRect(-BEYOND, dy > 0 ? y - BEYOND : y - FADE, width + BEYOND * 2, FADE + BEYOND)
  }
  context.save()
  context.globalCompositeOperation = 'destination-out'
  edge(0, 0, 1, 0)
  edge(width, 0, -1, 0)
  edge(0, 0, 0, 1)
  edge(0, height, 0, -1)
  context.restore()
}

function writeRivers(context: CanvasRenderingContext2D, { arrangement }: Scene, palette: PaperPalette): void {
  context.font = `italic 700 ${RIVER_TEXT}px ${palette.song}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { x, y, turn, character } of arrangement.riverGlyphs) {
    context.save()
    context.translate(x, y)
    context.rotate(turn * Math.PI / 180)
    haloed(context, character, 0, 0, palette.river, palette.waterWash)
    context.restore()
  }
}

function writeName(context: CanvasRenderingContext2D, { name, spot, box, text }: ArrangedName, palette: PaperPalette): void {
  if (!name.approximate) {
    context.fillStyle = palette.paper
    context.strokeStyle = palette.ink
    context.lineWidth = 1.4
    context.beginPath()
    if (name.rank <= 2)
      context.arc(spot.x, spot.y, name.rank === 1 ? 4 : 2.8, 0, Math.PI * 2)
    else
      context.rect(spot.x - 2.2, spot.y - 2.2, 4.4, 4.4)
    context.fill()
    context.stroke()
  }
  const size = NAME_SIZE[name.rank]
  context.font = name.rank <= 2 ? `700 ${size}px ${palette.song}` : `${size}px ${palette.sans}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const lineHeight = text.height / text.lines.length
  text.lines.forEach((line, index) => {
    haloed(context, line, (box.left + box.right) / 2, box.top + lineHeight * (index + 0.5), name.rank <= 2 && !name.approximate ? palette.ink : palette.inkQuiet, palette.paper)
  })
}

function haloed(context: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string, halo: string): void {
  context.strokeStyle = halo
  context.lineWidth = 3
  context.strokeText(text, x, y)
  context.fillStyle = colour
  context.fillText(text, x, y)
}
