import type { ShallowRef } from 'vue'
import { onBeforeUpdate, onUpdated, shallowRef } from 'vue'

/** A ref for an element in which a press may take away the very control that was pressed: the focus then goes to what has a tabindex of -1 in it, and nothing scrolls. */
export function useKeptFocus(box: Readonly<ShallowRef<HTMLElement | null>> = shallowRef(null)): Readonly<ShallowRef<HTMLElement | null>> {
  let before: Element | null = null
  onBeforeUpdate(() => {
    before = box.value?.contains(document.activeElement) ? document.activeElement : null
  })
  onUpdated(() => {
    if (before?.isConnected === false && document.activeElement === document.body)
      box.value?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  })
  return box
}
