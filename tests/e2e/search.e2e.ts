import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { searchMessages } from '@/locales/search'
import { launch, untilState } from './browser'
import { readBuiltGuide } from './builtGuide'
import { byRole, press, untilAlive, untilAt, untilSays, visit, wordsOf } from './page'
import { startServer } from './server'

const origin = inject('origin')
const { essays } = readBuiltGuide(inject('dist'))
const m = searchMessages['zh-CN']
const RESULT = '.results li:first-child a'
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Type into the search page with nothing but the keyboard, until something was found. */
async function type(page: Page, query: string): Promise<void> {
  await page.focus(byRole('searchbox', m.label))
  await page.keyboard.type(query)
  await page.waitForSelector('.results')
}

const queries = [
  { by: 'characters', query: '石塘', first: '石塘大屋' },
  { by: 'the misprint', query: '泚水', first: '洣水' },
  { by: 'its correction', query: '洣水', first: '洣水' },
  { by: 'a corrected name that was printed otherwise', query: '第一农民银行', first: '柴山洲特别区第一农民银行旧址' },
  { by: 'pinyin without tones', query: 'pengyuanfeng', first: '蓬源峰' },
  { by: 'pinyin with tones and spaces', query: 'péng yuán fēng', first: '蓬源峰' },
  { by: 'the beginning of pinyin', query: 'tutouw', first: '土头碗' },
  { by: 'initials', query: 'lrhgj', first: '罗荣桓故居' },
  { by: 'English', query: 'Former Residence of Luo', first: '罗荣桓故居' },
  { by: 'another name', query: '楚南第一景', first: '锡岩仙洞' },
  { by: 'a person', query: '杜甫', first: '杜甫' },
] as const

describe('after one visit, with the server stopped,', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer(inject('dist'))
    await visit(browser, `${server.origin}/`, ({ page }) => untilState(page, 'ready'), { hasWorker: true })
    await server.stop()
  })

  it.each(queries)('finds $first by $by: $query', ({ query, first }) => visit(browser, `${server.origin}/search`, async ({ page, problems }) => {
    await type(page, query)
    expect(await wordsOf(page, RESULT)).toContain(first)
    expect(await wordsOf(page, 'main [role="status"]')).toMatch(/[1-9]/)
    expect(problems).toEqual([])
  }, { hasWorker: true }))
})

describe('a fragment of a sentence', () => {
  it.each(essays.map(({ id, title, paragraphs }) => ({ id, title, fragment: (paragraphs[1]?.text ?? '').slice(6, 12) })))('of 《$title》 leads to its paragraph', ({ id, fragment }) => visit(browser, `${origin}/search`, async ({ page }) => {
    await type(page, fragment)
    expect(await wordsOf(page, `.results a[href="/essays/${id}#p2"] mark`)).toBe(fragment)
    await page.$eval(`.results a[href="/essays/${id}#p2"]`, link => link instanceof HTMLElement && link.click())
    await page.waitForSelector('#p2.is-marked')
  }))
})

it('shows with a misprint what should stand there', () => visit(browser, `${origin}/search`, async ({ page }) => {
  await type(page, '泚水')
  expect(await page.$$eval(`${RESULT} mark`, marks => marks.map(mark => mark.textContent).join(''))).toMatch(/^(?:泚水)+$/)
  expect(await wordsOf(page, `${RESULT} ins`)).toMatch(/^〔洣水?〕$/)
}))

it('leads by keys alone from the query into the results and to the page', () => visit(browser, `${origin}/search`, async ({ page }) => {
  await type(page, 'lrh')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const name = await page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent.trim())
  expect(name).toBeTruthy()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !location.pathname.startsWith('/search'))
  expect(name).toContain(await page.$eval('h1', heading => heading.querySelector('[lang="zh-CN"]')?.textContent.trim() ?? heading.textContent.trim()))
}))

it('keeps the query in the address, over a reload and on the way back', () => visit(browser, `${origin}/search`, async ({ page }) => {
  await type(page, '吴集')
  await untilAt(page, '/search?q=吴集')
  await page.reload()
  await untilAlive(page)
  await page.waitForSelector('.results')
  expect(await page.$eval('input[type="search"]', input => input instanceof HTMLInputElement && input.value)).toBe('吴集')
  await page.$eval(RESULT, link => link instanceof HTMLElement && link.click())
  await page.waitForFunction(() => location.pathname.startsWith('/places/'))
  await page.goBack()
  await untilAt(page, '/search?q=吴集')
  await page.waitForSelector('.results')
}))

it('says when there is nothing, and what to do', () => visit(browser, `${origin}/search?q=${encodeURIComponent('没有这样的字句')}`, async ({ page }) => {
  await untilSays(page, 'main [role="status"]', m.nothing('没有这样的字句'))
  await untilSays(page, 'main', m.nothingWhy)
  await press(page, 'link', m.toMap)
  await untilAt(page, '/map')
}))

it('is reached from the home page by typing and pressing Enter', () => visit(browser, `${origin}/`, async ({ page }) => {
  await page.focus('main input[type="search"]')
  await page.keyboard.type('蓬源')
  await page.keyboard.press('Enter')
  await untilAt(page, '/search?q=蓬源')
  await untilSays(page, '.results', '蓬源峰')
}))

it('finds by English on the English page', () => visit(browser, `${origin}/en/search`, async ({ page }) => {
  await page.focus(byRole('searchbox', searchMessages.en.label))
  await page.keyboard.type('tofu')
  await untilSays(page, RESULT, '草市豆腐')
}))
