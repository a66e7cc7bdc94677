import type { PositionFix } from '@/domain/cartography/positionFix'
import type { LayerGroup } from 'leaflet'
import { circle, circleMarker, layerGroup, svg } from 'leaflet'
import { isCoarse } from '@/domain/cartography/positionFix'

/** Where the visitor is: a dot, in a circle as large as the doubt; where that is coarse, the circle alone. */
export function createPositionLayer(): { readonly layer: LayerGroup, readonly update: (fix: PositionFix | null) => void } {
  const layer = layerGroup()
  const renderer = svg({ padding: 0.4 })

  function update(fix: PositionFix | null): void {
    layer.clearLayers()
    if (fix === null)
      return
    circle(fix.at, { renderer, radius: fix.accuracy, interactive: false, className: 'here__doubt' }).addTo(layer)
    if (!isCoarse(fix))
      circleMarker(fix.at, { renderer, radius: 7, interactive: false, className: 'here__dot' }).addTo(layer)
  }

  return { layer, update }
}
