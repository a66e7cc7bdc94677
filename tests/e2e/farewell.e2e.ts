import type { Page } from 'puppeteer-core'
import type { TestServer } from './server'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { buildFarewell } from '@/build/buildFarewell'
import { launch, listenForProblems, untilState } from './browser'
import { readBuiltGuide } from './builtGuide'
import { untilAlive } from './page'
import { startServer } from './server'

const dist = inject('dist')
const { itineraries } = readBuiltGuide(dist)
let folder: string
let worker: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-farewell-'))
  worker = await readFile(await buildFarewell(folder), 'utf8')
  server = await startServer(dist)
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

/** What the device keeps besides the plans. */
async function kept(page: Page): Promise<{ readonly caches: readonly string[], readonly workers: number, readonly preferences: string | null }> {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    preferences: localStorage.getItem('preferences'),
  }))
}

/** Wait until no worker and no cache of the guide has been there for `least` ms: a page registers the worker once more when it has come to rest. */
async function untilGone(page: Page, least = 3000): Promise<void> {
  let since = Date.now()
  await expect.poll(async () => {
    const { workers, caches } = await kept(page)
    if (workers > 0 || caches.length !== 1)
      since = Date.now()
    return Date.now() - since
  }, { interval: 200, timeout: 20_000 }).toBeGreaterThan(least)
}

function serveFarewell(): void {
  server.intercept((request, response) => {
    const isWorker = request.url?.startsWith('/sw.js') ?? false
    if (isWorker)
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(worker)
    return isWorker
  })
}

it('removes itself and the stored guide by consent, and leaves plans, settings and the caches of others', async () => {
  const browser = await launch()
  const page = await browser.newPage()
  const problems = listenForProblems(page, server.origin)
  await page.goto(`${server.origin}/`)
  await untilState(page, 'ready')

  await page.goto(`${server.origin}/plan/${itineraries[0]?.id}`)
  await untilAlive(page)
  await page.click('.plan-tools .button--main')
  await page.waitForFunction(() => /\/plan\/[0-9a-f]{20}$/.test(location.pathname))
  const own = page.url()
  const title = await page.$eval('h1', heading => heading.textContent)
  await page.evaluate(async () => {
    localStorage.setItem('preferences', '{"theme":"night"}')
    await caches.open('of another site')
    Object.assign(window, { unsaved: 'half a sentence' })
  })
  expect((await kept(page)).caches.length).toBeGreaterThan(1)

  serveFarewell()
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await page.waitForSelector('.update__button--main')
  expect(await page.evaluate(() => 'unsaved' in window)).toBe(true)
  await Promise.all([page.waitForNavigation(), page.click('.update__button--main')])
  await untilAlive(page)
  await untilGone(page)
  expect(await kept(page)).toEqual({ caches: ['of another site'], workers: 0, preferences: '{"theme":"night"}' })

  await page.goto(own)
  await untilAlive(page)
  await page.waitForFunction(title => document.querySelector('h1')?.textContent === title, { timeout: 10_000 }, title)
  expect(problems).toEqual([])
  await browser.close()
})

it('leaves although another tab is open that it serves', async () => {
  server.intercept(() => false)
  const browser = await launch()
  const other = await browser.newPage()
  await other.goto(`${server.origin}/about`)
  await untilState(other, 'ready')
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  await untilState(page, 'ready')
  serveFarewell()
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await page.waitForSelector('.update__button--main')
  await Promise.all([page.waitForNavigation(), page.click('.update__button--main')])
  await untilAlive(page)
  await page.evaluate(() => caches.open('of another site'))
  await untilGone(page)
  await browser.close()
})
