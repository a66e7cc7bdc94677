import type { Page } from 'puppeteer-core'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, inject, it } from 'vitest'
import { launch } from './browser'
import { untilQuiet, visitEach } from './page'
import { sitePaths } from './sitePaths'
import { slice } from './slice'
import { violations } from './violations'

const origin = inject('origin')
// Besides the pages that are listed: those of a plan that only the device knows, and the frame for them.
const paths = [...sitePaths(inject('dist')), '/plan/00ff00ff00ff00ff00ff', '/en/plan/00ff00ff00ff00ff00ff', '/shell']
// What is wrong with one is mostly wrong with all of its kind, and each kind is among them: see axe.e2e.
const inspected: ReadonlySet<string> = new Set(slice(paths.filter(path => path !== '/shell'), 3).map(path => `${origin}${path}`))
const visited: string[] = []
const complaints: string[] = []
const objections: string[] = []
const plain: string[] = []
const tooWide: string[] = []

const titleCharacters = readFileSync('src/brand/titleCharacters.txt', 'utf8')

/** What the page sets in the title font though the font has it not; Latin letters are left to the phone. */
async function lackingInTitles(page: Page): Promise<readonly string[]> {
  const titles = await page.evaluate(() => {
    const isTitle = (element: Element | null): boolean => element !== null && !element.matches('script, style') && getComputedStyle(element).fontFamily.includes('Hengdong Song')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node => isTitle(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      texts.push(node.textContent ?? '')
    return texts
  })
  return titles.filter(title => [...title.replaceAll(/[\sA-Za-zÀ-ž]/g, '')].some(character => !titleCharacters.includes(character)))
}

// Opening all pages takes a minute or two: it is done once, for all that is asked of every page.
beforeAll(async () => {
  const browser = await launch()
  await visitEach(browser, paths.map(path => `${origin}${path}`), async ({ page, status, problems }, address) => {
    await untilQuiet(page)
    visited.push(address)
    complaints.push(...problems.map(problem => `${address}: ${problem}`), ...status === 200 ? [] : [`${address}: status ${status}`])
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
      tooWide.push(address)
    plain.push(...(await lackingInTitles(page)).map(title => `${address}: ${title}`))
    // Not the bare frame: it has no words of its own, what it shows follows from the address at which it is opened.
    if (inspected.has(address))
      objections.push(...(await violations(page)).map(violation => `${address}: ${violation}`))
  })
  await browser.close()
}, 600_000)

it('opens in both languages without an error, a failed request, a request to another site or a breach of the policy', () => {
  expect(visited.length).toBeGreaterThan(100)
  expect(complaints).toEqual([])
})

it('has nothing that axe objects to', () => {
  expect(visited.filter(address => inspected.has(address)).length).toBeGreaterThan(50)
  expect(objections).toEqual([])
})

it('fits a phone 360 px wide', () => {
  expect(tooWide).toEqual([])
})

it('sets no title in characters that the title font lacks (else: npm run brand)', () => {
  expect(plain).toEqual([])
})
