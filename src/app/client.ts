import { nextTick } from 'vue'
import { createWebHistory } from 'vue-router'
import { workerUrl } from '@/platform/browserWorker'
import { keepInstallOffer } from '@/platform/installOffer'
import { installDefaultPolicy } from '@/platform/trustedTypes'
import { addStyles } from '@/platform/withStyles'
import { createGuideApp } from './createGuideApp'

const root = document.querySelector<HTMLElement>('#app')
const base = import.meta.env.BASE_URL

// A stored copy may be the frame, or the 404 page, shown at another address: take over only what belongs here.
function isRenderedFor(address: string, page: string | undefined): boolean {
  const plain = (path: string) => path.replace(/\/+$/, '')
  return page !== undefined && plain(plain(base) + page) === plain(address)
}

// Styles that a page links within itself would leave with it, and be taken for loaded by the pages after it.
function keepStyles(root: HTMLElement): Promise<unknown> {
  return Promise.allSettled([...root.querySelectorAll('link')].map(link => addStyles(link.getAttribute('href') ?? '')))
}

async function start(root: HTMLElement): Promise<void> {
  const styled = keepStyles(root)
  const hydrates = isRenderedFor(location.pathname, root.dataset['page'])
  const { app, router, head } = createGuideApp({ history: createWebHistory(base), hydrates })
  let hasItsHead = hydrates
  router.afterEach(async (to, from, failure) => {
    if (hasItsHead || failure)
      return
    // Where it does not load, the page is there all the same.
    const arrival = await import('./arrival').catch(() => undefined)
    void arrival?.arrive(head(), from.matched.length > 0 && to.path !== from.path)
  })
  await router.isReady().catch(() => undefined)
  hasItsHead = false
  await styled
  // The app knows nothing of what prerendering put between its elements.
  root.querySelectorAll('link, script').forEach(element => element.remove())
  app.mount(root, hydrates)
  await nextTick()
  root.dataset['mounted'] = ''
}

keepInstallOffer()
installDefaultPolicy(workerUrl(base))
if (root !== null)
  void start(root)
