import type { LayerGroup, Map } from 'leaflet'

/** A layer with what it shows. */
interface Shown<Content> {
  readonly layer: LayerGroup
  readonly update: (content: Content) => void
}

/** A layer that few maps need: it is loaded when there is first something to show, and then shows what was asked for last. */
export function createLateLayer<Content>(load: () => Promise<(map: Map) => Shown<Content>>, isNothing: (content: Content) => boolean): { readonly update: (map: Map, content: Content) => void } {
  let made: Shown<Content> | undefined
  let wanted: Content
  let loading: Promise<void> | undefined

  return {
    update(map, content) {
      wanted = content
      if (made !== undefined)
        return made.update(content)
      if (isNothing(content))
        return
      loading ??= load().then((create) => {
        made = create(map)
        made.layer.addTo(map)
        made.update(wanted)
      }).catch(() => {
        loading = undefined
      })
    },
  }
}
