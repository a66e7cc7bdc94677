import type { Visit } from './page'
import type { Browser } from 'puppeteer-core'
import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { entityPath } from '@/domain/entityAddress'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { pressInView, visit, wordsOf } from './page'
import { pageFile, sitePaths } from './sitePaths'

const origin = inject('origin')
const dist = inject('dist')
const { index, essays, details } = readBuiltGuide(dist)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

function withoutScript<Result>(path: string, use: (visit: Visit) => Promise<Result>): Promise<Result> {
  return visit(browser, `${origin}${path}`, use, { hasScript: false })
}

function linksOf({ page }: Visit, within = 'main'): Promise<string[]> {
  return page.$$eval(`${within} a[href]`, links => links.map(link => link.getAttribute('href') ?? ''))
}

it('shows on the home page both essays, every dish, the picture of the map with places, and the search', () => withoutScript('/', async (visit) => {
  const links = await linksOf(visit)
  const dishes = index.entities.filter(entity => entity.type === 'dish' && entity.kind === 'dish')
  expect(links).toEqual(expect.arrayContaining([...index.essays.map(({ id }) => `/essays/${id}`), ...dishes.map(entityPath), '/map']))
  expect(await visit.page.$$eval('main svg a', seals => seals.length)).toBeGreaterThanOrEqual(10)
  expect(await visit.page.$eval('main form[role="search"]', form => form.getAttribute('action'))).toBe('/search')
}))

it.each(['/', '/places/luo-ronghuan-guju', '/dishes', '/people/li-mi', '/about'])('colours the seals of %s', path => withoutScript(path, async ({ page }) => {
  const fills = await page.$$eval('main .seal path:first-of-type', paths => paths.map(path => getComputedStyle(path).fill))
  expect(fills.length).toBeGreaterThan(0)
  expect(fills).not.toContain('rgb(0, 0, 0)')
}))

it.each(essays.map(({ id, title }) => ({ id, title })))('prints 《$title》 to the character, with every note', ({ id }) => withoutScript(`/essays/${id}`, async ({ page }) => {
  const essay = essays.find(each => each.id === id)
  const printed = await page.$$eval('[data-paragraph] p', paragraphs => paragraphs.map((paragraph) => {
    const copy = paragraph.cloneNode(true)
    if (copy instanceof Element)
      copy.querySelectorAll('[data-apparatus]').forEach(added => added.remove())
    return copy.textContent
  }))
  expect(printed).toEqual(essay?.paragraphs.map(({ text }) => text))
  const remarks = (essay?.paragraphs ?? []).flatMap(({ errata, allusions, notes }) => [...errata, ...allusions, ...notes])
  expect(await page.$$('li[id^="note-"]')).toHaveLength(remarks.length)
}))

it('shows every passage on the page of each place, dish, ingredient and person', async () => {
  const reader = await browser.newPage()
  const faults: string[] = []
  for (const entity of index.entities) {
    const html = await readFile(pageFile(dist, entityPath(entity)), 'utf8')
    const quoted = await reader.evaluate(html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('blockquote')].map((quote) => {
      quote.querySelectorAll('ins').forEach(correction => correction.remove())
      return quote.textContent.trim()
    }), html)
    const passages = details.find(({ id }) => id === entity.id)?.passages.map(({ text }) => text) ?? []
    if (passages.length === 0 || passages.some(text => !quoted.includes(text)))
      faults.push(`${entity.id}: ${JSON.stringify(quoted)} instead of ${JSON.stringify(passages)}`)
  }
  await reader.close()
  expect(faults).toEqual([])
})

it('lists every dish and ingredient on the page of dishes, and every shown place on that of the map', async () => {
  const dishes = index.entities.filter(({ type }) => type === 'dish' || type === 'ingredient')
  expect(await withoutScript('/dishes', linksOf)).toEqual(expect.arrayContaining(dishes.map(entityPath)))
  const places = index.entities.filter(entity => entity.type === 'place' && entity.kind !== 'town' && entity.kind !== 'region')
  expect(await withoutScript('/map', linksOf)).toEqual(expect.arrayContaining(places.map(entityPath)))
})

it('leads from home to an essay, from its words to a place and back to the words', () => withoutScript('/', async ({ page }) => {
  const [essay] = index.essays
  const follow = (selector: string) => Promise.all([page.waitForNavigation(), pressInView(page, selector)])
  await follow(`main a[href="/essays/${essay?.id}"]`)
  await follow('[data-paragraph] a.mention[href^="/places/"]')
  expect(await wordsOf(page, 'h1')).not.toBe('')
  await follow(`figcaption a[href^="/essays/${essay?.id}#"]`)
  const { ground, isInView } = await page.$eval(':target', (target) => {
    const { top } = target.getBoundingClientRect()
    return { ground: getComputedStyle(target).backgroundColor, isInView: top >= 0 && top < innerHeight }
  })
  expect(ground).not.toBe('rgba(0, 0, 0, 0)')
  expect(isInView).toBe(true)
}))

it('names no page or file in a link that does not exist', () => {
  const isFile = (path: string): boolean => statSync(join(dist, path), { throwIfNoEntry: false })?.isFile() ?? false
  const known = new Set(sitePaths(dist))
  const broken = [...known].flatMap((path) => {
    const links = [...readFileSync(pageFile(dist, path), 'utf8').matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `${origin}${path}`))
    return links.filter(link => link.origin === origin && !known.has(link.pathname) && !isFile(link.pathname)).map(link => `${path} → ${link.pathname}`)
  })
  expect([...new Set(broken)]).toEqual([])
})

it('points to a spot that exists in every link to a part of a page', () => {
  const idsOf = new Map<string, ReadonlySet<string>>()
  const idsAt = (path: string): ReadonlySet<string> => {
    const ids = idsOf.get(path) ?? new Set([...readFileSync(pageFile(dist, path), 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id))
    idsOf.set(path, ids)
    return ids
  }
  const broken = sitePaths(dist).flatMap((path) => {
    const links = [...readFileSync(pageFile(dist, path), 'utf8').matchAll(/<a\b[^>]*\bhref="([^"]*#[^"]+)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `${origin}${path}`))
    return links.filter(({ origin: other, pathname, hash }) => other === origin && !idsAt(pathname).has(decodeURIComponent(hash.slice(1)))).map(({ pathname, hash }) => `${path} → ${pathname}${hash}`)
  })
  expect([...new Set(broken)]).toEqual([])
})
