import type { Passage } from '@/domain/essay'
import type { EntityId } from '@/domain/slug'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ENTITY_TYPES } from '@/domain/entity'
import { entityPath, essayPath, mentionAnchor } from '@/domain/entityAddress'
import { essaysMessages } from '@/locales/essays'
import { mapSheetMessages } from '@/locales/mapSheet'
import { readBuiltGuide } from './builtGuide'
import { press, pressSeal, untilSays, visit, visitEach, wordsOf } from './page'
import { slice } from './slice'
import { visitOnceThenStop } from './storedVisit'

const dist = inject('dist')
const { index, essays, details } = readBuiltGuide(dist)
const offline = { hasWorker: true } as const
let origin: string
let browser: Browser

beforeAll(async () => {
  ({ browser, origin } = await visitOnceThenStop(dist))
})

afterAll(() => browser.close())

/** The mention to which a passage leads: its anchor, and its words as printed. */
function mentionOf(passage: Passage, entity: EntityId): { readonly address: string, readonly anchor: string, readonly printed: string } {
  const nth = passage.mentions.find(mention => mention.entity === entity)?.nth ?? 0
  const paragraph = essays.find(({ id }) => id === passage.essay)?.paragraphs[passage.paragraph - 1]
  const mention = paragraph?.mentions.find(each => each.entity === entity && each.nth === nth)
  const anchor = mentionAnchor(entity, nth)
  return { address: essayPath(passage.essay, anchor), anchor, printed: paragraph?.text.slice(mention?.start, mention?.end) ?? '' }
}

/** The words of the element `anchor` as printed, once it is marked and stands where a reader sees it. */
async function markedWords(page: Page, anchor: string): Promise<string> {
  await page.waitForFunction((anchor) => {
    const element = document.getElementById(anchor)
    const [line] = element?.getClientRects() ?? []
    if (!element || !line || !element.matches('.is-marked'))
      return false
    const hit = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element)) && hit.closest('[data-paragraph]') !== null
  }, { timeout: 10_000 }, anchor)
  return page.$eval(`#${anchor}`, (element) => {
    const copy = element.cloneNode(true)
    if (copy instanceof Element)
      copy.querySelectorAll('[data-apparatus]').forEach(added => added.remove())
    return copy.textContent ?? ''
  })
}

describe('with the network off', () => {
  it('leads from every passage of every entity to the words as printed, in view and marked', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    await visitEach(browser, index.entities.map(entity => `${origin}${entityPath(entity)}`), async ({ page, problems }, at) => {
      const entity = index.entities.find(entity => at.endsWith(entityPath(entity)))
      if (entity === undefined)
        return
      const passages = details.find(({ id }) => id === entity.id)?.passages ?? []
      if (passages.length === 0)
        faults.push(`${entity.id} has no passage`)
      for (const passage of passages) {
        const { address, anchor, printed } = mentionOf(passage, entity.id)
        try {
          if (passage !== passages[0])
            await page.evaluate(() => history.back())
          await page.waitForSelector(`figure a[href="${address}"]`, { timeout: 5000 })
          await page.$eval(`figure a[href="${address}"]`, link => link instanceof HTMLElement && link.click())
          const words = await markedWords(page, anchor)
          if (words !== printed || printed === '')
            faults.push(`${address}: "${words}" instead of "${printed}"`)
        }
        catch (error) {
          faults.push(`${entity.id} → ${address}: ${String(error)}`)
        }
      }
      faults.push(...problems.map(problem => `${entity.id}: ${problem}`))
    }, offline)
    expect(faults).toEqual([])
  })

  it('leads from every mention in the text to the page of what it names', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    for (const { id } of essays) {
      await visit(browser, `${origin}/essays/${id}`, async ({ page }) => {
        await page.waitForSelector('[data-paragraph] a.mention')
        const links = await page.$$eval('[data-paragraph] a.mention', mentions => mentions.map(mention => ({ id: mention.id, href: mention.getAttribute('href') })))
        for (const { id, href } of links) {
          const entity = index.entities.find(entity => id.replace(/-\d+$/, '') === entity.id)
          if (entity === undefined || href !== entityPath(entity))
            faults.push(`${id} leads to ${href}`)
        }
        expect(links.length).toBeGreaterThan(10)
      }, offline)
    }
    expect(faults).toEqual([])
  })

  it('leads from the words in the text, pressed, by what opens to the page of what they name, which quotes them', { timeout: 240_000 }, async () => {
    // What holds for one of a type holds for its like: the test command takes a few of each, the proof all.
    const entities = ENTITY_TYPES.flatMap(type => slice(index.entities.filter(entity => entity.type === type), 6))
    const faults: string[] = []
    const starts = entities.map(({ id, mentioned: [first] }) => `${origin}${essayPath(first?.essay ?? expect.fail(id), mentionAnchor(id, 1))}`)
    await visitEach(browser, starts, async ({ page, problems }, at) => {
      const entity = entities.find(({ id }) => at.endsWith(`#${mentionAnchor(id, 1)}`)) ?? expect.fail(at)
      try {
        const printed = await markedWords(page, mentionAnchor(entity.id, 1))
        await page.click(`#${mentionAnchor(entity.id, 1)}`)
        await page.waitForSelector('.sheet a', { timeout: 10_000 })
        // Of words within words, those around them open, and name them.
        if (await page.$(`.sheet a[href="${entityPath(entity)}"]`) === null)
          await press(page, 'button', entity.names.zh)
        await page.waitForSelector(`.sheet a[href="${entityPath(entity)}"]`, { timeout: 10_000 })
        await page.$eval(`.sheet a[href="${entityPath(entity)}"]`, link => link instanceof HTMLElement && link.click())
        await untilSays(page, 'h1', entity.names.zh)
        const quoted = await page.$$eval('figure blockquote', quotes => quotes.map(quote => [...quote.querySelectorAll('mark')].map(mark => mark.textContent).join('')))
        if (!quoted.some(words => words.includes(printed)))
          faults.push(`${entity.id}: "${printed}" is not among ${quoted.join(' | ')}`)
      }
      catch (error) {
        faults.push(`${entity.id}: ${String(error)}`)
      }
      faults.push(...problems.map(problem => `${entity.id}: ${problem}`))
    }, offline)
    expect(faults).toEqual([])
  })

  it('leads from a seal on the map to its sheet, to the passage, to the words in the essay, and back to the place', () => visit(browser, `${origin}/map`, async ({ page, problems }) => {
    const place = index.entities.find(({ id }) => id === 'luo-ronghuan-guju')
    const passage = details.find(({ id }) => id === place?.id)?.passages[0]
    if (place === undefined || passage === undefined)
      throw new Error('the guide has no such place')
    const { anchor, printed, address } = mentionOf(passage, place.id)
    await pressSeal(page, place.id)
    await untilSays(page, '.sheet h2', place.names.zh)
    await untilSays(page, '.sheet blockquote', printed)
    await page.$eval(`.sheet figure a[href="${address}"]`, link => link instanceof HTMLElement && link.click())
    expect(await markedWords(page, anchor)).toBe(printed)

    await page.click(`#${anchor}`)
    await untilSays(page, '.sheet', place.names.zh)
    await press(page, 'link', `${essaysMessages['zh-CN'].seePlace} ›`)
    await untilSays(page, 'h1', place.names.zh)
    expect(await wordsOf(page, 'blockquote')).toContain(printed)
    expect(problems).toEqual([])
  }, offline))

  it('leads from the sheet to the words by its own button as well', () => visit(browser, `${origin}/map?place=wuji-laojie`, async ({ page }) => {
    await untilSays(page, '.sheet h2', '吴集老街')
    await press(page, 'link', mapSheetMessages['zh-CN'].inText)
    await page.waitForSelector('.mention.is-marked')
    expect(await wordsOf(page, '.mention.is-marked')).toBeTruthy()
  }, offline))
})
