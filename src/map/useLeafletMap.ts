import type { Map as LeafletMap, MapOptions } from 'leaflet'
import type { ShallowRef } from 'vue'
import { map as createMap } from 'leaflet'
import { markRaw, onBeforeUnmount, onMounted, shallowRef } from 'vue'

/** A Leaflet map in `element`, from the moment the element has a size until unmounting; it follows that size. */
export function useLeafletMap(element: Readonly<ShallowRef<HTMLElement | null>>, options: MapOptions): Readonly<ShallowRef<LeafletMap | null>> {
  const map = shallowRef<LeafletMap | null>(null)
  let observer: ResizeObserver | undefined

  function fit(shown: HTMLElement): void {
    if (shown.clientWidth === 0 || shown.clientHeight === 0)
      return
    if (map.value === null)
      map.value = markRaw(createMap(shown, options))
    else
      map.value.invalidateSize({ animate: false, pan: false })
  }

  onMounted(() => {
    const shown = element.value
    if (shown === null)
      return
    observer = new ResizeObserver(() => fit(shown))
    observer.observe(shown)
    fit(shown)
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    map.value?.remove()
    map.value = null
  })
  return map
}
