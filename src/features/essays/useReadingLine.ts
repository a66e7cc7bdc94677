import type { Ref } from 'vue'
import { computed, onMounted, shallowRef } from 'vue'
import { useMapPanelStore } from './mapPanel'

const UPPER_THIRD = 33
const BELOW_OPEN_MAP = 58

/** How far down the window, in percent, the line being read lies: lower where the map covers the top. */
export function useReadingLine(): Readonly<Ref<number>> {
  const panel = useMapPanelStore()
  const isDesk = shallowRef(false)
  onMounted(() => isDesk.value = window.matchMedia('(min-width: 60rem)').matches)
  return computed(() => panel.isOpen && !isDesk.value ? BELOW_OPEN_MAP : UPPER_THIRD)
}
