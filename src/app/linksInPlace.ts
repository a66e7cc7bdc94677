import type { Router } from 'vue-router'
import { onMounted, onUnmounted } from 'vue'

/** Follow plain links and search forms within this site without loading it anew: those of pages that sleep, and of pictures. */
export function useLinksInPlace(router: Router): void {
  const base = import.meta.env.BASE_URL

  // Where it is of this site; what does not load is told by the page.
  function go(event: Event, url: URL, query: string): void {
    if (url.origin !== location.origin || !url.pathname.startsWith(base))
      return
    event.preventDefault()
    const isOnThisPage = url.pathname === location.pathname
    router.push(`/${url.pathname.slice(base.length)}${query}${url.hash}`).then(() => {
      // As the browser does it where it moves to a place on the page itself: but then the router knows no way back.
      if (isOnThisPage)
        document.getElementById(url.hash.slice(1))?.focus({ preventScroll: true })
    }).catch(() => undefined)
  }

  function follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    // A link in a picture is one of SVG, of which only the attributes are text.
    const href = event.target instanceof Element ? event.target.closest('a:not([target], [download])')?.getAttribute('href') : null
    if (href == null)
      return
    const url = new URL(href, document.baseURI)
    go(event, url, url.search)
  }

  function submit(event: SubmitEvent): void {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get')
      return
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    go(event, new URL(form.action), `?${query}`)
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
