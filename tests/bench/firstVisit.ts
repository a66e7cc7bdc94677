import type { Row } from './row'
import { launch, untilState } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { atMost, kilobytes, notMeasured } from './row'

const LIMIT = 400_000
const WHAT = 'first visit with everything stored for offline, compressed content: entering at'
/** The way in, and those that links and codes on signs lead to: there the page one enters by comes on top of the home page, which is stored as well. */
const FIRST_PAGES = ['/', '/map', '/essays/:id', '/places/:id']

interface Visit {
  readonly kind: string
  readonly bytes: number
  readonly withHeaders: number
  readonly requests: number
}

/** All the content that the server sends to a new visitor until everything is stored, compressed as it goes. */
export async function measureFirstVisit(dist: string): Promise<readonly Row[]> {
  const browser = await launch()
  try {
    const pages = largestOfEachKind(dist)
    const visits: Visit[] = []
    for (const [kind, path] of pages) {
      const server = await serve({ dist })
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.goto(`${server.origin}${path}`, { waitUntil: 'load' })
      await untilStored(page)
      visits.push({ kind, bytes: server.contentSent(), withHeaders: server.bytesSent(), requests: server.takeRequests().length })
      await context.close()
      await server.close()
    }
    const others = visits.filter(({ kind }) => !FIRST_PAGES.includes(kind)).sort((one, other) => other.bytes - one.bytes)
    const largest = Math.max(...others.map(({ bytes }) => bytes))
    return [
      ...FIRST_PAGES.map(kind => budgetRow(visits.find(visit => visit.kind === kind), kind)),
      atMost(`${WHAT} every other kind of page`, LIMIT, largest, kilobytes, others.map(({ kind, bytes }) => `\`${kind}\` ${kilobytes(bytes)}`).join(', ')),
    ]
  }
  finally {
    await browser.close()
  }
}

function budgetRow(visit: Visit | undefined, kind: string): Row {
  const what = `${WHAT} \`${kind}\``
  if (visit === undefined)
    return notMeasured(what, 'there is no such page')
  return atMost(what, LIMIT, visit.bytes, kilobytes, `${visit.requests} requests; ${kilobytes(visit.withHeaders)} with the headers of HTTP/1.1`)
}

// The map has no footer that tells the state, so the worker itself is asked.
async function untilStored(page: Parameters<typeof untilState>[0]): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', { timeout: 60_000, polling: 200 })
  await page.waitForNetworkIdle({ timeout: 60_000 })
}
