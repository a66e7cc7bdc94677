import type { RouterScrollBehavior } from 'vue-router'
import { unlocalised } from '@/domain/address'
import { scrollReturn } from '@/platform/scrollReturn'

/**
 * Back to where one was; else to the anchor, clear of the header; else, on another page, to the top. A page in the other
 * language is no other page.
 */
export const scrollBehavior: RouterScrollBehavior = async (to, from, saved) => {
  scrollReturn.isOne = saved !== null
  if (saved !== null) {
    // The stored frame has no height before the app has drawn its page.
    while (document.querySelector('[data-page="/shell"]:not([data-mounted])') !== null)
      await new Promise(requestAnimationFrame)
    return saved
  }
  const isSame = to.path === from.path
  if (!isSame && from.matched.length > 0 && unlocalised(to.path) === unlocalised(from.path))
    return false
  const target = to.hash === '' ? null : document.getElementById(to.hash.slice(1))
  if (target !== null) {
    // Unlike the router, the browser respects scroll-padding.
    target.scrollIntoView()
    return false
  }
  return isSame ? false : { top: 0 }
}
