import type { ArrangedSeal } from '@/domain/cartography/arrange'
import type { LatLng } from '@/domain/position'
import type { LayerGroup } from 'leaflet'
import { circle, circleMarker, layerGroup, polyline, svg } from 'leaflet'

/** What the layer draws; seals that were moved carry the position they were moved to. */
export interface DoubtContent {
  readonly seals: readonly { readonly seal: ArrangedSeal, readonly movedTo: LatLng | null }[]
  readonly strong: ReadonlySet<string>
}

/** Dashed circles as large as the doubt of an area, and thin lines from seals that had to move back to their spots. */
export function createDoubtLayer(): { readonly layer: LayerGroup, readonly update: (content: DoubtContent) => void } {
  const layer = layerGroup()
  const renderer = svg({ padding: 0.4 })

  function update({ seals, strong }: DoubtContent): void {
    layer.clearLayers()
    for (const { seal: { pin }, movedTo } of seals) {
      const isStrong = strong.has(pin.id)
      const shade = `doubt doubt--${pin.kind}${isStrong ? ' doubt--strong' : ''}`
      if (pin.isArea || isStrong)
        circle(pin.at, { renderer, radius: pin.doubt, interactive: false, className: shade }).addTo(layer)
      if (movedTo !== null) {
        polyline([pin.at, movedTo], { renderer, interactive: false, className: 'leader' }).addTo(layer)
        circleMarker(pin.at, { renderer, radius: 2.5, interactive: false, className: `leader__foot leader__foot--${pin.kind}` }).addTo(layer)
      }
    }
  }

  return { layer, update }
}
