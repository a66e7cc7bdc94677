import type { HeadContext } from './head'
import type { HeadKey } from './heads'
import type { App } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import { createPinia } from 'pinia'
import { computed, createApp, createSSRApp } from 'vue'
import { createRouter } from 'vue-router'
import { localeOf, localise } from '@/domain/address'
import { LOCALE } from '@/locales/useMessages'
import { STATUS_LINE } from '@/parts/statusLine'
import { useGuideStore } from '@/stores/guide'
import AppRoot from './AppRoot.vue'
import { routes } from './routes'
import { useNavigationStore } from './navigation'
import { paramsOf, prepareRoute } from './prepareRoute'
import { scrollBehavior } from './scroll'
import { SHOWS_RENDERED_PAGE } from './sleepingPage'
import OfflineStatus from './updates/OfflineStatus.vue'

const PAGE_FILE = '/index.html'

/** How an app is made: where it keeps its history, and whether it takes over a page that is already rendered. */
export interface GuideAppOptions {
  readonly history: RouterHistory
  readonly hydrates: boolean
  /** Where the site stands, without a slash at the end: for canonical links, which only rendered pages have. */
  readonly siteUrl?: string
}

/** The app with its router, and what the page it shows says of itself. */
export interface GuideApp {
  readonly app: App
  readonly router: Router
  readonly guide: ReturnType<typeof useGuideStore>
  /** What the head of the present page is made from; its maker is loaded apart, since a rendered page has its head already. */
  readonly head: () => readonly [HeadKey, HeadContext]
}

/** Build the app; the caller navigates and mounts or renders it. */
export function createGuideApp({ history, hydrates, siteUrl = '' }: GuideAppOptions): GuideApp {
  const app = hydrates ? createSSRApp(AppRoot) : createApp(AppRoot)
  const pinia = createPinia()
  const router = createRouter({ history, routes, scrollBehavior })
  app.use(pinia)
  const guide = useGuideStore(pinia)
  const navigation = useNavigationStore(pinia)

  // Where a server shows its files as they are, a page has two addresses.
  router.beforeEach(({ path, query, hash }) => !path.endsWith(PAGE_FILE) || { path: path.slice(0, -PAGE_FILE.length) || '/', query, hash })
  let showsRendered = hydrates && !import.meta.env.SSR
  app.provide(SHOWS_RENDERED_PAGE, () => showsRendered)
  // What does not load ends the navigation: the page one is on stays.
  router.beforeResolve(async (to, from) => {
    const isFirst = from.matched.length === 0
    showsRendered &&= isFirst
    if (isFirst ? !showsRendered || !to.meta.sleeps : to.path !== from.path)
      await Promise.all([prepareRoute(to, guide), to.meta.code?.()])
  })
  router.afterEach((to, from, failure) => {
    // Who presses the link of the page that is there wants nothing else any more.
    if (failure && to.fullPath !== from.fullPath)
      return
    // A page that does not wake is as it was, whatever follows its address now.
    if (to.path !== from.path || navigation.wanted !== null)
      navigation.clear()
    if (to.path !== from.path)
      navigation.sleep = null
  })
  router.onError((error, to, from) => {
    showsRendered = false
    // Who has gone elsewhere meanwhile lacks nothing.
    if (from === router.currentRoute.value)
      navigation.failed(error, to.fullPath)
  })

  const locale = computed(() => {
    const { matched, path } = router.currentRoute.value
    // Where not even the first page could be shown, only the address tells.
    return localeOf(matched.length === 0 ? history.location : path)
  })
  app.provide(LOCALE, locale)
  app.provide(STATUS_LINE, OfflineStatus)
  app.use(router)

  function head(): readonly [HeadKey, HeadContext] {
    const route = router.currentRoute.value
    const url = (path: string) => siteUrl + localise(path, locale.value)
    return [route.meta.head ?? 'notFound', { guide, params: paramsOf(route), locale: locale.value, url }]
  }
  return { app, router, guide, head }
}
