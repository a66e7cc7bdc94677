import type { Visit, VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { essaysMessages } from '@/locales/essays'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { byRole, press, untilQuiet, untilSays, visit, wakeReader, wordsOf } from './page'

const origin = inject('origin')
const { essays } = readBuiltGuide(inject('dist'))
const [first = essays[0], second = essays[0]] = ['zuishi-hengdong'].flatMap(id => [essays.find(essay => essay.id === id), essays.find(essay => essay.id !== id)])
const address = `${origin}/essays/${first?.id}`
const m = essaysMessages['zh-CN']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Visit as someone new: nothing that an earlier test read is remembered. */
async function visitNew(address: string, use: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void> {
  const context = await browser.createBrowserContext()
  await visit(context, address, async (visit) => {
    await wakeReader(visit.page)
    await use(visit)
  }, options)
  await context.close()
}

/** Each paragraph without what the guide adds. */
function printedParagraphs(page: Page): Promise<string[]> {
  return page.$$eval('[data-paragraph] p', paragraphs => paragraphs.map((paragraph) => {
    const copy = paragraph.cloneNode(true)
    if (copy instanceof Element)
      copy.querySelectorAll('[data-apparatus]').forEach(added => added.remove())
    return copy.textContent ?? ''
  }))
}

/** True when `selector` lies wholly within the window. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect()
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  })
}

it.each(['', '/en'])('shows both essays to the character, script running (language "%s")', async (language) => {
  for (const essay of essays) {
    await visitNew(`${origin}${language}/essays/${essay.id}`, async ({ page }) => {
      expect(await printedParagraphs(page)).toEqual(essay.paragraphs.map(({ text }) => text))
      expect(await page.$eval('[data-paragraph]', paragraph => paragraph.closest('[lang]')?.getAttribute('lang'))).toBe('zh-CN')
    })
  }
})

describe.each(['phone', 'desk'] as const)('a remark, by keys, on a %s', (size) => {
  it.each(['erratum', 'allusion', 'note'])('opens beside the text, holds within the window, and gives the focus back: %s', type => visitNew(address, async ({ page }) => {
    const sign = `.sign--${type}`
    await page.$eval(sign, sign => sign.scrollIntoView({ block: 'center' }))
    await page.focus(sign)
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role="dialog"]')
    expect(await page.$eval(sign, sign => sign.getAttribute('aria-expanded'))).toBe('true')
    await expect.poll(() => isInView(page, '[role="dialog"]')).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null)
    expect(await page.$eval(sign, sign => sign === document.activeElement)).toBe(true)
  }, { size }))
})

it('shows a misprint as printed, with the correction beside it and the reason on a press', () => visitNew(address, async ({ page }) => {
  expect(await printedParagraphs(page).then(paragraphs => paragraphs.join())).toContain('泚水')
  expect(await wordsOf(page, '.sign--erratum')).toBe('〔洣水〕')
  await page.click('.sign--erratum')
  await untilSays(page, '[role="dialog"]', m.erratumText('泚水', '洣水'))
}))

it('shows what a mention names without leaving the line, and closes again', () => visitNew(address, async ({ page }) => {
  const mention = '#p3 a.mention'
  await page.$eval(mention, mention => mention.scrollIntoView({ block: 'center' }))
  const before = await page.$eval(mention, mention => mention.getBoundingClientRect().top)
  await page.click(mention)
  await page.waitForSelector('.sheet')
  expect(page.url()).toBe(address)
  expect(Math.abs(await page.$eval(mention, mention => mention.getBoundingClientRect().top) - before)).toBeLessThan(2)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('.sheet') === null)
  expect(await page.$eval(mention, mention => mention === document.activeElement)).toBe(true)
}))

/** Press a mention that stands just above the tabs, or the sheet that is open. */
async function pressAtFoot(page: Page, mention: string): Promise<void> {
  await page.$eval(mention, (words) => {
    const below = document.querySelector('.sheet') ?? document.querySelector('.tabs')
    scrollBy(0, words.getBoundingClientRect().bottom - (below?.getBoundingClientRect().top ?? innerHeight) + 10)
  })
  // Once it stands still: the window may just have changed its size.
  await page.locator(mention).click()
  await page.waitForSelector(`${mention}.is-marked`)
  await page.waitForSelector('.sheet:focus-within')
}

/** Whether the words that are marked are seen between the bars above the text and the sheet. */
function areSeen(page: Page): Promise<boolean> {
  return page.$eval('.mention.is-marked', (words) => {
    const rectOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    const { top, bottom } = words.getBoundingClientRect()
    return top >= (rectOf('.beside')?.bottom ?? 0) && bottom < (rectOf('.sheet')?.top ?? 0)
  })
}

const ON_ITS_SIDE = [[780, 360], [844, 390], [640, 400]] as const
const SCREENS = [[360, 780, ''], ...ON_ITS_SIDE.map(([width, height]) => [width, height, ''] as const), [360, 780, '200%']] as const

it.each(['', '/en'])('keeps the words in sight when a mention low on the screen is pressed, and its next one looked for (language "%s")', language => visitNew(`${origin}${language}/essays/${first?.id}`, async ({ page }) => {
  const next = `.sheet ${byRole('button', essaysMessages[language === '' ? 'zh-CN' : 'en'].next)}`
  const seen: [string, boolean][] = []
  for (const map of ['folded', 'open']) {
    // With letters of twice the size the open map leaves no room.
    for (const [width, height, fontSize] of SCREENS.filter(([, , fontSize]) => map === 'folded' || fontSize === '')) {
      await page.setViewport({ width, height })
      await page.evaluate(size => void (document.documentElement.style.fontSize = size), fontSize)
      for (const mention of ['#luo-ronghuan-guju-1', '#mishui-river-1']) {
        await pressAtFoot(page, mention)
        seen.push([`${width} × ${height} ${fontSize}, map ${map}: ${mention}`, await areSeen(page)])
      }
      await page.$eval(next, button => button instanceof HTMLElement && button.click())
      await page.waitForSelector('#mishui-river-2.is-marked')
      seen.push([`${width} × ${height} ${fontSize}, map ${map}: the next`, await areSeen(page)])
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => document.querySelector('.sheet') === null)
    }
    await page.evaluate(() => void (document.documentElement.style.fontSize = ''))
    await page.locator('button[aria-controls="essay-map"]').click()
  }
  expect(seen.filter(([, isSeen]) => !isSeen)).toEqual([])
}))

it('closes the sheet, and stays in the essay, when the browser is asked to go back by a phone’s own means', () => visitNew(address, async ({ page }) => {
  await page.evaluate('window.CloseWatcher = class extends CloseWatcher { constructor() { super(); window.watch = this } }')
  await page.click('#luo-ronghuan-guju-1')
  await page.waitForSelector('.sheet')
  // What Chromium itself calls on Android; on a desk nothing else asks it to.
  await page.evaluate('watch.requestClose()')
  await page.waitForFunction(() => document.querySelector('.sheet') === null)
  expect(page.url()).toBe(address)
}))

it('shows the whole sheet below the map on a desk', () => visitNew(`${origin}/en/essays/${first?.id}`, async ({ page }) => {
  await page.click('#luo-ronghuan-guju-1')
  await page.waitForSelector('.sheet')
  expect(await isInView(page, '.sheet')).toBe(true)
}, { size: 'desk' }))

it.each(ON_ITS_SIDE)('leaves lines to read below the open map of a phone on its side: %i × %i', (width, height) => visitNew(address, async ({ page }) => {
  await page.setViewport({ width, height })
  await page.click('button[aria-controls="essay-map"]')
  await page.$eval('#p3', paragraph => paragraph.scrollIntoView({ block: 'start' }))
  const room = await page.$eval('.beside', beside => (document.querySelector('.tabs')?.getBoundingClientRect().top ?? 0) - beside.getBoundingClientRect().bottom)
  expect(room).toBeGreaterThan(2 * await page.$eval('#p3 p', paragraph => Number.parseFloat(getComputedStyle(paragraph).lineHeight)))
}))

it('can be closed where letters are so large that the sheet has to be scrolled', () => visitNew(`${origin}/en/essays/${first?.id}`, async ({ page }) => {
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))
  await pressAtFoot(page, '#luo-ronghuan-guju-1')
  expect(await page.$eval('.sheet', sheet => sheet.scrollHeight > sheet.clientHeight)).toBe(true)
  await page.$eval('.sheet', sheet => sheet.scrollTo(0, sheet.scrollHeight))
  await page.click(`.sheet ${byRole('button', essaysMessages.en.close)}`)
  await page.waitForFunction(() => document.querySelector('.sheet') === null)
}))

it('sets the two buttons of the sheet side by side on a phone, in English too', () => visitNew(`${origin}/en/essays/${first?.id}`, async ({ page }) => {
  await pressAtFoot(page, '#luo-ronghuan-guju-1')
  expect(new Set(await page.$$eval('.sheet .acts .button', buttons => buttons.map(button => button.getBoundingClientRect().top))).size).toBe(1)
}))

it('gives to the clipboard what is printed, and nothing that was added', () => visitNew(address, async ({ page }) => {
  await page.$eval('.reader .text', text => getSelection()?.selectAllChildren(text))
  await page.keyboard.down('Control')
  await page.keyboard.press('c')
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.id = 'pasted'
    field.focus()
  })
  await page.keyboard.press('v')
  await page.keyboard.up('Control')
  expect((await page.$eval('#pasted', field => field instanceof HTMLTextAreaElement ? field.value : '')).split(/\n+/).filter(line => line !== ''))
    .toEqual(first?.paragraphs.map(({ text }) => text))
}))

it('opens a mention in a new tab when that is asked for', () => visitNew(address, async ({ page }) => {
  const opened = page.browserContext().waitForTarget(target => /\/(?:places|people|dishes)\//.test(target.url()), { timeout: 10_000 })
  await page.keyboard.down('Control')
  await page.click('#p1 a.mention')
  await page.keyboard.up('Control')
  const other = await (await opened).page()
  expect(other?.url()).toMatch(/\/(?:places|dishes|people|ingredients)\//)
  await other?.close()
  expect(page.url()).toBe(address)
}))

it('links each paragraph: its number puts it into the address and marks it', () => visitNew(address, async ({ page }) => {
  await press(page, 'link', m.paragraphLink(2))
  await page.waitForSelector('#p2.is-marked')
  expect(page.url()).toBe(`${address}#p2`)
}))

it('keeps the map of an essay folded on a phone until it is asked for, and then shows its seals', () => visitNew(address, async ({ page }) => {
  const toggle = 'button[aria-controls="essay-map"]'
  expect(await page.$eval(toggle, toggle => toggle.getAttribute('aria-expanded'))).toBe('false')
  expect(await page.$('.leaflet-container')).toBeNull()
  await page.click(toggle)
  await page.waitForSelector('#essay-map .seal-mark__button')
}))

it('follows the reading on the map beside the text, and a seal leads to its words', () => visitNew(address, async ({ page }) => {
  await page.waitForSelector('#essay-map .seal-mark__button')
  await page.$eval('#p4', paragraph => paragraph.scrollIntoView({ block: 'start' }))
  await page.waitForFunction(() => /第 [345] 段/.test(document.querySelector('.here')?.textContent ?? ''))
  const id = await page.$eval('#essay-map .seal-mark__button', seal => seal.getAttribute('data-id'))
  await page.$eval('#essay-map .seal-mark__button', seal => seal instanceof HTMLElement && seal.click())
  await page.waitForSelector(`#${id}-1.is-marked`)
  await page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
  }, {}, `${id}-1`)
}, { size: 'desk' }))

it('remembers the size of letters', () => visitNew(address, async ({ page }) => {
  const size = () => page.$eval('[data-paragraph] p', paragraph => Number.parseFloat(getComputedStyle(paragraph).fontSize))
  await wakeReader(page)
  const before = await size()
  const largest = byRole('radio', m.textSizes.split(',').at(-1) ?? '')
  await press(page, 'button', m.settings)
  await page.waitForSelector(largest)
  await page.$eval(largest, choice => choice instanceof HTMLElement && choice.click())
  await expect.poll(size).toBeGreaterThan(before)
  const large = await size()
  await page.reload()
  await wakeReader(page)
  await expect.poll(size, { timeout: 5000 }).toBe(large)
}))

it('answers the very first press', async () => {
  const context = await browser.createBrowserContext()
  await visit(context, address, async ({ page }) => {
    await press(page, 'button', m.settings)
    await page.waitForSelector(byRole('dialog', m.settings), { timeout: 5000 })
  })
  await context.close()
})

it('offers on return the paragraph that was read last, and goes there only when asked', async () => {
  const context = await browser.createBrowserContext()
  await visit(context, `${origin}/essays/${second?.id}`, async ({ page }) => {
    await untilQuiet(page)
    await page.mouse.move(180, 400)
    for (let turn = 0; turn < 12; turn++) {
      await page.mouse.wheel({ deltaY: 120 })
      await new Promise(resolve => setTimeout(resolve, 60))
    }
    await page.waitForFunction(() => /:[2-9]/.test(localStorage.getItem('reading-places') ?? ''))
  })
  await visit(context, `${origin}/essays/${second?.id}`, async ({ page }) => {
    await page.waitForSelector('.resume')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const words = await wordsOf(page, '.resume')
    await page.click('.resume button')
    const paragraph = /\d+/.exec(words)?.[0]
    await page.waitForSelector(`#p${paragraph}.is-marked`)
    await page.waitForFunction(() => scrollY > 0)
  })
  await context.close()
})

it('names its parts for those who cannot see them', () => visitNew(address, async ({ page }) => {
  for (const [role, name] of [['heading', first?.title], ['region', m.notes], ['region', m.mentioned]] as const)
    expect([name, await page.$$(byRole(role, name ?? '')).then(found => found.length)]).toEqual([name, 1])
}))
