import type { ShallowRef } from 'vue'
import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Call `close` on Escape, and on a Tab that would leave `panel`, which stands elsewhere in the page than what opened it.
 * A panel that is on top of others hears of a key first, and alone.
 */
export function useClosingKeys(panel: Readonly<ShallowRef<HTMLElement | null>>, close: () => void, isOnTop: boolean): void {
  function isLeaving({ key, shiftKey }: KeyboardEvent): boolean {
    const stops = [...panel.value?.querySelectorAll('a[href], button, input:checked, input[readonly]') ?? []]
    const edges = shiftKey ? [panel.value, stops[0]] : [stops.at(-1)]
    return key === 'Tab' && edges.includes(document.activeElement ?? undefined)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && !isLeaving(event))
      return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  onMounted(() => document.addEventListener('keydown', onKey, isOnTop))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey, isOnTop))
}
