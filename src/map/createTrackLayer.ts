import type { LatLng } from '@/domain/position'
import type { LayerGroup, Map as LeafletMap } from 'leaflet'
import { latLngBounds, layerGroup, polyline, svg } from 'leaflet'
import './trackLayer.css'

/** Lines that were walked; the first that there is to see is brought into view on `map`. */
export function createTrackLayer(map: LeafletMap): { readonly layer: LayerGroup, readonly update: (tracks: readonly (readonly LatLng[])[]) => void } {
  const layer = layerGroup()
  const renderer = svg({ padding: 0.4 })
  let isInView = false

  function update(tracks: readonly (readonly LatLng[])[]): void {
    layer.clearLayers()
    for (const className of ['track__halo', 'track__line'])
      tracks.forEach(track => polyline([...track], { renderer, interactive: false, className }).addTo(layer))
    if (isInView || tracks.length === 0)
      return
    isInView = true
    map.fitBounds(latLngBounds(tracks.flat().map(({ lat, lng }) => [lat, lng])), { padding: [32, 32], animate: false })
  }

  return { layer, update }
}
