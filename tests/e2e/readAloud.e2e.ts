import type { FakeVoice } from './fakeVoice'
import type { Visit, VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { essaysMessages } from '@/locales/essays'
import { hikeWalkMessages } from '@/locales/hikeWalk'
import { onSiteMessages } from '@/locales/onSite'
import { readAloudMessages } from '@/locales/readAloud'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { giveVoice, LOCAL_VOICE, saidIn, spokenIn } from './fakeVoice'
import { press, untilAlive, untilSays, visit, wakeReader } from './page'
import { violations, violationsInBothThemes } from './violations'

const origin = inject('origin')
const { essays } = readBuiltGuide(inject('dist'))
const essay = essays.find(({ id }) => id === 'pengyuanfeng-xunyin')
const [first = '', second = ''] = essay?.paragraphs[0]?.text.match(/[^。]+。/g) ?? []
const m = readAloudMessages['zh-CN']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Open a page as someone new whose device has this voice. */
async function listen(path: string, voice: FakeVoice, use: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void> {
  const context = await browser.createBrowserContext()
  // The page that gets the voice is opened blank first.
  const withVoice = { newPage: async () => {
    const page = await context.newPage()
    await giveVoice(page, voice)
    return page
  } }
  await visit(withVoice, `${origin}${path}`, use, options)
  await context.close()
}

const reader = (voice: FakeVoice, use: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void> =>
  listen(`/essays/${essay?.id}`, voice, async (visit) => {
    await wakeReader(visit.page)
    await press(visit.page, 'button', essaysMessages['zh-CN'].readAloud)
    await use(visit)
    expect(visit.problems).toEqual([])
  }, options)

async function untilSpoken(page: Page, words: string): Promise<void> {
  await expect.poll(() => spokenIn(page).then(spoken => spoken.replace(/[※注\u2060]/g, '')), { timeout: 10_000 }).toBe(words)
}

describe('an essay', () => {
  it('is read sentence by sentence, each marked in the text while it is read', () => reader(LOCAL_VOICE, async ({ page }) => {
    await untilSpoken(page, first)
    await untilSpoken(page, second)
    expect((await saidIn(page)).join('').startsWith(first)).toBe(true)
  }))

  it('is read on though the voice never tells that it is done', () => reader({ ...LOCAL_VOICE, msPerCharacter: 1, losesEnds: true }, async ({ page }) => {
    await untilSpoken(page, first)
    await expect.poll(() => saidIn(page), { timeout: 40_000 }).toHaveLength(2)
  }), 60_000)

  it('is held, taken up, and turned back and on by sentences', () => reader({ ...LOCAL_VOICE, msPerCharacter: 400 }, async ({ page }) => {
    await press(page, 'button', m.next)
    await untilSpoken(page, second)
    await press(page, 'button', m.pause)
    const before = await saidIn(page)
    await press(page, 'button', m.previous)
    await untilSpoken(page, first)
    expect(await saidIn(page)).toEqual(before)
    await press(page, 'button', m.resume)
    await expect.poll(() => saidIn(page).then(said => said.length)).toBeGreaterThan(before.length)
  }))

  it('falls silent when its page is left', () => reader(LOCAL_VOICE, async ({ page }) => {
    await untilSpoken(page, first)
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/dishes"]')?.click())
    await page.waitForFunction(() => location.pathname === '/dishes')
    const said = await saidIn(page)
    await new Promise(resolve => setTimeout(resolve, 3000))
    expect(await saidIn(page)).toEqual(said)
    expect(await spokenIn(page)).toBe('')
  }))

  it.each([
    ['no Chinese voice', m.none, { voices: [{ lang: 'en-US', localService: true }], msPerCharacter: 1 }],
    ['only a voice of the network', m.networkOnly, { voices: [{ lang: 'zh-CN', localService: false }], msPerCharacter: 1 }],
  ])('is marked in silence, with the reason, where there is %s', (_, words, voice) => reader(voice, async ({ page }) => {
    await untilSays(page, '[role="status"]', words)
    await untilSpoken(page, first)
    await untilSpoken(page, second)
    expect(await saidIn(page)).toEqual([])
  }), 60_000)

  it.each(['phone', 'desk'] as const)('is read by controls that fit and that everyone can use, on a %s', size => reader(LOCAL_VOICE, async ({ page }) => {
    await untilSpoken(page, first)
    expect(await violationsInBothThemes(page)).toEqual([])
    expect(await page.$eval('.aloud', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  }, { size }))
})

describe('a hike', () => {
  const walk = hikeWalkMessages['zh-CN']
  const onSite = onSiteMessages['zh-CN']
  const onTheWay = (voice: FakeVoice, use: (visit: Visit) => Promise<void>): Promise<void> => listen('/hike/pengyuan-feng#walk', voice, async (visit) => {
    await untilAlive(visit.page)
    await press(visit.page, 'button', walk.aloud)
    await use(visit)
    expect(visit.problems).toEqual([])
  })

  it('is heard on a walk in thought, one waypoint after the other, and shows what is read', () => onTheWay({ ...LOCAL_VOICE, msPerCharacter: 30 }, async ({ page }) => {
    await press(page, 'switch', onSite.simulate)
    await page.select('.simulated select', '40')
    for (const number of [2, 3]) {
      await page.waitForFunction((words: string) => document.querySelector('.count')?.textContent.trim() === words, { timeout: 30_000 }, walk.progress(number, 11))
      await expect.poll(() => spokenIn(page)).not.toBe('')
    }
    expect(await page.$eval('.simulated', element => element.textContent)).toContain(onSite.simulated)
    expect(await violations(page)).toEqual([])
  }), 120_000)

  it('says that nothing is read on arrival as long as nobody knows where that would be', () => onTheWay(LOCAL_VOICE, async ({ page }) => {
    await press(page, 'switch', onSite.handsFree)
    await untilSays(page, '.on-site', onSite.noSpots)
    expect(await violations(page)).toEqual([])
  }))
})
