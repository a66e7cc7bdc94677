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
 * Mark what the address points to, now and when it changes, until the next press; scroll there once more after the first
 * layout, when the browser has already tried. Who comes back is where they were: nothing is marked then.
 */
export function useDeepLink(mark: (anchor: string | null) => void) {
  const route = useRoute()
  const isDeepLink = route.hash !== ''
  let isMarking = false

  async function follow(): Promise<void> {
    const anchor = route.hash.slice(1)
    if (anchor === '')
      return
    mark(anchor)
    isMarking = true
    await nextTick()
    // The router scrolls after the next tick, and fonts and styles may still move the text.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollReturn.isOne ? mark(null) : bringIntoView(anchor)))
  }

  function onNextPress(): void {
    if (isMarking)
      mark(null)
    isMarking = false
  }

  onMounted(() => {
    void follow()
    document.addEventListener('pointerup', onNextPress)
    document.addEventListener('keydown', onNextPress)
    // Some tools press without a pointer or a key: heard before what is pressed marks something else.
    document.addEventListener('click', onNextPress, true)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerup', onNextPress)
    document.removeEventListener('keydown', onNextPress)
    document.removeEventListener('click', onNextPress, true)
  })
  watch(() => route.hash, follow)

  return { isDeepLink }
}
