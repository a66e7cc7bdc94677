import type { DayMap } from './dayMap'
import { tenth } from '@/domain/cartography/curve'
import { DAY_MAP_MARK_RADIUS, DAY_MAP_NAME_SIZE, DAY_MAP_RIVER_SIZE } from './dayMap'
import { escapeMarkup } from './tidyText'

/** An element of an SVG drawing, with its look in its attributes, so that it needs no style sheet. */
export interface SvgShape {
  readonly tag: 'g' | 'rect' | 'path' | 'circle' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  /** Text, or elements; a drawing has no mixture of both. */
  readonly inside: string | readonly SvgShape[]
}

// Ink on paper whatever the theme of the page, as on a printed map.
const PAPER = '#f3ecdc'
const INK = '#26211b'
const CINNABAR = '#9f2b1f'
const SANS = 'system-ui, sans-serif'
const SONG = 'Songti SC, Noto Serif CJK SC, SimSun, serif'

type Attributes = SvgShape['attributes']

const shape = (tag: SvgShape['tag'], attributes: Attributes, inside: SvgShape['inside'] = ''): SvgShape => ({ tag, attributes, inside })

function stroke(data: string, colour: string, width: number, more: Attributes = {}): readonly SvgShape[] {
  return data === '' ? [] : [shape('path', { 'd': data, 'stroke': colour, 'stroke-width': width, ...more })]
}

function lettering(size: number, look: Attributes, inside: readonly SvgShape[]): SvgShape {
  return shape('g', { 'font-size': size, 'text-anchor': 'middle', 'dominant-baseline': 'central', ...look }, inside)
}

/** The elements of a map of a day, from the ground up. */
export function dayMapShapes(map: DayMap): readonly SvgShape[] {
  return [
    shape('rect', { width: map.width, height: map.height, fill: PAPER }),
    ...map.wash === '' ? [] : [shape('path', { d: map.wash, fill: '#dbe3cf' })],
    shape('g', { 'fill': 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, [
      ...stroke(map.hills, '#8aa588', 1),
      ...stroke(map.rivers, '#b9d3df', 5),
      ...stroke(map.roads, '#c6b08a', 1.2),
      ...stroke(map.motorways, '#c99b4e', 2.2),
      ...stroke(map.railways, '#7a7266', 1, { 'stroke-dasharray': '5 3' }),
    ]),
    lettering(DAY_MAP_RIVER_SIZE, { 'font-family': SONG, 'font-style': 'italic', 'fill': '#335f7e' }, map.riverGlyphs.map(({ x, y, turn, character }) =>
      shape('text', { transform: `translate(${tenth(x)} ${tenth(y)})rotate(${turn})` }, character))),
    ...map.doubts.map(({ x, y, radius }) => shape('circle', { 'cx': x, 'cy': y, 'r': radius, 'fill': CINNABAR, 'fill-opacity': 0.05, 'stroke': CINNABAR, 'stroke-opacity': 0.6, 'stroke-width': 0.8, 'stroke-dasharray': '3 3' })),
    ...map.names.flatMap(({ dot }) => dot === null ? [] : [shape('circle', { cx: dot.x, cy: dot.y, r: 1.8, fill: INK })]),
    // Ground under the names: letters with a stroke around them come out of some printers as blots.
    ...map.names.map(({ at, width }) => shape('rect', { 'x': tenth(at.x - width / 2 - 1), 'y': tenth(at.y - DAY_MAP_NAME_SIZE * 0.65), 'width': tenth(width + 2), 'height': tenth(DAY_MAP_NAME_SIZE * 1.3), 'rx': 2, 'fill': PAPER, 'fill-opacity': 0.8 })),
    lettering(DAY_MAP_NAME_SIZE, { 'font-family': SANS, 'fill': INK }, map.names.map(({ text, at: { x, y } }) => shape('text', { x, y }, text))),
    ...stroke(map.way, CINNABAR, 1.4, { 'fill': 'none', 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }),
    ...stroke(map.leaders, INK, 0.6, { fill: 'none' }),
    ...map.ends.map(({ x, y }) => shape('circle', { 'cx': x, 'cy': y, 'r': 3.5, 'fill': PAPER, 'stroke': CINNABAR, 'stroke-width': 2 })),
    ...map.marks.map(({ at }) => shape('circle', { cx: at.x, cy: at.y, r: DAY_MAP_MARK_RADIUS, fill: CINNABAR })),
    lettering(DAY_MAP_NAME_SIZE, { 'font-family': SANS, 'font-weight': 700, 'fill': '#fff' }, map.marks.map(({ at: { x, y }, number }) =>
      shape('text', { x, y }, String(number)))),
  ]
}

function writeShape({ tag, attributes, inside }: SvgShape): string {
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`).join('')
  return `<${tag}${words}>${typeof inside === 'string' ? escapeMarkup(inside) : inside.map(writeShape).join('')}</${tag}>`
}

/** A map of a day as an SVG element that needs nothing else; `label` says what it shows. */
export function writeDayMap(map: DayMap, label: string): string {
  const head = `<svg viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}" role="img" aria-label="${escapeMarkup(label)}">`
  return `${head}${dayMapShapes(map).map(writeShape).join('')}</svg>`
}
