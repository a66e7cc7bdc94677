import type { Map as LeafletMap } from 'leaflet'

/** Let `map` come to where it is moved at once: by keys and at its bounds Leaflet pans in steps without asking. */
export function keepStill(map: LeafletMap): void {
  const panBy = map.panBy.bind(map)
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false })
}
