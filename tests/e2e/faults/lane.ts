import type { Fault } from './fault'
import type { TestServer } from '../server'
import type { PrecacheEntry } from '@/domain/precacheEntry'
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRelease } from '@/service-worker/release'
import { untilState } from '../browser'
import { listedFile } from '../deriveRelease'
import { precacheListOf } from '../precacheList'
import { startServer } from '../server'
import { misbehave } from './fault'

/** A built release as a test needs to know it. */
export interface KnownRelease {
  readonly folder: string
  readonly entries: readonly PrecacheEntry[]
  readonly worker: string
  /** A script that only its pages ask for. */
  readonly script: string
}

/** What the server does wrong, and how often it was asked to. */
export interface Trouble {
  readonly path: string
  readonly fault: Fault
  hits: number
}

/** One visitor with a browser store of their own, and a server of their own that can be told to misbehave. */
export interface Lane {
  readonly server: TestServer
  readonly page: () => Page
  /** Forget everything: another visitor. */
  readonly renew: () => Promise<Page>
  readonly use: (release: KnownRelease) => void
  /** From now on the worker's request for `path` fares so; `null`: all is well. */
  readonly trouble: (path: string | null, fault?: Fault, alsoBundle?: string) => Trouble
  /** Replaces the worker's script. */
  readonly swapWorker: (script: string | null) => void
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', png: 'image/png', woff2: 'font/woff2', webmanifest: 'application/manifest+json',
}

/** Read a built release. */
export async function knownRelease(folder: string): Promise<KnownRelease> {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  const { entries } = precacheListOf(worker)
  return { folder, entries, worker, script: entries.find(({ url }) => /^assets\/frame-.*\.js$/.test(url))?.url ?? '' }
}

/** Where the release keeps its files on the device. */
export async function cacheNameOf({ entries }: KnownRelease, origin: string): Promise<string> {
  const unused = (): never => {
    throw new Error('not used')
  }
  const caches = { match: unused, open: unused, has: unused, keys: unused, delete: unused }
  return (await createRelease({ entries, scope: `${origin}/`, caches, fetchEntry: unused })).cacheName
}

/** What a visitor without a map pack has on the device. */
export function storedEntries({ entries }: KnownRelease): readonly PrecacheEntry[] {
  return entries.filter(({ isBundle, withPack }) => isBundle !== true && withPack !== true)
}

/** A listed address as a path of the site. */
export function pathOf(url: string): string {
  return url === './' ? '/' : `/${url}`
}

/** Open a lane at `release`; answers that stall do so for `stallMilliseconds`. */
export async function openLane(browser: Browser, release: KnownRelease, stallMilliseconds: number): Promise<Lane> {
  const server = await startServer(release.folder)
  let present = release
  let context: BrowserContext | undefined
  let page: Page
  let trouble: Trouble = { path: '', fault: 'reset', hits: 0 }
  let brokenBundle = ''
  let isWorkerAsked = false
  let script: string | null = null

  server.intercept((request, response) => {
    const path = request.url ?? ''
    isWorkerAsked ||= path === '/sw.js'
    if (isWorkerAsked && path === trouble.path) {
      trouble.hits += 1
      const { fault } = trouble
      void listedFile(present.folder, path === '/' ? './' : path.slice(1)).then(bytes =>
        misbehave(fault, response, bytes, TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html', stallMilliseconds))
      return true
    }
    if (isWorkerAsked && path === brokenBundle) {
      response.writeHead(404).end()
      return true
    }
    if (path === '/sw.js' && script !== null) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(script)
      return true
    }
    return false
  })

  async function renew(): Promise<Page> {
    await context?.close()
    context = await browser.createBrowserContext()
    page = await context.newPage()
    await page.evaluateOnNewDocument(() => {
      const claims: string[] = []
      Object.assign(window, { claims })
      new MutationObserver(() => {
        for (const [selector, name] of [['.offline-status', 'data-state'], ['.check', 'data-stage']] as const) {
          const claim = document.querySelector(selector)?.getAttribute(name)
          if (claim && !claims.includes(claim))
            claims.push(claim)
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state', 'data-stage'] })
    })
    return page
  }

  await renew()
  return {
    server,
    page: () => page,
    renew,
    use: (release) => {
      present = release
      server.use(release.folder)
    },
    trouble: (path, fault = 'reset', alsoBundle = '') => {
      trouble = { path: path ?? '', fault, hits: 0 }
      brokenBundle = alsoBundle
      isWorkerAsked = false
      return trouble
    },
    swapWorker: (next) => {
      script = next
    },
    close: async () => {
      await context?.close()
      await server.stop()
    },
  }
}

declare const claims: readonly string[]

/** Everything that the page has claimed since it was opened. */
export function claimsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...claims])
}

/** Which files of the release the device does not hold, byte for byte. */
export async function lackingOn(page: Page, release: KnownRelease, origin: string): Promise<readonly string[]> {
  const listed = storedEntries(release).map(({ url, integrity }) => [url, integrity] as const)
  return page.evaluate(async (cacheName, listed) => {
    const lacking: string[] = []
    for (const [url, integrity] of listed) {
      const found = await caches.match(new URL(url, `${location.origin}/`), { cacheName })
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await found?.arrayBuffer() ?? new ArrayBuffer(0)), 0, 16)
      if (btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') !== integrity)
        lacking.push(url)
    }
    return lacking
  }, await cacheNameOf(release, origin), listed)
}

/** True when the page was made by the release. */
export function runs(page: Page, release: KnownRelease): Promise<boolean> {
  return page.evaluate(name => [...document.scripts, ...document.querySelectorAll('link')].some(element => (element.getAttribute('src') ?? element.getAttribute('href') ?? '').includes(name))
    || performance.getEntriesByType('resource').some(entry => entry.name.includes(name)), release.script)
}

/** Open `path` with the server stopped; what went wrong, or null. */
export async function offlineProblem(lane: Lane, release: KnownRelease, path: string): Promise<string | null> {
  const page = lane.page()
  await lane.server.stop()
  try {
    await page.goto(`${lane.server.origin}${path}`, { waitUntil: 'load' })
    await page.waitForSelector('#app[data-mounted]', { timeout: 30_000 })
    await page.waitForFunction(() => (document.querySelector('h1')?.textContent ?? '').trim() !== '', { timeout: 10_000 })
    await untilState(page, 'ready', 'update-ready')
    return await runs(page, release) ? null : `${path} offline: shown by another release`
  }
  catch (error) {
    return `${path} offline: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  }
  finally {
    await lane.server.start()
  }
}
