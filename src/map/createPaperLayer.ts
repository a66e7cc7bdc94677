import type { Scene } from './scene'
import type { LatLng, LeafletEventHandlerFnMap, Map as LeafletMap } from 'leaflet'
import { DomUtil, Layer, Point } from 'leaflet'
import { worldPixel } from '@/domain/cartography/pixel'
import { drawPaper } from './drawPaper'
import { readPalette } from './paperPalette'

/** What the paper shows; a new value redraws it. */
export interface PaperContent {
  readonly scene: Scene
  /** Rivers to bring out. */
  readonly highlighted: readonly string[]
}

/** Share of the view drawn beyond each of its edges, so that a drag meets paper that is already drawn. */
const MARGIN = 0.3
const SHARPEST = 2

class Paper extends Layer {
  readonly #canvas = document.createElement('canvas')
  #content: PaperContent | null = null
  #map: LeafletMap | null = null
  #drawn: { readonly center: LatLng, readonly zoom: number, readonly topLeft: Point } | null = null

  readonly #listeners: LeafletEventHandlerFnMap = {
    zoomanim: ({ center, zoom }) => this.#stretch(center, zoom),
    zoom: () => this.#map !== null && this.#stretch(this.#map.getCenter(), this.#map.getZoom()),
    move: () => this.#leavesDrawnPart() && this.redraw(),
    moveend: () => this.redraw(),
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map
    this.#canvas.className = 'leaflet-zoom-animated paper'
    this.#canvas.setAttribute('aria-hidden', 'true')
    map.getPane('tilePane')?.append(this.#canvas)
    map.on(this.#listeners)
    this.redraw()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off(this.#listeners)
    this.#canvas.remove()
    this.#map = null
    return this
  }

  show(content: PaperContent): void {
    this.#content = content
    this.redraw()
  }

  redraw(): void {
    const map = this.#map
    if (map === null || this.#content === null || this.#content.scene.zoom !== map.getZoom())
      return
    const { scene, highlighted } = this.#content
    const size = map.getSize()
    const margin = size.multiplyBy(MARGIN).round()
    const whole = size.add(margin.multiplyBy(2))
    const sharpness = Math.min(devicePixelRatio, SHARPEST)
    const canvas = this.#canvas
    canvas.width = whole.x * sharpness
    canvas.height = whole.y * sharpness
    canvas.style.width = `${whole.x}px`
    canvas.style.height = `${whole.y}px`
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint(margin.multiplyBy(-1)))
    const topLeft = map.getPixelBounds().getTopLeft().subtract(margin)
    this.#drawn = { center: map.getCenter(), zoom: scene.zoom, topLeft }
    const context = canvas.getContext('2d')
    if (context === null)
      return
    const corner = worldPixel(scene.corner, scene.zoom)
    context.setTransform(sharpness, 0, 0, sharpness, (corner.x - topLeft.x) * sharpness, (corner.y - topLeft.y) * sharpness)
    drawPaper(context, scene, readPalette(canvas), highlighted)
  }

  /** Follow a zoom that is under way with what is drawn already. */
  #stretch(center: LatLng, zoom: number): void {
    const map = this.#map
    const drawn = this.#drawn
    if (map === null || drawn === null || drawn.zoom === zoom)
      return
    const scale = map.getZoomScale(zoom, drawn.zoom)
    const pane = map.getPane('mapPane')
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane === undefined ? new Point(0, 0) : DomUtil.getPosition(pane)).round()
    DomUtil.setTransform(this.#canvas, drawn.topLeft.multiplyBy(scale).subtract(origin), scale)
  }

  #leavesDrawnPart(): boolean {
    const map = this.#map
    if (map === null || this.#drawn === null || this.#drawn.zoom !== map.getZoom())
      return false
    const moved = map.getPixelBounds().getTopLeft().subtract(this.#drawn.topLeft).subtract(map.getSize().multiplyBy(MARGIN))
    const allowed = map.getSize().multiplyBy(MARGIN)
    return Math.abs(moved.x) > allowed.x || Math.abs(moved.y) > allowed.y
  }
}

/** The base map, drawn on a canvas in the colours of the theme. */
export function createPaperLayer(): { readonly layer: Layer, readonly update: (content: PaperContent) => void, readonly redraw: () => void } {
  const layer = new Paper()
  return { layer, update: content => layer.show(content), redraw: () => layer.redraw() }
}
