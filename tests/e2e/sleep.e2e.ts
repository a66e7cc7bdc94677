import type { TestServer } from './server'
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { appMessages } from '@/locales/app'
import { planImportMessages } from '@/locales/planImport'
import { plansMessages } from '@/locales/plans'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { press, untilAlive, untilAt, untilQuiet, untilSays, wordsOf } from './page'
import { startServer } from './server'

const plan = `/plan/${readBuiltGuide(inject('dist')).itineraries[0]?.id}`
const m = plansMessages['zh-CN']
let browser: Browser
let server: TestServer
let visitor: BrowserContext
let page: Page
let asked: string[]

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer(inject('dist'))])
})

/** Each test is the first visit of somebody. */
beforeEach(async () => {
  visitor = await browser.createBrowserContext()
  page = await visitor.newPage()
  asked = []
  await page.setViewport({ width: 360, height: 780 })
  return async () => {
    server.intercept(null)
    await visitor.close()
  }
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Note what is asked for. Where it is not `stores`, the worker stays on its way; while `isCut`, nothing is answered. */
function serve({ stores = true, isCut = () => false }: { readonly stores?: boolean, readonly isCut?: () => boolean } = {}): void {
  server.intercept(({ url = '' }, response) => {
    asked.push(url)
    if (isCut())
      response.destroy()
    return isCut() || (!stores && url === '/sw.js')
  })
}

const scripts = () => asked.filter(url => url.endsWith('.js') && url.startsWith('/assets/'))

it.each(['/dishes', '/hike/pengyuan-feng', plan])('%s, entered first, loads each script once: the rest comes with what is stored', async (path) => {
  serve()
  await page.goto(`${server.origin}${path}`)
  await page.waitForSelector('#main[data-sleep="until-stored"]')
  await untilAlive(page)
  await untilQuiet(page)
  const bundle = asked.find(url => url.startsWith('/assets/bundle-')) ?? expect.fail('no bundle was asked for')
  const text = await (await fetch(`${server.origin}${bundle}`)).text()
  expect(scripts().length).toBeGreaterThan(1)
  expect(scripts().filter(url => text.slice(0, text.indexOf('\n')).includes(url.slice(1)))).toEqual([])
})

it('does what is pressed before anything is stored, as soon as the code is there', async () => {
  serve({ stores: false })
  await page.goto(`${server.origin}${plan}`)
  await page.waitForSelector('#app[data-mounted] #main[data-sleep="until-stored"]')
  expect(scripts().length).toBeLessThan(5)
  await press(page, 'button', m.copy)
  await page.waitForFunction(() => /\/plan\/[0-9a-f]{20}$/.test(location.pathname), { timeout: 10_000 })
})

it('keeps what is typed while the search wakes, and finds it', async () => {
  serve({ stores: false })
  await page.goto(`${server.origin}/search`)
  await page.waitForSelector('#app[data-mounted] #main[data-sleep="until-stored"]')
  await page.type('#main input[type=search]', 'lrhgj')
  await page.waitForSelector('.results a[href="/places/luo-ronghuan-guju"]', { timeout: 10_000 })
  expect(await page.$eval('#main input[type=search]', input => input.value)).toBe('lrhgj')
  await untilAt(page, '/search?q=lrhgj')
})

it('reads a file that was chosen from before the app began', async () => {
  serve({ stores: false })
  await page.goto(`${server.origin}/plan`)
  await page.waitForSelector('#app[data-mounted] #main[data-sleep="until-stored"]')
  const input = await page.waitForSelector('#main input[type=file]')
  const folder = await mkdtemp(join(tmpdir(), 'chosen-'))
  const file = join(folder, 'spot.geojson')
  await writeFile(file, '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[112.9,27.1]}}')
  // No touch comes with it: that was before.
  await input?.uploadFile(file)
  await untilSays(page, '#main', planImportMessages['zh-CN'].spotsHas(1))
  await rm(folder, { recursive: true })
})

it('leaves the words of a page that cannot be woken, says that its buttons do not work, and wakes when loaded again', async () => {
  let isCut = false
  serve({ stores: false, isCut: () => isCut })
  await page.goto(`${server.origin}${plan}`)
  await page.waitForSelector('#app[data-mounted] #main[data-sleep="until-stored"]')
  const words = await wordsOf(page, '#main article')
  isCut = true
  await press(page, 'button', m.copy)
  // What says so is itself not there yet: one sentence is at hand.
  await untilSays(page, '[role=alert]', appMessages['zh-CN'].loadFailed)
  expect(await wordsOf(page, '#main article')).toBe(words)
  isCut = false
  await page.reload()
  await page.waitForSelector('#app[data-mounted] #main[data-sleep="until-stored"]')
  await press(page, 'button', m.copy)
  await page.waitForFunction(() => /\/plan\/[0-9a-f]{20}$/.test(location.pathname), { timeout: 10_000 })
})
