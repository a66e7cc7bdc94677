import { onMounted, onScopeDispose } from 'vue'

/** Lets the browser ask before the page is closed while `isUnsaved`. */
export function useUnsavedWarning(isUnsaved: () => boolean): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isUnsaved())
      event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', ask))
  onScopeDispose(() => {
    if (typeof window !== 'undefined')
      window.removeEventListener('beforeunload', ask)
  })
}
