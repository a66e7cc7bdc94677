import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { mapMessages } from '@/locales/map'
import { launch } from './browser'
import { SEAL } from './mapLook'
import { byRole, press, visit } from './page'

const origin = inject('origin')
const m = mapMessages['zh-CN']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

it('tells of its buttons for zooming when they have come to an end, and leaves the focus on them', () => visit(browser, `${origin}/map`, async ({ page }) => {
  const isAtEnd = (name: string) => page.$eval(byRole('button', name), button => button.getAttribute('aria-disabled'))
  await page.waitForSelector(SEAL)
  for (const [name, other] of [[m.zoomIn, m.zoomOut], [m.zoomOut, m.zoomIn]] as const) {
    await expect.poll(async () => {
      await press(page, 'button', name)
      return isAtEnd(name)
    }, { timeout: 20_000, interval: 300 }).toBe('true')
    expect(await isAtEnd(other)).toBe('false')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  }
}))

it('is printed without its buttons', () => visit(browser, `${origin}/map`, async ({ page }) => {
  await page.waitForSelector(SEAL)
  const buttons = () => page.$$eval('.map-control, .list-toggle, .filters button', all => all.filter(button => button.checkVisibility()).length)
  expect(await buttons()).toBeGreaterThan(5)
  await page.emulateMediaType('print')
  expect(await buttons()).toBe(0)
}))
