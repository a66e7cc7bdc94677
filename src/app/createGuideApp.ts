import type { HeadContext } from './head'
import type { HeadKey } from './heads'
import type { Locale } from '@/domain/locale'
import type { App } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import { createPinia } from 'pinia'
import { computed, createApp, createSSRApp } from 'vue'
import { createRouter } from 'vue-router'
import { localeOf, localise } from '@/domain/address'
import { LOCALE } from '@/locales/useMessages'
import { useGuideStore } from '@/stores/guide'
import AppRoot from './AppRoot.vue'
import { routes } from './routes'
import { useNavigationStore } from './navigation'
import { paramsOf, prepareRoute } from './prepareRoute'
import { scrollBehavior } from './scroll'
import { SHOWS_RENDERED_PAGE } from './sleepingPage'

/** How an app is made: where it keeps its history, and whether it takes over a page that is already rendered. */
export interface GuideAppOptions {
  readonly history: RouterHistory
  readonly hydrates: boolean
  /** Where the site stands, without a slash at the end; for canonical links. */
  readonly siteUrl: string
}

/** The app with its router, and what the page it shows says of itself. */
export interface GuideApp {
  readonly app: App
  readonly router: Router
  readonly guide: ReturnType<typeof useGuideStore>
  /** What the head of the present page is made from; its maker is loaded apart, since a rendered page has its head already. */
  readonly head: () => readonly [HeadKey, HeadContext]
  readonly locale: () => Locale
}

/** Build the app; the caller navigates and mounts or renders it. */
export function createGuideApp({ history, hydrates, siteUrl }: GuideAppOptions): GuideApp {
  const app = hydrates ? createSSRApp(AppRoot) : createApp(AppRoot)
  const pinia = createPinia()
  const router = createRouter({ history, routes, scrollBehavior })
  app.use(pinia)
  const guide = useGuideStore(pinia)
  const navigation = useNavigationStore(pinia)

  let showsRendered = hydrates && !import.meta.env.SSR
  app.provide(SHOWS_RENDERED_PAGE, () => showsRendered)
  router.beforeResolve(async (to, from) => {
    navigation.begin(to.path === from.path ? navigation.sleep : null)
    showsRendered &&= from.matched.length === 0
    if (showsRendered && to.meta.sleeps)
      return
    // Code that does not load is the router's to report.
    await Promise.all([prepareRoute(to, guide).catch(error => navigation.failed(error)), to.meta.code?.()])
  })
  router.onError((error, to) => navigation.chunkFailed(error, to.fullPath))

  const locale = computed(() => localeOf(router.currentRoute.value.path))
  app.provide(LOCALE, locale)
  app.use(router)

  function head(): readonly [HeadKey, HeadContext] {
    const route = router.currentRoute.value
    const url = (path: string) => siteUrl + localise(path, locale.value)
    return [route.meta.head ?? 'notFound', { guide, params: paramsOf(route), locale: locale.value, url }]
  }
  return { app, router, guide, head, locale: () => locale.value }
}
