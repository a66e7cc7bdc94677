import type { LatLng } from '@/domain/position'

/** A spot on a drawing, in CSS pixels, y downwards. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** A rectangle of a drawing, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Turns a position into a spot on the drawing. */
export type Projection = (at: LatLng) => Pixel

const TILE = 256
const EQUATOR_METRES = 40_075_016.686

/** Where a position stands in web Mercator at `zoom`, counted from the north-west corner of the world. */
export function worldPixel({ lat, lng }: LatLng, zoom: number): Pixel {
  const size = TILE * 2 ** zoom
  const sine = Math.sin(lat * Math.PI / 180)
  return {
    x: size * (lng / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}

/** Web Mercator at `zoom` with `origin` in the upper left corner: small numbers, shared by all drawings. */
export function projectionFrom(origin: LatLng, zoom: number): Projection {
  const corner = worldPixel(origin, zoom)
  return (at) => {
    const { x, y } = worldPixel(at, zoom)
    return { x: x - corner.x, y: y - corner.y }
  }
}

/** How many pixels a metre is at `lat` and `zoom`. */
export function pixelsPerMetre(lat: number, zoom: number): number {
  return TILE * 2 ** zoom / (EQUATOR_METRES * Math.cos(lat * Math.PI / 180))
}

/** The zoom at which `degrees` of longitude are `width` pixels wide. */
export function zoomForWidth(degrees: number, width: number): number {
  return Math.log2(width * 360 / (TILE * degrees))
}

/** The box of `width` by `height` around a centre. */
export function boxAround({ x, y }: Pixel, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
