import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { appMessages } from '@/locales/app'
import { loadProblemMessages } from '@/locales/loadProblem'
import { essaysMessages } from '@/locales/essays'
import { launch } from './browser'
import { press, untilAlive, untilQuiet, untilSays, visit, wakeReader, wordsOf } from './page'
import { largestOfEachKind } from './sitePaths'
import { startServer } from './server'

const dist = inject('dist')
const pages = largestOfEachKind(dist)
const place = pages.get('/places/:id') ?? ''
const essay = pages.get('/essays/:id') ?? ''
const hike = pages.get('/hike/:id') ?? ''
const { loadMissing, loadDamaged, loadSafe, wakeMissing, wakeDamaged, wakeSafe, retry } = loadProblemMessages['zh-CN']
let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer(dist)
  browser = await launch()
})

afterEach(() => server.intercept(null))

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** From now on, answer for files whose address matches with this. */
function breakFiles(address: RegExp, status: number, body: string, type = 'application/json'): void {
  server.intercept((request, response) => {
    const isBroken = address.test(request.url ?? '')
    if (isBroken)
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    return isBroken
  })
}

/** The screen says what happened and what is safe, and shows the page once it is asked again and the file is well. */
async function expectRecovery(page: Page, sentence: string, heading: string, safe = loadSafe): Promise<void> {
  await untilSays(page, '[role="alert"]', sentence)
  await untilSays(page, '[role="alert"]', safe)
  server.intercept(null)
  await press(page, 'button', retry)
  await untilAlive(page)
  await untilSays(page, 'h1', heading)
  expect(await page.$('[role="alert"]')).toBeNull()
}

/** Open a page that cannot wake, which a page that can does not show; nothing is said before a button is pressed. */
async function openAsleep(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  try {
    await page.setBypassServiceWorker(true)
    await page.goto(`${server.origin}${path}`)
    await page.waitForSelector('#app[data-mounted]')
    await page.keyboard.press('Shift')
    await untilQuiet(page)
    expect(await page.$('[role="alert"]')).toBeNull()
    await use(page)
  }
  finally {
    await page.close()
  }
}

const faults = [
  { fault: 'is missing', status: 404, body: '', sentence: loadMissing, asleep: wakeMissing },
  { fault: 'meets a fault of the server', status: 500, body: 'oops', sentence: loadMissing, asleep: wakeMissing },
  { fault: 'is cut short', status: 200, body: '{"guide":"', sentence: loadDamaged, asleep: wakeDamaged },
  { fault: 'is the page of a hotel network', status: 200, body: '<h1>Log in</h1>', sentence: loadDamaged, asleep: wakeDamaged },
  { fault: 'belongs to another version', status: 200, body: '{"guide":"000000000000","kind":"details","content":{}}', sentence: loadDamaged, asleep: wakeDamaged },
] as const

describe.each(faults)('a file of the guide that $fault', ({ status, body, sentence, asleep }) => {
  it('leaves a sentence and a way to try again when one goes to a page', () => visit(browser, `${server.origin}${essay}`, async ({ page }) => {
    breakFiles(/^\/guide\/.*\/details-/, status, body)
    const link = 'section a[href^="/places/"]'
    const name = await wordsOf(page, link)
    await page.$eval(link, link => link instanceof HTMLElement && link.click())
    await expectRecovery(page, sentence, name)
  }))

  it('leaves the words, and says to whom presses a button what is wrong, when one comes from outside', async () => {
    const heading = await visit(browser, `${server.origin}${hike}`, ({ page }) => wordsOf(page, 'h1'))
    breakFiles(/^\/guide\/.*\/hike-/, status, body)
    await openAsleep(hike, async (page) => {
      const words = await wordsOf(page, '#main article')
      await page.click('#main article button:not([disabled])')
      await untilSays(page, '[role="alert"]', asleep)
      expect(await wordsOf(page, '#main article')).toBe(words)
      await expectRecovery(page, asleep, heading, wakeSafe)
    })
  })

  it('keeps the words of a place as rendered', () => visit(browser, `${server.origin}${place}`, async ({ page }) => {
    const before = await wordsOf(page, 'main')
    breakFiles(/^\/guide\/.*\/details-/, status, body)
    await page.keyboard.press('Shift')
    await untilQuiet(page)
    expect(await wordsOf(page, 'main')).toBe(before)
    expect(before.length).toBeGreaterThan(100)
  }))
})

it.each([
  { name: 'index.json', path: '/dishes', button: '.chips button' },
  { name: 'search.json', path: '/search', button: 'form button' },
])('leaves the words of $path, and says to whom uses it that $name is missing', async ({ name, path, button }) => {
  const heading = await visit(browser, `${server.origin}${path}`, ({ page }) => wordsOf(page, 'h1'))
  breakFiles(new RegExp(`^/guide/.*/${name}`), 404, '')
  await openAsleep(path, async (page) => {
    await page.click(`#main ${button}`)
    await expectRecovery(page, wakeMissing, heading, wakeSafe)
  })
})

it('leaves no map blank when its base map is missing', async () => {
  const heading = await visit(browser, `${server.origin}/map`, ({ page }) => wordsOf(page, 'h1'))
  breakFiles(/^\/guide\/.*\/basemap\.json/, 404, '')
  await visit(browser, `${server.origin}/map`, ({ page }) => expectRecovery(page, loadMissing, heading))
})

it('leaves a sentence and a way to try again when one goes to an essay that is missing', () => visit(browser, `${server.origin}/essays`, async ({ page }) => {
  const heading = await visit(browser, `${server.origin}${essay}`, ({ page }) => wordsOf(page, 'h1'))
  breakFiles(/^\/guide\/.*\/essay-/, 404, '')
  await page.$eval(`main a[href="${essay}"]`, link => link instanceof HTMLElement && link.click())
  await expectRecovery(page, loadMissing, heading)
}))

it('keeps an essay as rendered, to the last paragraph, when its file is missing', () => visit(browser, `${server.origin}${essay}`, async ({ page }) => {
  const shown = () => page.$$eval('[data-paragraph] p', paragraphs => paragraphs.map(paragraph => paragraph.textContent))
  const before = await shown()
  breakFiles(/^\/guide\/.*\/essay-/, 404, '')
  await page.keyboard.press('Shift')
  await untilQuiet(page)
  expect(await shown()).toEqual(before)
  expect(before.length).toBeGreaterThan(3)
}))

/** Go from one page to another by its link. */
async function followLink(page: Page, path: string): Promise<void> {
  await untilQuiet(page)
  await page.$eval(`a[href="${path}"]`, link => link instanceof HTMLElement && link.click())
}

/** Go from one page to the dishes without a fault: the files that this asks for, and what `look` finds there. */
async function goToDishes<Found>(look: (page: Page) => Promise<Found>): Promise<{ readonly files: readonly string[], readonly found: Found }> {
  const files: string[] = []
  const found = await visit(browser, `${server.origin}/about`, async ({ page }) => {
    await untilQuiet(page)
    page.on('request', request => files.push(new URL(request.url()).pathname))
    await followLink(page, '/dishes')
    await page.waitForFunction(() => location.pathname === '/dishes')
    await untilQuiet(page)
    return look(page)
  })
  return { files, found }
}

/** From now on, those of the files that end so are missing. */
function loseFiles(files: readonly string[], end: string): void {
  breakFiles(new RegExp(`^(?:${files.filter(path => path.endsWith(end)).join('|')})$`), 404, 'gone', 'text/plain')
}

describe('when the code of a page is missing', () => {
  it('leaves a sentence and a way to try again', async () => {
    const { files, found: heading } = await goToDishes(page => wordsOf(page, 'h1'))
    await visit(browser, `${server.origin}/about`, async ({ page }) => {
      loseFiles(files, '.js')
      await followLink(page, '/dishes')
      await untilSays(page, '[role="alert"]', loadMissing)
      server.intercept(null)
      await Promise.all([page.waitForNavigation(), press(page, 'button', retry)])
      await untilAlive(page)
      await untilSays(page, 'h1', heading)
    })
  })

  it('leaves a sentence even where no code at all is to be had', () => visit(browser, `${server.origin}/about`, async ({ page }) => {
    await untilQuiet(page)
    breakFiles(/^\/assets\/.*\.js$/, 404, 'gone', 'text/plain')
    await followLink(page, '/dishes')
    await untilSays(page, '[role="alert"]', appMessages['zh-CN'].loadFailed)
  }))
})

it('shows no page without its styles when they are missing, and has them when it is asked again', async () => {
  /** The styles there are, each with its number of rules. */
  const styles = (page: Page) => page.evaluate(() => [...document.styleSheets].map(({ href, cssRules }) => `${href ?? ''} ${cssRules.length}`).sort())
  const { files, found: whole } = await goToDishes(styles)
  await visit(browser, `${server.origin}/about`, async ({ page }) => {
    const heading = await wordsOf(page, 'h1')
    await untilQuiet(page)
    loseFiles(files, '.css')
    await followLink(page, '/dishes')
    await untilSays(page, '[role="alert"]', loadMissing)
    expect(await wordsOf(page, 'h1')).toBe(heading)
    server.intercept(null)
    await press(page, 'button', retry)
    await page.waitForFunction(() => location.pathname === '/dishes')
    await untilQuiet(page)
    expect(await styles(page)).toEqual(expect.arrayContaining(whole))
  })
})

it('keeps the words of an essay when its map cannot be read, and says so', () => visit(browser, `${server.origin}${essay}`, async ({ page }) => {
  await wakeReader(page)
  breakFiles(/^\/guide\/.*\/basemap/, 404, '')
  await page.click('button[aria-controls="essay-map"]')
  await untilSays(page, '#essay-map [role="alert"]', essaysMessages['zh-CN'].mapFailed)
  server.intercept(null)
  await press(page, 'button', essaysMessages['zh-CN'].retry)
  await page.waitForSelector('#essay-map .leaflet-container')
}))
