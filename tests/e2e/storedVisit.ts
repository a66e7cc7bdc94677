import type { Browser } from 'puppeteer-core'
import { launch, untilState } from './browser'
import { visit } from './page'
import { startServer } from './server'

/** A browser that has visited the site at `origin` once, until all of it was stored. */
export interface StoredVisit {
  readonly browser: Browser
  readonly origin: string
}

/** Visit the built site in `dist` once with the network; everything after that happens without: its server is stopped. */
export async function visitOnceThenStop(dist: string): Promise<StoredVisit> {
  const server = await startServer(dist)
  const browser = await launch()
  await visit(browser, `${server.origin}/`, ({ page }) => untilState(page, 'ready'), { hasWorker: true })
  await server.stop()
  return { browser, origin: server.origin }
}
