import { onBeforeUnmount, onMounted } from 'vue'

/** Call `listener` when the theme of the page changes: chosen by the visitor, or set by the system. */
export function useThemeSignal(listener: () => void): void {
  let stop: () => void = () => {}

  onMounted(() => {
    const observer = new MutationObserver(listener)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', listener)
    stop = () => {
      observer.disconnect()
      system.removeEventListener('change', listener)
    }
  })
  onBeforeUnmount(() => stop())
}
