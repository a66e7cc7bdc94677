import type { Browser, HTTPRequest, Page, Target } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launch, untilState } from './browser'
import { readBuiltGuide } from './builtGuide'
import { untilAlive } from './page'

const origin = inject('origin')
const { essays, itineraries } = readBuiltGuide(inject('dist'))
const HERE = { latitude: 27.0612, longitude: 112.9534 }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

interface Asked {
  readonly by: 'page' | 'worker'
  readonly url: string
  readonly method: string
  readonly body: string | undefined
}

/** Note what pages and workers ask the network for; page and worker of the same request both count. */
async function listen(page: Page): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  page.on('request', (request: HTTPRequest) => asked.push({ by: 'page', url: request.url(), method: request.method(), body: request.postData() }))
  const follow = async (target: Target): Promise<void> => {
    if (target.type() !== 'service_worker')
      return
    const session = await target.createCDPSession()
    session.on('Network.requestWillBeSent', ({ request }) => asked.push({ by: 'worker', url: request.url, method: request.method, body: request.postData }))
    await session.send('Network.enable')
  }
  browser.on('targetcreated', target => void follow(target).catch(() => undefined))
  return asked
}

it('asks one site only, and never says where the visitor is or what she plans', { timeout: 180_000 }, async () => {
  await browser.defaultBrowserContext().overridePermissions(origin, ['geolocation'])
  const page = await browser.newPage()
  await page.setGeolocation(HERE)
  const asked = await listen(page)
  const go = async (path: string): Promise<void> => {
    await page.goto(origin + path)
    await untilAlive(page)
  }

  await go('/')
  await untilState(page, 'ready')
  await go('/map')
  await page.click('button.locate')
  await page.waitForSelector('button.locate[aria-pressed="true"]')
  await go(`/essays/${essays[0]?.id}`)
  await page.keyboard.press('Shift')
  await page.waitForSelector('.reader[data-live]')
  await go('/dishes/card')
  await go('/search?q=mishui')
  await go('/offline')
  await go('/about')
  await go(`/plan/${itineraries[0]?.id}`)
  await page.click('.plan-tools .button--main')
  await page.waitForSelector('details.take summary')
  const own = new URL(page.url()).pathname
  await page.click('details.take summary')
  await page.waitForSelector('.take .files .button')
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await page.evaluate(async () => {
    window.print = () => undefined
    for (const button of document.querySelectorAll<HTMLElement>('.take .button')) {
      button.click()
      await new Promise(done => setTimeout(done, 150))
    }
  })
  const link = await page.$eval('.take input', input => input.value)
  await go('/plan/shared')
  await page.goto(link)
  await page.reload()
  await untilAlive(page)

  const toNetwork = asked.filter(({ url }) => /^(?:https?|wss?):/.test(url))
  expect(toNetwork.filter(({ by }) => by === 'page').length).toBeGreaterThan(200)
  // That the worker is heard at all: it fetches what is stored.
  expect(toNetwork.filter(({ by }) => by === 'worker').length).toBeGreaterThan(5)
  expect(toNetwork.filter(({ url }) => new URL(url).origin !== origin)).toEqual([])
  expect(toNetwork.filter(({ method, body }) => method !== 'GET' || body !== undefined)).toEqual([])
  // What stands behind the # never leaves the browser; the request log of Chromium shows it all the same.
  const sent = toNetwork.map(({ url }) => decodeURIComponent(new URL(url).pathname + new URL(url).search))
  expect(sent.filter(path => /27\.06|112\.95/.test(path))).toEqual([])
  const queries = new Set(sent.filter(path => path.includes('?')))
  expect([...queries]).toEqual(['/search?q=mishui'])
  expect(link.split('#')[0]).toBe(`${origin}/plan/shared`)
  expect(own).toMatch(/^\/plan\/[0-9a-f]{20}$/)
})
