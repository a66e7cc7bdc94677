import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { launch } from './browser'
import { untilAlive } from './page'
import { startServer } from './server'

const LATE = /\/assets\/map-[^/]+\.css$/
let browser: Browser
let server: TestServer
let page: Page

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer(inject('dist'))])
})

beforeEach(async () => {
  page = await browser.newPage()
  await page.setViewport({ width: 360, height: 780 })
  await page.evaluateOnNewDocument(() => {
    new PerformanceObserver(list => list.getEntries().forEach(() => performance.mark('shifted'))).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    server.intercept(null)
    await page.close()
  }
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const isShown = (selector: string) => page.evaluate(selector => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false, selector)
const hasLateStyles = () => page.evaluate(late => [...document.styleSheets].some(({ href }) => href !== null && new RegExp(late).test(href)), LATE.source)

it('paints the words and the search of the home page before the styles that its picture waits for, and moves nothing when they come', async () => {
  let send = (): void => undefined
  server.intercept((request, response) => {
    if (!LATE.test(request.url ?? ''))
      return false
    send = () => {
      server.intercept(null)
      response.writeHead(307, { Location: request.url }).end()
    }
    return true
  })
  const loaded = page.goto(server.origin)
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  expect([await isShown('h1'), await isShown('[role="search"] input'), await isShown('.map-picture text')]).toEqual([true, true, false])
  send()
  await loaded
  expect([await isShown('.map-picture text'), await isShown('.essays a'), await isShown('.dishes a')]).toEqual([true, true, true])
  expect(await page.evaluate(() => performance.getEntriesByName('shifted').length)).toBe(0)
})

it('shows all of the home page when those styles never come', async () => {
  server.intercept((request, response) => {
    const isLate = LATE.test(request.url ?? '')
    if (isLate)
      response.writeHead(404).end()
    return isLate
  })
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
