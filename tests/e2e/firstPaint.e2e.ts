import type { TestServer } from './server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Browser, Page } from 'puppeteer-core'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { launch } from './browser'
import { untilAlive, untilQuiet } from './page'
import { startServer } from './server'
import { largestOfEachKind, pageFile } from './sitePaths'

const NOTHING = /(?!)/
const LATE = /\/assets\/map-[^/]+\.css$/
let browser: Browser
let server: TestServer
let page: Page

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer(inject('dist'))])
})

beforeEach(async () => {
  lose(NOTHING)
  // With nothing stored: a language chosen by one test would move the pages of the next.
  const context = await browser.createBrowserContext()
  page = await context.newPage()
  await page.setViewport({ width: 360, height: 780 })
  await page.evaluateOnNewDocument(() => {
    // Which elements, so that a failure tells.
    const elements = (entry: PerformanceEntry) => 'sources' in entry && Array.isArray(entry.sources) ? entry.sources.map(({ node }) => node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.textContent)).join(', ') : ''
    new PerformanceObserver(list => list.getEntries().forEach(entry => performance.mark('shifted', { detail: elements(entry) }))).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    await context.close()
  }
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Answer what fits `files` in another way than the server would. */
function instead(files: RegExp, answer: (request: IncomingMessage, response: ServerResponse) => void): void {
  server.intercept((request, response) => {
    const { url = '' } = request
    // Without a worker all that a page asks for comes by.
    if (url.startsWith('/sw.js'))
      response.writeHead(404).end()
    else if (files.test(url))
      answer(request, response)
    else
      return false
    return true
  })
}

/** Hold back what fits `files`, as long as it takes; returns what sends it after all. */
function hold(files: RegExp): () => void {
  const held: (() => void)[] = []
  instead(files, ({ url }, response) => void held.push(() => response.writeHead(307, { Location: url }).end()))
  return () => {
    instead(NOTHING, () => undefined)
    held.forEach(send => send())
  }
}

/** Refuse what fits `files`. */
function lose(files: RegExp): void {
  instead(files, (_request, response) => void response.writeHead(404).end())
}

/** Send `html` in pieces, cut at `cuts`, each late enough for what came before it to be painted. */
async function sendInPieces(response: ServerResponse, html: string, cuts: readonly number[]): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
  for (const [nth, cut] of [...cuts, html.length].entries()) {
    response.write(html.slice(cuts[nth - 1] ?? 0, cut))
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  response.end()
}

/** The styles that the rendered page links within its body. */
function ownStyles(path: string): RegExp {
  const [, body = ''] = readFileSync(pageFile(inject('dist'), path), 'utf8').split('<body>')
  const files = [...body.matchAll(/<link [^>]*rel="stylesheet"[^>]*href="([^"]*)"/g)].flatMap(([, href]) => href ?? [])
  expect(files.length, path).toBeGreaterThan(0)
  return new RegExp(files.map(file => file.replace(/[.-]/g, '\\$&')).join('|'))
}

const untilPainted = () => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
/** What has moved since the page was opened. */
const shifts = () => page.evaluate(() => performance.getEntriesByName('shifted').map(entry => 'detail' in entry ? entry.detail : null))
const isShown = (selector: string) => page.evaluate(selector => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false, selector)
const hasLateStyles = () => page.evaluate(late => [...document.styleSheets].some(({ href }) => href !== null && new RegExp(late).test(href)), LATE.source)

it('paints the words and the search of the home page before the styles that its picture waits for, and moves nothing when they come', async () => {
  const send = hold(LATE)
  const loaded = page.goto(server.origin)
  await untilPainted()
  await page.waitForSelector('.home form')
  expect([await isShown('h1'), await isShown('[role="search"] input'), await isShown('.map-picture text')]).toEqual([true, true, false])
  send()
  await loaded
  expect([await isShown('.map-picture text'), await isShown('.essays a'), await isShown('.dishes a')]).toEqual([true, true, true])
  expect(await shifts()).toEqual([])
})

it('shows all of the home page when those styles never come', async () => {
  lose(LATE)
  await page.goto(server.origin)
  expect([await isShown('.map-picture text'), await isShown('.essays a'), await isShown('.dishes a')]).toEqual([true, true, true])
})

it('keeps those styles when the page that linked them within itself is left', async () => {
  await page.goto(server.origin)
  await untilAlive(page)
  await page.click('header a[hreflang="en"]')
  await page.waitForFunction(() => location.pathname === '/en' && document.querySelector('.home .essays a[href^="/en/"]') !== null)
  expect(await hasLateStyles()).toBe(true)
})

const pages = [...largestOfEachKind(inject('dist'))]

it.each(['<header[^>]*>', '<header.*?</a>'])('paints nothing before the whole header has come: cut after %s', async (part) => {
  const html = readFileSync(pageFile(inject('dist'), '/'), 'utf8')
  const { 0: { length } = '', index = 0 } = new RegExp(part, 's').exec(html) ?? {}
  let sendRest: () => void = () => undefined
  instead(/^\/$/, (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(html.slice(0, index + length))
    sendRest = () => response.end(html.slice(index + length))
  })
  const loaded = page.goto(server.origin)
  // Not by frames, of which there are none yet.
  await page.waitForFunction(() => document.querySelector('header') !== null && document.styleSheets.length > 0, { polling: 50 })
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await page.evaluate(() => performance.getEntriesByType('paint').map(({ name }) => name))).toEqual([])
  sendRest()
  await loaded
  await untilPainted()
  expect(await isShown('header .tools a')).toBe(true)
})

it('paints no page before its frame, however slow the processor', async () => {
  await page.emulateCPUThrottling(6)
  for (const kind of ['/', '/map', '/places/:id']) {
    await page.goto(`${server.origin}${largestOfEachKind(inject('dist')).get(kind)}`)
    await untilPainted()
    const paints = await page.evaluate(() => performance.getEntriesByType('paint').map(({ startTime }) => startTime))
    expect(new Set(paints).size, `${kind}: ${paints.join(', ')}`).toBe(1)
  }
})

it('paints the frame of every kind of page before the styles of the page have come, shows none of it without them, and moves nothing when they come', { timeout: 60_000 }, async () => {
  for (const [kind, path] of pages) {
    const send = hold(ownStyles(path))
    const loaded = page.goto(server.origin + path)
    await untilPainted()
    expect([await isShown('header .tools a'), await page.$('main')], kind).toEqual([true, null])
    send()
    await loaded
    expect(await isShown('main'), kind).toBe(true)
    expect(await shifts(), kind).toEqual([])
  }
})

it('moves nothing that it has painted while the rest of a page comes', { timeout: 60_000 }, async () => {
  for (const [kind, path] of pages) {
    const html = readFileSync(pageFile(inject('dist'), path), 'utf8')
    const ends = [...html.matchAll(/<\/(?:header|h2|p|li|a)>/g)].map(({ 0: tag, index }) => index + tag.length)
    const tabs = ends.filter(end => end > html.lastIndexOf('<nav'))
    // As a slow network would send it: cut anywhere, at last within the tabs.
    const cuts = [0.3, 0.6].flatMap(part => ends.find(end => end > part * html.length) ?? []).concat(tabs.slice(1, -1))
    instead(new RegExp(`^${path}$`), (_request, response) => void sendInPieces(response, html, cuts))
    await page.goto(server.origin + path)
    expect(await shifts(), kind).toEqual([])
  }
})

it('shows a page, and wakes it, when its own styles never come', async () => {
  const path = '/places/wuji-laojie'
  lose(ownStyles(path))
  await page.goto(server.origin + path)
  expect(await isShown('main h1')).toBe(true)
  await untilAlive(page)
  expect(await isShown('main h1')).toBe(true)
})

it('hands the page to the app without what prerendering put between its parts, with its styles, and moves nothing', { timeout: 60_000 }, async () => {
  for (const [kind, path] of pages) {
    await page.goto(server.origin + path)
    const width = await page.$eval('main', main => main.firstElementChild?.getBoundingClientRect().width)
    await untilAlive(page)
    expect(await page.$$eval('#app link, #app script', found => found.length), kind).toBe(0)
    expect(await page.$eval('main', main => main.firstElementChild?.getBoundingClientRect().width), kind).toBe(width)
    // The plans of this device are read once the page is the app's.
    await untilQuiet(page)
    expect(await shifts(), kind).toEqual([])
    const own = ownStyles(path).source
    expect(await page.evaluate(own => [...document.styleSheets].filter(({ href }) => href !== null && new RegExp(own).test(href)).length, own), kind).toBe(own.split('|').length)
  }
})
