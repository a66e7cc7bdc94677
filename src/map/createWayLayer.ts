import type { LatLng } from '@/domain/position'
import type { LayerGroup } from 'leaflet'
import { layerGroup, polyline, svg } from 'leaflet'

/** The way of a day: thin dashes straight from stop to stop, since nobody knows the road. */
export function createWayLayer(): { readonly layer: LayerGroup, readonly update: (way: readonly LatLng[]) => void } {
  const layer = layerGroup()
  const renderer = svg({ padding: 0.4 })

  function update(way: readonly LatLng[]): void {
    layer.clearLayers()
    if (way.length > 1)
      polyline([...way], { renderer, interactive: false, className: 'way' }).addTo(layer)
  }

  return { layer, update }
}
