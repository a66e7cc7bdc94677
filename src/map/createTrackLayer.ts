import type { LatLng } from '@/domain/position'
import type { LayerGroup, Map as LeafletMap } from 'leaflet'
import { latLngBounds, layerGroup, polyline, svg } from 'leaflet'
import './trackLayer.css'

const layers = new WeakMap<LeafletMap, LayerGroup>()

/** Draw lines that were walked in place of those drawn before, and bring them into view the first time. */
export function showTracks(map: LeafletMap, tracks: readonly (readonly LatLng[])[]): void {
  const before = layers.get(map)
  const layer = before ?? layerGroup().addTo(map)
  layers.set(map, layer)
  layer.clearLayers()
  const renderer = svg({ padding: 0.4 })
  for (const className of ['track__halo', 'track__line'])
    tracks.forEach(track => polyline([...track], { renderer, interactive: false, className }).addTo(layer))
  if (before === undefined)
    map.fitBounds(latLngBounds(tracks.flat().map(({ lat, lng }) => [lat, lng])), { padding: [32, 32], animate: false })
}
