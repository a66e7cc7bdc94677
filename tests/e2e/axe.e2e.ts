import type { VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { launch } from './browser'
import { mediaFeatures, THEMES, untilQuiet, visit, visitEach, wakeReader } from './page'
import { largestOfEachKind } from './sitePaths'
import { violations } from './violations'

const origin = inject('origin')
const dist = inject('dist')
const kinds = [...largestOfEachKind(dist)].map(([kind, path]) => ({ kind, path }))
const essay = '/essays/zuishi-hengdong'
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

it('notices what is wrong: a picture without words', () => visit(browser, `${origin}/about`, async ({ page }) => {
  await page.evaluate(() => document.querySelector('main h1')?.after(document.createElement('img')))
  expect((await violations(page)).join()).toContain('image-alt')
}))

const looks = THEMES.flatMap(theme => (['phone', 'desk'] as const).map(size => ({ theme, size })))

// A page of every kind is opened once for both themes. All pages in the light theme on a phone: see everyPage.
it.each(['phone', 'desk'] as const)('finds nothing wrong on any kind of page on a %s, in either language and theme', { timeout: 180_000 }, async (size) => {
  const paths = [...kinds.map(({ path }) => path), '/no-such-page'].flatMap(path => [path, localise(path, 'en')])
  const found: string[] = []
  await visitEach(browser, paths.map(path => `${origin}${path}`), async ({ page }, address) => {
    await untilQuiet(page)
    for (const theme of THEMES) {
      await page.emulateMediaFeatures(mediaFeatures(theme))
      // Colours go over, though in no time: each letter inherits the step of the one above it.
      await page.waitForFunction(() => document.getAnimations().length === 0, { polling: 100 })
      found.push(...(await violations(page)).map(violation => `${address} ${theme} ${violation}`))
    }
  }, { size })
  expect(found).toEqual([])
})

async function violationsAfter(path: string, options: VisitOptions, act: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
  return visit(browser, `${origin}${path}`, async ({ page }) => {
    await act(page)
    await untilQuiet(page)
    return violations(page)
  }, options)
}

describe.each(looks)('in the $theme theme on a $size, with something open,', ({ theme, size }) => {
  it('finds nothing wrong with the sheet of a place on the map', async () => {
    expect(await violationsAfter('/map?place=luo-ronghuan-guju', { theme, size }, page => page.waitForSelector('.sheet blockquote'))).toEqual([])
  })

  it('finds nothing wrong with a remark and with a mention in the reader', async () => {
    expect(await violationsAfter(essay, { theme, size }, async (page) => {
      await wakeReader(page)
      await page.click('.sign--erratum')
      await page.waitForSelector('[role="dialog"]')
    })).toEqual([])
    expect(await violationsAfter(essay, { theme, size }, async (page) => {
      await wakeReader(page)
      await page.click('#p3 a.mention')
      await page.waitForSelector('.sheet')
    })).toEqual([])
  })

  it('finds nothing wrong with the results of a search', async () => {
    expect(await violationsAfter('/search?q=yuan', { theme, size }, page => page.waitForSelector('.results'))).toEqual([])
  })
})

it.each(kinds)('fits 360 px at twice the size of letters: $kind', ({ path }) => visit(browser, `${origin}${path}`, async ({ page }) => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await untilQuiet(page)
  const tooWide = await page.evaluate(() => {
    const isHidden = (element: Element): boolean => element.closest('.visually-hidden, .leaflet-container, svg') !== null
    const scrolls = (element: Element): boolean => element.parentElement !== null && (/auto|scroll|hidden/.test(getComputedStyle(element.parentElement).overflowX) || scrolls(element.parentElement))
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth <= clientWidth
      ? []
      : [...document.body.querySelectorAll('*')]
          .filter(element => element.getBoundingClientRect().right > clientWidth + 1 && !isHidden(element) && !scrolls(element))
          .map(element => `${element.tagName.toLowerCase()}.${element.className}`).slice(-5)
          .concat(`${scrollWidth} px wide`)
  })
  expect(tooWide).toEqual([])
}))
