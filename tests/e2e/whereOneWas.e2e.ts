import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { essaysMessages } from '@/locales/essays'
import { launch, untilState } from './browser'
import { press, untilAlive, wakeReader } from './page'

const origin = inject('origin')
const essay = `${origin}/essays/zuishi-hengdong`
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

beforeEach(async () => {
  const context = await browser.createBrowserContext()
  page = await context.newPage()
  await page.setViewport({ width: 360, height: 780 })
  return () => context.close()
})

const scrolled = () => page.evaluate(() => Math.round(scrollY))

/** Scroll so that `selector` stands in the middle; how far the page is scrolled then. */
async function readOnTo(selector: string): Promise<number> {
  await page.$eval(selector, element => element.scrollIntoView({ block: 'center' }))
  return scrolled()
}

async function untilScrolled(top: number): Promise<void> {
  await expect.poll(async () => Math.abs(await scrolled() - top), { timeout: 10_000 }).toBeLessThan(3)
  // Nothing scrolls there and away again.
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(Math.abs(await scrolled() - top)).toBeLessThan(3)
}

it('comes back from a place to the line that was read, not to the one that the address names', async () => {
  await page.goto(`${essay}#p2`)
  await wakeReader(page)
  const at = await readOnTo('#p4 a.mention')
  await page.$eval('header a[href^="/"]', link => link instanceof HTMLElement && link.click())
  await page.waitForFunction(() => !location.pathname.includes('/essays/'))
  await page.goBack()
  await page.waitForSelector('#p4')
  await untilScrolled(at)
  expect(await page.$('#p2.is-marked')).toBeNull()
})

it('comes back to where a link to a paragraph was pressed', async () => {
  await page.goto(essay)
  await wakeReader(page)
  await readOnTo('#p4')
  await press(page, 'link', essaysMessages['zh-CN'].paragraphLink(4))
  await page.waitForSelector('#p4.is-marked')
  const at = await readOnTo('#p2 a.number')
  await press(page, 'link', essaysMessages['zh-CN'].paragraphLink(2))
  await page.waitForSelector('#p2.is-marked')
  await page.goBack()
  await page.waitForFunction(() => location.hash === '#p4')
  await untilScrolled(at)
})

it('stays at the line when the language changes, and keeps it for the next visit', async () => {
  await page.goto(essay)
  await wakeReader(page)
  await readOnTo('#p4')
  const line = () => page.$eval('#p4', paragraph => paragraph.getBoundingClientRect().top)
  const at = await line()
  await page.click('header a[hreflang="en"]')
  await page.waitForFunction(() => location.pathname.startsWith('/en/'))
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  await expect.poll(async () => Math.abs(await line() - at)).toBeLessThan(40)
  const kept = await page.evaluate(() => localStorage.getItem('reading-places'))
  expect(JSON.parse(kept ?? '{}')).toMatchObject({ 'zuishi-hengdong': expect.toSatisfy((paragraph: number) => paragraph > 2) })
})

it.each(['/places/luo-ronghuan-guju', '/essays/zuishi-hengdong', '/about'])('stays at the line when %s is loaded anew from what is stored', async (path) => {
  await page.goto(origin)
  await untilState(page, 'ready')
  await page.goto(origin + path)
  await untilAlive(page)
  await page.evaluate(() => scrollTo(0, 600))
  const at = await scrolled()
  expect(at).toBeGreaterThan(300)
  await page.reload()
  await page.waitForSelector('[data-mounted]')
  await untilScrolled(at)
})
