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
    new PerformanceObserver(list => list.getEntries().forEach(entry => performance.mark('shifted', { detail: entry }))).observe({ type: 'layout-shift', buffered: true })
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

const isShown = (selector: string) => page.$eval(selector, element => element.checkVisibility({ visibilityProperty: true }))

it('paints the words and the search of the home page before the styles of its picture have come, and moves nothing when they come', async () => {
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
  await page.waitForFunction(() => document.querySelector('.map-picture text')?.checkVisibility({ visibilityProperty: true }))
  expect([await isShown('.essays a'), await isShown('.dishes a')]).toEqual([true, true])
  expect(await page.evaluate(() => performance.getEntriesByName('shifted').length)).toBe(0)
})

it('shows all of the home page even if those styles never come', async () => {
  server.intercept((request, response) => {
    const isLate = LATE.test(request.url ?? '')
    if (isLate)
      response.writeHead(404).end()
    return isLate
  })
  await page.goto(server.origin)
  expect(await isShown('.essays a')).toBe(false)
  await page.waitForFunction(() => [...document.querySelectorAll('.map-picture text, .essays a, .dishes a')].every(link => link.checkVisibility({ visibilityProperty: true })))
})

it('has those styles before it shows the home page after another page', async () => {
  await page.goto(`${server.origin}/essays`)
  await untilAlive(page)
  await page.click('header a[href="/"]')
  await page.waitForSelector('.home .essays a')
  expect([await isShown('.home .essays a'), await isShown('.dishes a')]).toEqual([true, true])
  await page.waitForFunction(() => document.querySelector('.map-picture text')?.checkVisibility({ visibilityProperty: true }))
})
