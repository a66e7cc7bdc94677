import type { Engine, OpenBrowser } from './engine'
import type { TestServer } from '../server'
import { describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { createProfile } from '../browser'
import { startServer } from '../server'
import { largestOfEachKind, prerenderedHeading } from '../sitePaths'
import { firefox } from './firefox'
import { poll } from './poll'
import { webkit } from './webkit'

// Chromium has its turn, with every single page, in offline.e2e.ts.
const engines = [firefox(), webkit()].filter(engine => engine !== undefined)
const dist = inject('dist')
const READY = 'document.querySelector(\'.offline-status[data-state="ready"]\') !== null'
const FAILED = READY.replace('ready', 'failed')
const HEADING = 'document.querySelector("[data-mounted] h1")?.textContent.replace(/\\s+/g, "") ?? ""'

/** One page of each kind in both languages, with the heading of its prerendered page. */
const pages = [...largestOfEachKind(dist).values()]
  .flatMap(path => [path, localise(path, 'en')])
  .map(path => ({ path, heading: prerenderedHeading(dist, path) }))

async function withBrowser<Result>(engine: Engine, profile: string, use: (browser: OpenBrowser) => Promise<Result>): Promise<Result> {
  const browser = await engine.open(profile)
  try {
    return await use(browser)
  }
  finally {
    await browser.close()
  }
}

/** A first visit with the network, until the page is in this state; then browser and server are gone. */
async function visitOnce(engine: Engine, profile: string, server: TestServer, state: string): Promise<void> {
  await withBrowser(engine, profile, async (browser) => {
    console.log(`offline start: ${browser.version}`)
    await browser.goto(`${server.origin}/`)
    await poll(() => browser.evaluate(state).then(answer => answer === true), 30_000, 'the page is done with storing')
  })
  await server.stop()
}

async function isWhere(browser: OpenBrowser, heading: string): Promise<boolean> {
  const shown = await browser.evaluate(HEADING)
  return heading === '' ? shown !== '' : shown === heading
}

it('a page of every kind, in both languages, is there to be opened', () => {
  expect(pages.length).toBeGreaterThan(20)
})

// Most of the time goes into waiting for browsers, so they start side by side, each with a server of its own.
describe.concurrent.each(engines)('$name, started anew with the server stopped,', (engine) => {
  it('opens a page of every kind in both languages, and a plan that only the device knows', { timeout: 180_000 }, async ({ onTestFinished }) => {
    const { folder, remove } = await createProfile()
    onTestFinished(remove)
    const server = await startServer(dist)
    await visitOnce(engine, folder, server, READY)
    const wrong = await withBrowser(engine, folder, async (browser) => {
      const wrong: string[] = []
      for (const { path, heading } of [...pages, { path: '/plan/00ff00ff00ff00ff00ff?day=1', heading: '' }]) {
        await browser.goto(server.origin + path)
        await poll(() => isWhere(browser, heading), 10_000, path)
          .catch(async () => wrong.push(`${path}: expected "${heading}", shown "${await browser.evaluate('document.body.textContent.trim().slice(0, 80)')}"`))
      }
      return wrong
    })
    expect(wrong).toEqual([])
  })

  it('opens nothing where the worker was blocked', { timeout: 120_000 }, async ({ onTestFinished }) => {
    const { folder, remove } = await createProfile()
    onTestFinished(remove)
    const server = await startServer(dist)
    server.intercept((request, response) => {
      const isWorker = request.url?.startsWith('/sw.js') ?? false
      if (isWorker)
        response.writeHead(404).end()
      return isWorker
    })
    await visitOnce(engine, folder, server, FAILED)
    await withBrowser(engine, folder, async (browser) => {
      // Some browsers reject, others show a page of their own.
      await browser.goto(`${server.origin}/`).catch(() => undefined)
      await expect(poll(() => browser.evaluate('document.querySelector("#app") !== null').then(isThere => isThere === true), 1500, 'the app')).rejects.toThrow('the app')
    })
  })
})

// Chromium has its turn in firstPaint.e2e.ts; this one would paint a page without the styles that its body links, were there no
// script after them. WebKit's driver answers nothing while a page loads.
it.for(engines.filter(({ name }) => name === 'Firefox'))('$name reads a page on only when its own styles have come, and never shows it without', { timeout: 60_000 }, async (engine, { onTestFinished }) => {
  const { folder, remove } = await createProfile()
  onTestFinished(remove)
  const server = await startServer(dist)
  onTestFinished(server.stop)
  const held: (() => void)[] = []
  server.intercept(({ url = '' }, response) => {
    const isHeld = url.endsWith('.css') && !url.startsWith('/assets/frame-')
    if (isHeld)
      held.push(() => response.writeHead(307, { Location: url }).end())
    return isHeld
  })
  await withBrowser(engine, folder, async (browser) => {
    const loaded = browser.goto(`${server.origin}/`)
    await poll(() => held.length > 0, 10_000, 'the page asks for its styles')
    await poll(() => browser.evaluate('document.querySelector("header") !== null').then(isThere => isThere === true), 10_000, 'the frame')
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await browser.evaluate('[document.querySelector("main"), document.readyState]')).toEqual([null, 'loading'])
    server.intercept(null)
    held.forEach(send => send())
    await loaded
    expect(await browser.evaluate('document.querySelector("main h1").checkVisibility()')).toBe(true)
  })
})
