import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { scrollReturn } from '@/platform/scrollReturn'

/** Bring the element `id` into view, clear of what lies over the page; nothing happens when there is none. */
export function bringIntoView(id: string): void {
  document.getElementById(id)?.scrollIntoView()
}

/** True for a press that asks for this page, not for a new tab or window. */
export function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/**
 * Mark what the address points to, now and when it changes, until the next press, and `unmark` it then; scroll there once
 * more after the first layout, when the browser has already tried. Who comes back is where they were: nothing is marked then.
 */
export function useDeepLink(mark: (anchor: string) => void, unmark: (anchor: string) => void) {
  const route = useRoute()
  const isDeepLink = route.hash !== ''
  let linked: string | null = null

  async function follow(): Promise<void> {
    const anchor = route.hash.slice(1)
    if (anchor === '')
      return
    mark(anchor)
    linked = anchor
    await nextTick()
    // The router scrolls after the next tick, and fonts and styles may still move the text.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollReturn.isOne ? unmark(anchor) : bringIntoView(anchor)))
  }

  function onNextPress(): void {
    if (linked !== null)
      unmark(linked)
    linked = null
  }

  onMounted(() => {
    void follow()
    document.addEventListener('pointerup', onNextPress)
    document.addEventListener('keydown', onNextPress)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerup', onNextPress)
    document.removeEventListener('keydown', onNextPress)
  })
  watch(() => route.hash, follow)

  return { isDeepLink }
}
