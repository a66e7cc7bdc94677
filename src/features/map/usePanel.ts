import type { Ref } from 'vue'
import { nextTick, ref, useTemplateRef } from 'vue'

/** A panel over the map and the button that opens it. */
export interface Panel {
  readonly isOpen: Ref<boolean>
  /** Show the panel, and bring the keyboard there. */
  readonly open: () => Promise<void>
  /** Put it away, and bring the keyboard back to the button. */
  readonly close: () => Promise<void>
}

/** The panel and the button are the template's elements `panel` and `opener`. */
export function usePanel(): Panel {
  const isOpen = ref(false)
  const panel = useTemplateRef<HTMLElement>('panel')
  const opener = useTemplateRef<HTMLElement>('opener')

  async function turn(to: boolean, focused: Readonly<Ref<HTMLElement | null>>): Promise<void> {
    isOpen.value = to
    await nextTick()
    focused.value?.focus()
  }

  return { isOpen, open: () => turn(true, panel), close: () => turn(false, opener) }
}
