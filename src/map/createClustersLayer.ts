import type { PinCluster } from './clusterPins'
import type { LayerGroup } from 'leaflet'
import { divIcon, layerGroup, marker } from 'leaflet'

/** Buttons that each stand for many pins; pressing one zooms in until they part. */
export function createClustersLayer(open: (cluster: PinCluster) => void): {
  readonly layer: LayerGroup
  readonly update: (clusters: readonly PinCluster[], nameOf: (count: number) => string) => void
} {
  const layer = layerGroup()

  function update(clusters: readonly PinCluster[], nameOf: (count: number) => string): void {
    layer.clearLayers()
    for (const cluster of clusters) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'cluster'
      button.textContent = String(cluster.count)
      button.setAttribute('aria-label', nameOf(cluster.count))
      button.addEventListener('click', () => open(cluster))
      const icon = divIcon({ className: 'seal-mark', html: button, iconSize: [0, 0] })
      layer.addLayer(marker(cluster.at, { icon, interactive: false, keyboard: false }))
    }
  }

  return { layer, update }
}
