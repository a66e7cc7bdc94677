import type { Router } from 'vue-router'
import { onMounted, onUnmounted } from 'vue'

/** Follow plain links and search forms within this site without loading it anew: those of pages that sleep, and of pictures. */
export function useLinksInPlace(router: Router): void {
  const base = import.meta.env.BASE_URL

  function follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.target !== '' || link.hasAttribute('download') || link.href === '')
      return
    const url = new URL(link.href)
    if (url.origin !== location.origin || !url.pathname.startsWith(base) || isOnThisPage(url))
      return
    event.preventDefault()
    void router.push(`/${url.pathname.slice(base.length)}${url.search}${url.hash}`)
  }

  function submit(event: SubmitEvent): void {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get')
      return
    const url = new URL(form.action)
    if (url.origin !== location.origin || !url.pathname.startsWith(base))
      return
    event.preventDefault()
    const query = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    void router.push({ path: `/${url.pathname.slice(base.length)}`, query })
  }

  onMounted(() => {
    document.addEventListener('click', follow)
    document.addEventListener('submit', submit)
  })
  onUnmounted(() => {
    document.removeEventListener('click', follow)
    document.removeEventListener('submit', submit)
  })
}

// The browser itself moves to a place on the same page.
function isOnThisPage(url: URL): boolean {
  return url.hash !== '' && url.pathname === location.pathname && url.search === location.search
}
