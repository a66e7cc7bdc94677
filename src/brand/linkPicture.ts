import type { PlaceKind } from '@/domain/entity'
import { sealTilt } from '@/domain/sealShape'
import { SEAL_GLYPHS } from '@/ui/seal/sealGlyphs'
import { brushStroke, type BrushPoint } from './brushStroke'
import type { OutlineFont } from './fontOutlines'
import { brandSeal } from './icons'
import type { MapSketch, Spot } from './mapData'
import { PALETTE, SEAL_GROUNDS } from './palette'
import { sealMark } from './sealSvg'
import { textPath } from './textPath'

const WIDTH = 1200
const HEIGHT = 630
const FRAME = `M0 0h${WIDTH}v${HEIGHT}H0z`
const SEAL = 50
/** The map fills the right half: these degrees, these pixels. */
const WEST = 112.66
const NORTH = 27.44
const PIXELS_PER_LAT = 930
const PIXELS_PER_LNG = PIXELS_PER_LAT * Math.cos(27.1 * Math.PI / 180)
const MAP_LEFT = 620
const SHOWN_KINDS: readonly PlaceKind[] = ['cave', 'red', 'temple', 'house', 'water', 'street', 'relic', 'mountain']

/** The picture that a link to the guide shows: its name beside the map, as SVG. */
export function linkPicture(font: OutlineFont, sketch: MapSketch): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    '<defs><linearGradient id="edge"><stop offset=".515" stop-color="#000"/><stop offset=".61" stop-color="#fff"/></linearGradient>',
    `<mask id="fade"><path fill="url(#edge)" d="${FRAME}"/></mask></defs>`,
    `<path fill="${PALETTE.paper}" d="${FRAME}"/>`,
    `<g mask="url(#fade)">${hillsOf(sketch).map(drawHill).join('')}${drawRivers(sketch)}</g>`,
    ...sealsOf(sketch).map(drawSeal),
    ...drawTitle(font),
    '</svg>',
  ].join('')
}

function drawTitle(font: OutlineFont): string[] {
  return [
    `<g transform="translate(70 92) scale(.88)">${brandSeal(font)}</g>`,
    textPath(font, { text: '循文游衡东', x: 72, y: 226, size: 104, fill: PALETTE.ink }),
    textPath(font, { text: '两篇散文里的山水、老街与土菜', x: 76, y: 370, size: 33, fill: PALETTE.inkQuiet, spacing: 2 }),
    `<path fill="${PALETTE.cinnabar}" d="M78 444h56v4H78z"/>`,
    textPath(font, { text: '示意图', x: 1128, y: 594, size: 16, fill: PALETTE.inkQuiet }),
    textPath(font, { text: 'Hengdong, led by two essays', x: 76, y: 478, size: 27, fill: PALETTE.inkQuiet }),
  ]
}

function onPicture([lng, lat]: Spot): BrushPoint {
  return { x: MAP_LEFT + (lng - WEST) * PIXELS_PER_LNG, y: (NORTH - lat) * PIXELS_PER_LAT }
}

function drawRivers({ rivers }: MapSketch): string {
  const lines = joinedLines(rivers.map(({ points }) => points)).map(points => points.map(onPicture))
  const strokes = (width: number, fill: string) => lines.map(line => `<path fill="${fill}" d="${brushStroke(line, width)}"/>`).join('')
  return strokes(17, PALETTE.waterWash) + strokes(5, PALETTE.waterLine)
}

/** Lines of which one ends where the next begins, as one. */
function joinedLines(lines: readonly (readonly Spot[])[]): readonly (readonly Spot[])[] {
  const joined: (readonly Spot[])[] = []
  for (const line of lines) {
    const before = joined.findIndex(other => other.at(-1)?.join() === line[0]?.join())
    if (before < 0)
      joined.push(line)
    else
      joined[before] = [...(joined[before] ?? []), ...line.slice(1)]
  }
  return joined
}

/** Hills at least a brush apart, the high ones first, drawn from the far north to the near south. */
function hillsOf({ hills }: MapSketch): { readonly at: BrushPoint, readonly rank: number }[] {
  const placed: { at: BrushPoint, rank: number }[] = []
  for (const { at, rank } of [...hills].sort((one, other) => other.rank - one.rank)) {
    const point = onPicture(at)
    if (placed.every(other => Math.abs(point.x - other.at.x) > 40 || Math.abs(point.y - other.at.y) > 22))
      placed.push({ at: point, rank })
  }
  return placed.sort((one, other) => one.at.y - other.at.y)
}

function drawHill({ at: { x, y }, rank }: { readonly at: BrushPoint, readonly rank: number }): string {
  const height = 10 + rank * 7
  const half = height * 0.9
  const ridge = `M${x - half} ${y + 6}Q${x - half * 0.4} ${y - height * 0.5} ${x} ${y - height}Q${x + half * 0.3} ${y - height * 0.35} ${x + half} ${y + 6}`
  return `<path fill="${PALETTE.hillWash}" d="${ridge}z"/><path fill="none" stroke="${PALETTE.hillLine}" stroke-width="2.4" stroke-linecap="round" d="${ridge}"/>`
    + `<path fill="none" stroke="${PALETTE.hillLine}" stroke-width="1.6" stroke-linecap="round" d="M${x + 2} ${y - height * 0.55}Q${x + half * 0.15} ${y - height * 0.2} ${x + half * 0.35} ${y + 2}"/>`
}

/** The seals that have room, by the order of their kinds: none on another, none under the title. */
function sealsOf({ seals }: MapSketch): MapSketch['seals'] {
  const placed: MapSketch['seals'][number][] = []
  for (const kind of SHOWN_KINDS) {
    for (const seal of seals.filter(other => other.kind === kind)) {
      const { x, y } = onPicture(seal.at)
      const isInside = x > MAP_LEFT + 50 && x < WIDTH - SEAL && y > SEAL && y < HEIGHT - SEAL
      if (isInside && placed.every(other => Math.hypot(x - onPicture(other.at).x, y - onPicture(other.at).y) > SEAL + 4))
        placed.push(seal)
    }
  }
  return placed
}

function drawSeal({ id, kind, at, isArea }: MapSketch['seals'][number]): string {
  const { x, y } = onPicture(at)
  const mark = sealMark({ glyph: SEAL_GLYPHS[kind], id, ground: SEAL_GROUNDS[kind], paper: PALETTE.paper, hollow: isArea, tilt: sealTilt(id) })
  return `<g transform="translate(${x - SEAL / 2} ${y - SEAL / 2}) scale(${SEAL / 100})">${mark}</g>`
}
