import type { Row } from './row'
import { launch, untilState } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { atMost, kilobytes } from './row'

const LIMIT = 400_000
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
    const most = visits.reduce((one, other) => other.bytes > one.bytes ? other : one)
    return [atMost('first visit with everything stored for offline, compressed content', LIMIT, most.bytes, kilobytes, `entering at \`${most.kind}\`, ${most.requests} requests; ${kilobytes(most.withHeaders)} with the headers of HTTP/1.1`)]
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
