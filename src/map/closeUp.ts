import type { Map as LeafletMap } from 'leaflet'
import './closeUp.css'

/** As close as a map of tiles is shown. */
export const CLOSEST = 17

/** Let `map` go closer than the sketch does, at whole zooms only: tiles are sharp, and without seams, at those. Returns how to undo it. */
export function closeUp(map: LeafletMap): () => void {
  const before = { minZoom: map.getMinZoom(), maxZoom: map.getMaxZoom(), zoomSnap: map.options.zoomSnap ?? 1 }
  map.options.zoomSnap = 1
  map.setMinZoom(Math.floor(before.minZoom))
  map.setMaxZoom(CLOSEST)
  // Rather a little further out: what is in view shall stay in view.
  map.setZoom(Math.floor(map.getZoom() + 0.25), { animate: false })
  // Within an area of doubt that fills the screen, its wash would only dull the map.
  const setClose = (): void => {
    map.getContainer().classList.toggle('chart--close', map.getZoom() > before.maxZoom)
  }
  map.on('zoomend', setClose)
  return () => {
    map.off('zoomend', setClose)
    map.options.zoomSnap = before.zoomSnap
    map.setMinZoom(before.minZoom)
    map.setMaxZoom(before.maxZoom)
  }
}
