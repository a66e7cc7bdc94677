import type { ClusteredPins, View } from './clusterPins'
import type { MapPin } from '@/domain/cartography/pin'
import type { Ref, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { CLUSTERS_FROM } from '@/domain/cartography/clustersFrom'

/** What to draw of `pins`: all of them, or, of very many, those in view with clusters for the rest. */
export function useClusters(pins: Readonly<Ref<readonly MapPin[]>>, view: Readonly<ShallowRef<View | null>>, zoom: Readonly<Ref<number>>): Readonly<Ref<ClusteredPins>> {
  const cluster = shallowRef<((view: View, zoom: number) => ClusteredPins) | null>(null)

  watch(pins, async (wanted) => {
    cluster.value = null
    // Known when the guide is built: of a small one this code is left out.
    if (import.meta.env.MAY_CLUSTER !== false && wanted.length >= CLUSTERS_FROM) {
      const { clusterPins } = await import('./clusterPins')
      if (pins.value === wanted)
        cluster.value = clusterPins(wanted)
    }
  }, { immediate: true })

  return computed(() => {
    if (import.meta.env.MAY_CLUSTER === false || pins.value.length < CLUSTERS_FROM)
      return { pins: pins.value, clusters: [] }
    return cluster.value === null || view.value === null ? { pins: [], clusters: [] } : cluster.value(view.value, zoom.value)
  })
}
