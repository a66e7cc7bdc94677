import type { LabelSymbolizer } from 'protomaps-leaflet'

/** Tiles overlap, so a name may come twice; what stands so near, in CSS px, is the same place. */
const SAME = 40

/** Writes a name, which is one of `labelProps`, in the first of `ways` that meets no name placed before, or not at all. (Of a list of placements, protomaps-leaflet itself only tries the first.) */
export function firstFree(ways: readonly LabelSymbolizer[], labelProps: readonly string[]): LabelSymbolizer {
  return {
    place(layout, geom, feature) {
      const name = labelProps.map(prop => feature.props[prop]).find(value => typeof value === 'string')
      for (const way of ways) {
        const labels = way.place(layout, geom, feature)
        if (labels !== undefined && labels.length > 0 && !labels.some(label => layout.index.labelCollides(label, layout.order)))
          return labels.map(label => ({ ...label, ...name === undefined ? {} : { deduplicationKey: name, deduplicationDistance: SAME } }))
      }
      return undefined
    },
  }
}
