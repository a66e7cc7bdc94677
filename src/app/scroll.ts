import type { RouterScrollBehavior } from 'vue-router'

/** Back to where one was; else to the anchor, clear of the header; else, on another page, to the top. */
export const scrollBehavior: RouterScrollBehavior = (to, from, saved) => {
  if (saved !== null)
    return saved
  const target = to.hash === '' ? null : document.getElementById(to.hash.slice(1))
  if (target !== null) {
    // Unlike the router, the browser respects scroll-padding.
    target.scrollIntoView()
    return false
  }
  return to.path === from.path ? false : { top: 0 }
}
