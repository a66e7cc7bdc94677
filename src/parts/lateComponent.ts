import type { Component } from 'vue'
import { defineAsyncComponent, defineComponent, h, shallowRef } from 'vue'
import { lateComponentMessages } from '@/locales/lateComponent'
import { useMessages } from '@/locales/useMessages'
import { loadAnew } from '@/platform/loadAnew'

/**
 * A component whose code is loaded when it is first shown. Where that fails, it says what is wrong and loads again when
 * it is asked to; should that fail too, the page is loaded anew if it can be, since some browsers remember a module that failed.
 */
export function lateComponent<Of extends Component>(load: () => Promise<{ readonly default: Of }>, anew: (address: string) => unknown = loadAnew): Of {
  const again = shallowRef<(() => void) | null>(null)

  function press({ currentTarget }: MouseEvent): void {
    // The button goes; what stands around it stays.
    if (currentTarget instanceof Element)
      currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
    again.value?.()
    again.value = null
  }

  const Meanwhile = defineComponent(() => {
    const m = useMessages(lateComponentMessages)
    return () => again.value === null
      ? h('p', { class: 'quiet', role: 'status' }, m.value.loading)
      : h('div', { class: 'warning', role: 'alert' }, [h('p', m.value.failed), h('button', { class: 'button', type: 'button', onClick: press }, m.value.retry)])
  }, { inheritAttrs: false })

  return defineAsyncComponent({
    loader: async () => (await load()).default,
    loadingComponent: Meanwhile,
    onError(_error, retry, _fail, count) {
      again.value = retry
      if (count > 1)
        void anew(location.pathname + location.search)
    },
  })
}
