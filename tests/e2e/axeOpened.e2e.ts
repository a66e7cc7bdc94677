import type { VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { LOCALES } from '@/domain/locale'
import { launch } from './browser'
import { THEMES, untilQuiet, visit, wakeReader } from './page'
import { largestOfEachKind } from './sitePaths'
import { violations } from './violations'

const origin = inject('origin')
const kinds = [...largestOfEachKind(inject('dist'))].map(([kind, path]) => ({ kind, path }))
const looks = THEMES.flatMap(theme => (['phone', 'desk'] as const).map(size => ({ theme, size })))
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
