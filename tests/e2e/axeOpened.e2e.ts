import type { VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { LOCALES } from '@/domain/locale'
import { launch } from './browser'
import { untilQuiet, visit, wakeReader } from './page'
import { largestOfEachKind } from './sitePaths'
import { violationsInBothThemes } from './violations'

const origin = inject('origin')
const kinds = [...largestOfEachKind(inject('dist'))].map(([kind, path]) => ({ kind, path }))
const essay = '/essays/zuishi-hengdong'
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function violationsAfter(path: string, options: VisitOptions, act: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
  return visit(browser, `${origin}${path}`, async ({ page }) => {
    await act(page)
    await untilQuiet(page)
    return violationsInBothThemes(page)
  }, options)
}

describe.each(['phone', 'desk'] as const)('in both themes on a %s, with something open,', (size) => {
  it('finds nothing wrong with the sheet of a place on the map', async () => {
    expect(await violationsAfter('/map?place=luo-ronghuan-guju', { size }, page => page.waitForSelector('.sheet blockquote'))).toEqual([])
  })

  it('finds nothing wrong with a remark and with a mention in the reader', async () => {
    expect(await violationsAfter(essay, { size }, async (page) => {
      await wakeReader(page)
      await page.click('.sign--erratum')
      await page.waitForSelector('[role="dialog"]')
    })).toEqual([])
    expect(await violationsAfter(essay, { size }, async (page) => {
      await wakeReader(page)
      await page.click('#p3 a.mention')
      await page.waitForSelector('.sheet')
    })).toEqual([])
  })

  it('finds nothing wrong with the results of a search', async () => {
    expect(await violationsAfter('/search?q=yuan', { size }, page => page.waitForSelector('.results'))).toEqual([])
  })
})

it.each(kinds.flatMap(({ kind, path }) => LOCALES.map(locale => ({ kind, locale, path: localise(path, locale) }))))('fits 360 px at twice the size of letters: $kind, in $locale', ({ path }) => visit(browser, `${origin}${path}`, async ({ page }) => {
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
