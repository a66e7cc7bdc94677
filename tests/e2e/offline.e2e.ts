import type { TestServer } from './server'
import { readdir } from 'node:fs/promises'
import { sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { partsMessages } from '@/locales/parts'
import { closeFully, createProfile, launch, listenForProblems, untilState } from './browser'
import { untilSays } from './page'
import { largestOfEachKind, prerenderedHeading } from './sitePaths'
import { startServer } from './server'
import { slice } from './slice'

const dist = inject('dist')

interface Route {
  readonly path: string
  /** The heading of its prerendered page. */
  readonly heading: string
}

/** Every page of the built site, listed in the sitemap or not. */
async function routesOfDist(): Promise<readonly Route[]> {
  const files = (await readdir(dist, { recursive: true })).filter(name => name.split(sep).at(-1) === 'index.html')
  const paths = files.map(name => `/${name.split(sep).slice(0, -1).join('/')}`)
  return paths.filter(path => path !== '/shell').sort().map(path => ({ path, heading: prerenderedHeading(dist, path) }))
}

const QUERY = '?from=share&x=%E8%A1%A1'
const ofEachKind: ReadonlySet<string> = new Set(largestOfEachKind(dist).values())

/** Each page by its address or, every other one, by its address with a query; a page of each kind by both. */
function addressesOf(routes: readonly Route[]): readonly { readonly address: string, readonly heading: string }[] {
  return routes.flatMap(({ path, heading }, index) => {
    const queries = ofEachKind.has(path) ? ['', QUERY] : [index % 2 === 0 ? '' : QUERY]
    return queries.map(query => ({ address: `${server.origin}${path}${query}`, heading }))
  })
}

let server: TestServer
const cleanups: (() => Promise<void>)[] = []

beforeAll(async () => {
  server = await startServer(dist)
})

afterAll(async () => {
  await Promise.all(cleanups.map(cleanup => cleanup()))
})

/** A first visit with the network, until the page says that all is stored; then the browser is closed and the server stopped. */
async function visitOnce(isReady: boolean): Promise<string> {
  const { folder, remove } = await createProfile()
  cleanups.push(remove)
  const browser = await launch(folder)
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  await untilState(page, isReady ? 'ready' : 'failed')
  await closeFully(browser, folder)
  return folder
}

describe('with the server stopped and the browser started anew', () => {
  // Of what is not the largest of its kind the test command takes every other page.
  it('opens every page, with and without a query', { timeout: 300_000 }, async () => {
    const all = await routesOfDist()
    const others = new Set(slice(all.filter(({ path }) => !ofEachKind.has(path)), 2))
    const routes = all.filter(route => ofEachKind.has(route.path) || others.has(route))
    expect(routes.length).toBeGreaterThan(10)
    const profile = await visitOnce(true)
    await server.stop()
    const browser = await launch(profile)
    const failures: string[] = []
    try {
      const page = await browser.newPage()
      const problems = listenForProblems(page, server.origin)
      for (const { address, heading } of addressesOf(routes)) {
        try {
          await page.goto(address, { waitUntil: 'load' })
          await page.waitForSelector('[data-mounted]', { timeout: 10_000 })
          await page.waitForFunction(expected => document.querySelector('h1')?.textContent.replace(/\s+/g, '') === expected, { timeout: 5000 }, heading)
        }
        catch (error) {
          const shown = await page.evaluate(() => document.querySelector('h1')?.textContent ?? 'no heading').catch(() => 'no page')
          failures.push(`${address}: expected "${heading}", shown "${shown}": ${String(error)}`)
        }
        failures.push(...problems.splice(0).map(problem => `${address}: ${problem}`))
      }
    }
    finally {
      await closeFully(browser, profile)
      await server.start()
    }
    expect(failures).toEqual([])
  })

  it.each(['/map', '/essays/:id', '/places/:id', '/hike/:id', '/search'])('opens %s, each time as the first page of a browser that was started for it', { timeout: 60_000 }, async (kind) => {
    const path = largestOfEachKind(dist).get(kind) ?? expect.fail(`no page ${kind}`)
    const profile = await visitOnce(true)
    await server.stop()
    const browser = await launch(profile)
    try {
      const page = await browser.newPage()
      const problems = listenForProblems(page, server.origin)
      await page.goto(`${server.origin}${path}${QUERY}`)
      await page.waitForFunction(expected => document.querySelector('[data-mounted] h1')?.textContent.replace(/\s+/g, '') === expected, { timeout: 10_000 }, prerenderedHeading(dist, path))
      expect(problems).toEqual([])
    }
    finally {
      await closeFully(browser, profile)
      await server.start()
    }
  })

  it('opens a page that nobody knows and says so', async () => {
    const profile = await visitOnce(true)
    await server.stop()
    const browser = await launch(profile)
    try {
      const page = await browser.newPage()
      await page.goto(`${server.origin}/places/no-such-place`)
      await untilSays(page, 'h1', partsMessages['zh-CN'].missingPlace)
      expect(await page.$$('main form[role="search"]')).toHaveLength(1)
    }
    finally {
      await closeFully(browser, profile)
      await server.start()
    }
  })

  it('opens nothing where the worker was blocked', async () => {
    server.intercept((request, response) => {
      const isWorker = request.url?.startsWith('/sw.js') ?? false
      if (isWorker)
        response.writeHead(404).end()
      return isWorker
    })
    const profile = await visitOnce(false)
    server.intercept(null)
    await server.stop()
    const browser = await launch(profile)
    try {
      const page = await browser.newPage()
      await expect(page.goto(`${server.origin}/`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
    }
    finally {
      await closeFully(browser, profile)
      await server.start()
    }
  })
})

it('stores nothing that is not the exact file, and recovers on the next good visit', async () => {
  server.intercept((request, response) => {
    const isData = /^\/(?:guide\/|assets\/bundle-)/.test(request.url ?? '')
    if (isData)
      response.writeHead(200, { 'content-type': 'application/json' }).end('<h1>Log in to the hotel network</h1>')
    return isData
  })
  const profile = await visitOnce(false)
  server.intercept(null)
  const browser = await launch(profile)
  try {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/`)
    await untilState(page, 'ready')
  }
  finally {
    await closeFully(browser, profile)
  }
})
