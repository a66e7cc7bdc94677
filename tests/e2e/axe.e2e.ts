import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { entityPath } from '@/domain/entityAddress'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { untilQuiet, visit, visitEach } from './page'
import { largestOfEachKind } from './sitePaths'
import { violations, violationsInBothThemes } from './violations'

const origin = inject('origin')
const dist = inject('dist')
const { index } = readBuiltGuide(dist)
/** A page of every kind in both languages, and one of those places and people that are drawn otherwise, by how well they are known. */
const looks = new Set([
  ...[...largestOfEachKind(dist).values(), '/no-such-page'].flatMap(path => [path, localise(path, 'en')]),
  ...(['point', 'area', 'line', 'unknown'] as const).flatMap(type => index.entities.find(entity => entity.type === 'place' && entity.position.type === type) ?? []).map(entityPath),
  ...index.entities.filter(entity => entity.type === 'person' && entity.dates === null).slice(0, 1).map(entityPath),
])
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
  const found: string[] = []
  await visitEach(browser, [...looks].map(path => `${origin}${path}`), async ({ page }, address) => {
    await untilQuiet(page)
    found.push(...(await violationsInBothThemes(page)).map(violation => `${address} ${violation}`))
  }, { size })
  expect(found).toEqual([])
})
