import { createMemoryHistory } from 'vue-router'
import { createGuideApp } from '@/app/createGuideApp'
import { makeHead } from '@/app/heads'
import { pagesOf, routes } from '@/app/routes'
import { localise } from '@/domain/address'
import { LOCALES } from '@/domain/locale'
import { paintedFromTheTop, withHead, withLateCode, withoutPreloads, withoutRepeatedLinks } from './pageHead'
import { robots, sitemap } from './sitemap'

const siteUrl = import.meta.env.VITE_SITE_URL

/** The entry of prerendering: one app for each page, and what the build makes of its html. */
export function createApp() {
  const { app, router, guide, head } = createGuideApp({ history: createMemoryHistory(import.meta.env.BASE_URL), hydrates: true, siteUrl })

  /** The page with its head, made from `template`; `isListed` when it belongs into the sitemap. */
  function finish(html: string, path: string, template: string): { readonly html: string, readonly isListed: boolean } {
    const said = makeHead(...head())
    const { sleeps, lateStyles, head: key } = router.currentRoute.value.meta
    // The first paint comes sooner when the browser is asked for no code meanwhile. But the frame is nothing without the app.
    const asksLate = sleeps === undefined ? html : withLateCode(html)
    const lean = withoutRepeatedLinks(sleeps !== undefined || key === 'shell' ? withoutPreloads(asksLate, template) : asksLate)
    return { html: withHead(paintedFromTheTop(lean, lateStyles), said, path, siteUrl), isListed: !said.noIndex }
  }
  return { app, router, guide, routes, initialState: null, head: undefined, transformState: () => '', finish, siteFiles }
}

/** What `createApp` hands to the hooks of the build. */
export type PrerenderContext = ReturnType<typeof createApp>

function siteFiles(paths: readonly string[]): Readonly<Record<string, string>> {
  return { 'sitemap.xml': sitemap([...paths].sort(), siteUrl), 'robots.txt': robots(siteUrl) }
}

/** Every page in both languages, the frame and the 404 page. */
export async function includedRoutes(): Promise<string[]> {
  const { guide } = createApp()
  await Promise.all([guide.loadIndex(), guide.loadItineraries()])
  const pages = pagesOf(guide)
  return [...LOCALES.flatMap(locale => pages.map(page => localise(page, locale))), '/shell', '/404']
}
