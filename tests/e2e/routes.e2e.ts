import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { partsMessages } from '@/locales/parts'
import { searchMessages } from '@/locales/search'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { byRole, press, untilAt, untilSays, visit, wordsOf } from './page'
import { largestOfEachKind } from './sitePaths'

const origin = inject('origin')
const dist = inject('dist')
const kinds = [...largestOfEachKind(dist)].map(([kind, path]) => ({ kind, path }))
const { essays } = readBuiltGuide(dist)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

describe('a deep link', () => {
  it.each(kinds)('shows the same page with a query as without: $kind', async ({ path }) => {
    const plain = await visit(browser, `${origin}${path}`, ({ page }) => wordsOf(page, 'h1'))
    await visit(browser, `${origin}${path}?from=share&name=%E8%A1%A1%E4%B8%9C`, async ({ page, status }) => {
      expect(status).toBe(200)
      expect(await wordsOf(page, 'h1')).toBe(plain)
    })
  })

  it('to a paragraph brings it into view and marks it', async () => {
    const [essay] = essays
    await visit(browser, `${origin}/essays/${essay?.id}#p${essay?.paragraphs.length}`, async ({ page }) => {
      await page.waitForSelector(`#p${essay?.paragraphs.length}.is-marked`)
      await page.waitForFunction(() => {
        const box = document.querySelector('.is-marked')?.getBoundingClientRect()
        return box !== undefined && box.top >= 0 && box.top < innerHeight
      })
    })
  })

  it('with a slash at the end leads to the same page', () => visit(browser, `${origin}/dishes/`, async ({ page, status, problems }) => {
    expect(status).toBe(200)
    expect(await wordsOf(page, 'h1')).not.toBe(partsMessages['zh-CN'].missingPage)
    expect(problems).toEqual([])
  }))

  it.each(['/', '/en', '/places/wuji-laojie'])('to the file of a page leads to the page and its address: %s', async (path) => {
    const heading = await visit(browser, `${origin}${path}`, ({ page }) => wordsOf(page, 'h1'))
    await visit(browser, `${origin}${path.replace(/\/$/, '')}/index.html?from=share`, async ({ page, problems }) => {
      await untilAt(page, `${path}?from=share`)
      await page.waitForSelector('[data-mounted] h1')
      expect(await wordsOf(page, 'h1')).toBe(heading)
      expect(problems).toEqual([])
    })
  })
})

it.each([['/', '跳到正文'], ['/en/places/wuji-laojie', 'Skip to content']])('leads the keyboard past the header by a link that is seen when it has the focus: %s', (path, words) => visit(browser, `${origin}${path}`, async ({ page }) => {
  await page.keyboard.press('Tab')
  const link = await page.$eval(':focus', link => ({ name: link.ariaLabel, seen: getComputedStyle(link, '::after').content, top: link.getBoundingClientRect().top, width: link.getBoundingClientRect().width }))
  expect(link).toMatchObject({ name: words, seen: `"${words}"` })
  expect(link.top).toBeGreaterThanOrEqual(0)
  expect(link.width).toBeGreaterThan(60)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
}))

const missing = [
  { path: '/no-such-page', says: 'missingPage' },
  { path: '/no/such/page', says: 'missingPage' },
  { path: '/places/no-such-place', says: 'missingPlace' },
  { path: '/dishes/no-such-dish', says: 'missingDish' },
  { path: '/ingredients/no-such-ingredient', says: 'missingIngredient' },
  { path: '/people/no-such-person', says: 'missingPerson' },
  { path: '/essays/no-such-essay', says: 'missingEssay' },
  { path: '/places/du-fu', says: 'missingPlace' },
] as const

describe.each(missing)('$path', ({ path, says }) => {
  it.each(['zh-CN', 'en'] as const)('is answered with status 404 and says what is missing (%s)', locale => visit(browser, `${origin}${localise(path, locale)}`, async ({ page, status, problems }) => {
    expect(status).toBe(404)
    await untilSays(page, 'h1', partsMessages[locale][says])
    expect(await page.$$('form[role="search"]')).toHaveLength(1)
    expect(problems.filter(problem => !problem.includes('status of 404'))).toEqual([])
  }))
})

it('leads on from a page that does not exist: by search and by links', () => visit(browser, `${origin}/places/no-such-place`, async ({ page }) => {
  const { searchLabel, toDishes } = partsMessages['zh-CN']
  await page.locator(byRole('searchbox', searchLabel)).fill('洣水')
  await page.keyboard.press('Enter')
  await untilAt(page, '/search?q=洣水')
  await untilSays(page, 'h2', searchMessages['zh-CN'].entities)
  await page.goBack()
  await press(page, 'link', toDishes)
  await untilAt(page, '/dishes')
}))

it('answers for a missing file with a plain 404, never with a page', async () => {
  for (const path of ['/assets/gone-12345678.js', '/guide/000000000000/index.json', '/nothing.png']) {
    const response = await fetch(`${origin}${path}`)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, expect.stringContaining('text/plain')])
  }
})

it('writes an apostrophe in the title of an English page no wider than a letter', () => visit(browser, `${origin}/en/places/chaishanzhou-nongmin-yinhang`, async ({ page }) => {
  const { width, size } = await page.$eval('h1', async (title) => {
    const range = document.createRange()
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
    while (texts.nextNode() !== null) {
      const at = texts.currentNode.textContent?.indexOf('’') ?? -1
      if (at >= 0) {
        range.setStart(texts.currentNode, at)
        range.setEnd(texts.currentNode, at + 1)
      }
    }
    await document.fonts.ready
    return { width: range.getBoundingClientRect().width, size: Number.parseFloat(getComputedStyle(title).fontSize) }
  })
  expect(width).toBeGreaterThan(0)
  expect(width).toBeLessThan(size / 2)
}))

it('prints a place without what can only be pressed', () => visit(browser, `${origin}/places/luo-ronghuan-guju`, async ({ page }) => {
  const pressable = () => page.$$eval('main .button, main .hand-over', found => found.filter(each => each.checkVisibility()).length)
  expect(await pressable()).toBeGreaterThan(3)
  await page.emulateMediaType('print')
  expect(await pressable()).toBe(0)
  expect(await page.$eval('main h1', title => title.checkVisibility())).toBe(true)
}))
