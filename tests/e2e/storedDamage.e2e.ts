import type { TestServer } from './server'
import type { Browser } from 'puppeteer-core'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { loadProblemMessages } from '@/locales/loadProblem'
import { launch, untilState } from './browser'
import { press, untilSays, visit } from './page'
import { largestOfEachKind, prerenderedHeading } from './sitePaths'
import { spoilStored } from './spoilStored'
import { startServer } from './server'

const dist = inject('dist')
const pages = largestOfEachKind(dist)
const { loadMissing, loadSafe, retry } = loadProblemMessages['zh-CN']
const offline = { hasWorker: true } as const
let server: TestServer
let browser: Browser

beforeEach(async () => {
  server = await startServer(dist)
  browser = await launch()
})

afterEach(async () => {
  await browser.close()
  await server.stop().catch(() => undefined)
})

const parts = [
  { how: 'damage', file: '/index.json', kind: '/map' },
  { how: 'delete', file: '/details-', kind: '/places/:id' },
  { how: 'damage', file: '/essay-', kind: '/essays/:id' },
  { how: 'delete', file: '/search.json', kind: '/search' },
  { how: 'damage', file: '/basemap.json', kind: '/map' },
  { how: 'damage', file: '/hike-', kind: '/hike/:id' },
] as const

it.each(parts)('with the server stopped, $kind says of a stored $file that it is lost or garbled ($how), what is safe and what to do, and is shown once there is a network', { timeout: 60_000 }, async ({ file, kind, how }) => {
  const path = pages.get(kind) ?? expect.fail(`no page ${kind}`)
  await visit(browser, `${server.origin}/about`, async ({ page }) => {
    await untilState(page, 'ready')
    expect(await spoilStored(page, file, how)).toBeGreaterThan(0)
  }, offline)
  await server.stop()
  await visit(browser, `${server.origin}${path}`, async ({ page }) => {
    await untilSays(page, '[role="alert"]', loadMissing)
    await untilSays(page, '[role="alert"]', loadSafe)
    await server.start()
    await press(page, 'button', retry)
    await page.waitForFunction(heading => document.querySelector('h1')?.textContent.replace(/\s+/g, '') === heading, { timeout: 15_000 }, prerenderedHeading(dist, path))
    expect(await page.$('[role="alert"]')).toBeNull()
  }, offline)
})
