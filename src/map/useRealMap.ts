import type { Cover, RealMap } from './cover'
import type { ShownPack } from './packOnMap'
import type { Scene } from './scene'
import type { Map as LeafletMap } from 'leaflet'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { useLocale } from '@/locales/useMessages'
import { hasStoredPack, watchPack } from '@/platform/packPresence'
import { useThemeSignal } from './useThemeSignal'

const BASE = import.meta.env.BASE_URL

/**
 * The real map that lies under the seals of `map` in place of the sketch, `null` where there is none: `cover`, once there is
 * something to be seen of it, else the pack that the visitor has downloaded, its names clear of the seals as `sceneAt` a zoom
 * arranges them. It follows what comes and goes, the theme and the language; `relabel` writes its names anew around seals that have moved.
 */
export function useRealMap(map: Readonly<ShallowRef<LeafletMap | null>>, cover: () => Cover | null, sceneAt: (zoom: number) => Scene): { readonly real: ComputedRef<RealMap | null>, readonly relabel: () => void } {
  const locale = useLocale()
  const pack = shallowRef<ShownPack | null>(null)
  const isCovered = ref(false)
  let unwatch = (): void => {}
  let looking = Promise.resolve()

  function keepWatch(): void {
    unwatch()
    unwatch = watchPack(BASE, () => {
      looking = looking.then(lookForPack).catch(() => {})
    })
  }

  function takePackAway(): void {
    pack.value?.remove()
    pack.value = null
  }

  async function lookForPack(): Promise<void> {
    const { layPack } = await import('./packOnMap')
    takePackAway()
    pack.value = cover() === null ? map.value && await layPack(map.value, BASE, locale.value, sceneAt) : null
    if (cover() !== null)
      takePackAway()
  }

  function layCover([made, laid]: readonly [LeafletMap | null, Cover | null], _before: unknown, onCleanup: (undo: () => void) => void): void {
    if (made === null || laid === null)
      return
    takePackAway()
    const uncover = laid.lay(made, () => {
      isCovered.value = true
    })
    onCleanup(() => {
      isCovered.value = false
      if (map.value !== null) {
        uncover()
        keepWatch()
      }
    })
  }

  // Its code comes while the map is being made.
  void hasStoredPack(BASE).then(isThere => isThere ? import('./packOnMap') : null).catch(() => null)
  watch(map, made => made && keepWatch())
  // Only a site with a key for another map has one to lay.
  if (import.meta.env.VITE_TIANDITU_KEY)
    watch([map, cover], layCover, { flush: 'post' })
  useThemeSignal(() => pack.value?.redraw(locale.value))
  watch(locale, language => pack.value?.redraw(language))
  onBeforeUnmount(() => unwatch())
  return { real: computed(() => isCovered.value ? cover() : pack.value), relabel: () => pack.value?.relabel() }
}
