import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { visit } from './page'
import { largestOfEachKind, prerenderedHeading } from './sitePaths'
import { visitOnceThenStop } from './storedVisit'

const dist = inject('dist')
const offline = { hasWorker: true } as const
/** How often the worker is stopped on the way to one page: fewer times than the app tries. */
const STOPS = 2
/** The way is gone until so many times an answer was cut off, and no more than so often. */
const CUT_OFF = 3
const TRIES = 30
let origin: string
let browser: Browser

beforeAll(async () => {
  ({ browser, origin } = await visitOnceThenStop(dist))
})

afterAll(() => browser.close())

/** From now on, stop the worker at each of the next `STOPS` requests, as a phone does that is short of memory; what asks for it starts it again. */
async function stopWorkerAtRequests(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('ServiceWorker.enable')
  let stops = 0
  page.on('request', () => {
    stops += 1
    // The page may be closed before a stop is answered.
    if (stops <= STOPS)
      session.send('ServiceWorker.stopAllWorkers').catch(() => undefined)
  })
}

it('with the server stopped, shows the page that is asked for, with its styles, although the worker is stopped while it answers', async () => {
  const path = largestOfEachKind(dist).get('/essays/:id') ?? expect.fail('no page of an essay')
  const heading = prerenderedHeading(dist, path)
  let cutOff = 0
  for (let attempt = 0; cutOff < CUT_OFF && attempt < TRIES; attempt++) {
    await visit(browser, `${origin}/essays`, async ({ page, problems }) => {
      const failed: string[] = []
      page.on('requestfailed', request => failed.push(request.url()))
      await stopWorkerAtRequests(page)
      await page.$eval(`main a[href="${path}"]`, link => link instanceof HTMLElement && link.click())
      await page.waitForFunction(heading => document.querySelector('h1')?.textContent.replace(/\s+/g, '') === heading, { timeout: 10_000 }, heading)
      expect(await page.$('[role="alert"]')).toBeNull()
      expect(await page.evaluate(() => [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).map(({ href }) => href))).toEqual([])
      // The last stop may take effect once the page is there, on what it loads late.
      await expect.poll(() => problems, { timeout: 10_000 }).toEqual([])
      cutOff += failed.length > 0 ? 1 : 0
    }, offline)
  }
  expect(cutOff).toBe(CUT_OFF)
})
