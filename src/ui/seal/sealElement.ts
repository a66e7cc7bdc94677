import type { SealKind } from '@/domain/entity'
import './seal.css'
import { sealClasses, sealDrawing } from './sealDrawing'

const SVG = 'http://www.w3.org/2000/svg'

/** The seal of `id` as an element for places where Vue does not draw, such as map markers; the marker around it gives the name. */
export function createSealElement(document: Document, kind: SealKind, id: string, isHollow: boolean): SVGSVGElement {
  const { outline, glyph, turn } = sealDrawing(kind, id)
  const svg = document.createElementNS(SVG, 'svg')
  set(svg, { 'class': sealClasses(kind, isHollow), 'viewBox': '0 0 100 100', 'aria-hidden': 'true' })
  const ground = document.createElementNS(SVG, 'path')
  set(ground, { class: 'seal__ground', d: outline })
  const character = document.createElementNS(SVG, 'path')
  set(character, { class: 'seal__glyph', d: glyph, transform: turn })
  svg.append(ground, character)
  return svg
}

function set(element: SVGElement, attributes: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value)
}
