import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { launch } from './browser'
import { mediaFeatures, THEMES, untilQuiet, visit, visitEach } from './page'
import { largestOfEachKind } from './sitePaths'
import { violations } from './violations'

const origin = inject('origin')
const dist = inject('dist')
const kinds = [...largestOfEachKind(dist)].map(([kind, path]) => ({ kind, path }))
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

it('notices what is wrong: a picture without words', () => visit(browser, `${origin}/about`, async ({ page }) => {
  await page.evaluate(() => document.querySelector('main h1')?.after(document.createElement('img')))
  expect((await violations(page)).join()).toContain('image-alt')
}))

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
