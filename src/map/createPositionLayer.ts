import type { PositionFix } from '@/domain/cartography/positionFix'
import type { LayerGroup } from 'leaflet'
import { circle, circleMarker, layerGroup, svg } from 'leaflet'

/** Where the visitor is: a dot, in a circle as large as the doubt. */
export function createPositionLayer(): { readonly layer: LayerGroup, readonly update: (fix: PositionFix | null) => void } {
  const layer = layerGroup()
  const renderer = svg({ padding: 0.4 })

  function update(fix: PositionFix | null): void {
    layer.clearLayers()
    if (fix === null)
      return
    circle(fix.at, { renderer, radius: fix.accuracy, interactive: false, className: 'here__doubt' }).addTo(layer)
    circleMarker(fix.at, { renderer, radius: 7, interactive: false, className: 'here__dot' }).addTo(layer)
  }

  return { layer, update }
}
