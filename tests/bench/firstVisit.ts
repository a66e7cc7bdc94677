import type { Row } from './row'
import { launch, untilState } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { atMost, kilobytes } from './row'

const LIMIT = 400_000
/** The way in, and others deep in the guide: there the page one enters by comes on top of the home page, which is stored as well. */
const FIRST_PAGES = ['/', '/map', '/essays/:id', '/places/:id']

/** All the content that the server sends to a new visitor until everything is stored, compressed as it goes. */
export async function measureFirstVisit(dist: string): Promise<readonly Row[]> {
  const browser = await launch()
  try {
    const pages = largestOfEachKind(dist)
    const visits: { readonly kind: string, readonly bytes: number, readonly withHeaders: number, readonly requests: number }[] = []
    for (const kind of FIRST_PAGES) {
      const server = await serve({ dist })
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.goto(`${server.origin}${pages.get(kind)}`, { waitUntil: 'load' })
      await untilStored(page)
      visits.push({ kind, bytes: server.contentSent(), withHeaders: server.bytesSent(), requests: server.takeRequests().length })
      await context.close()
      await server.close()
    }
    return visits.map(({ kind, bytes, withHeaders, requests }) => atMost(`first visit with everything stored for offline, compressed content: entering at \`${kind}\``, LIMIT, bytes, kilobytes, `${requests} requests; ${kilobytes(withHeaders)} with the headers of HTTP/1.1`))
  }
  finally {
    await browser.close()
  }
}

// The map has no footer that tells the state, so the worker itself is asked.
async function untilStored(page: Parameters<typeof untilState>[0]): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', { timeout: 60_000, polling: 200 })
  await page.waitForNetworkIdle({ timeout: 60_000 })
}
