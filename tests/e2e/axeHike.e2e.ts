import type { VisitOptions } from './page'
import type { Browser, Page } from 'puppeteer-core'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localise } from '@/domain/address'
import { hikePath } from '@/domain/hike'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { hikeWalkMessages } from '@/locales/hikeWalk'
import { onSiteMessages } from '@/locales/onSite'
import { readAloudMessages } from '@/locales/readAloud'
import { trackMessages } from '@/locales/track'
import { launch } from './browser'
import { readBuiltGuide } from './builtGuide'
import { giveVoice, LOCAL_VOICE } from './fakeVoice'
import { press, THEMES, untilSays, visit } from './page'
import { violations } from './violations'

const origin = inject('origin')
const path = hikePath(readBuiltGuide(inject('dist')).hikes[0]?.id ?? '')
const GPX = resolve(import.meta.dirname, '../fixtures/exchange/phone-track.gpx')
const HERE = { latitude: 27.2352, longitude: 113.2085, accuracy: 12 }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** A device of its own that says where it is and has a voice; one page of the hike is open on it. */
async function onTheHill(address: string, options: VisitOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext()
  await context.overridePermissions(origin, ['geolocation'])
  const ready = { newPage: async () => {
    const page = await context.newPage()
    await giveVoice(page, LOCAL_VOICE)
    await page.setGeolocation(HERE)
    return page
  } }
  await visit(ready, `${origin}${address}`, ({ page }) => use(page), options)
  await context.close()
}

const cases = THEMES.flatMap(theme => (['phone', 'desk'] as const).flatMap(size => (['zh-CN', 'en'] as const).map(locale => ({ theme, size, locale }))))
  // Each theme, each size and each language twice, in half as many walks.
  .filter(({ theme, size, locale }) => ((theme === 'dark') === (size === 'desk')) === (locale === 'zh-CN'))

describe.each(cases)('in the $theme theme on a $size, in $locale,', ({ theme, size, locale }) => {
  const address = locale === 'en' ? localise(path, 'en') : path
  const [tools, site, track, aloud, onSite] = [hikeWalkMessages[locale], hikeSiteMessages[locale], trackMessages[locale], readAloudMessages[locale], onSiteMessages[locale]]

  it('finds nothing wrong with the tools of a hike, nor with what they show', { timeout: 60_000 }, () => onTheHill(address, { theme, size }, async (page) => {
    const found: string[] = []
    const check = async (what: string): Promise<void> => {
      // Scrolled, the bar above lies over whatever comes next.
      await page.evaluate(() => scrollTo(0, 0))
      found.push(...(await violations(page)).map(violation => `${what}: ${violation}`))
    }
    await press(page, 'button', tools.where)
    await untilSays(page, '#hike-tool', site.gcj02)
    await check('where')
    await press(page, 'button', tools.sun)
    await page.waitForSelector('#hike-tool input[type=time]')
    await page.type('#hike-tool input[type=number]', '90')
    await page.waitForFunction(() => document.querySelectorAll('#hike-tool [role=status]').length > 1)
    await check('sun')
    await press(page, 'button', tools.rescue)
    await untilSays(page, '[data-rescue-text]', '27.23520')
    await check('rescue')
    await press(page, 'button', tools.track)
    const input = await page.waitForSelector('#hike-tool input[type=file]')
    await (await input?.toElement('input'))?.uploadFile(GPX)
    await untilSays(page, '#hike-tool', track.preview)
    await check('preview')
    await press(page, 'button', track.keep)
    await press(page, 'button', track.guides)
    await untilSays(page, '#hike-tool', track.fit)
    await press(page, 'button', track.begin)
    await untilSays(page, '#hike-tool', track.recording)
    await check('track')
    expect(found).toEqual([])
  }))

  it('finds nothing wrong with the tools of the walk, nor with the panel of the voice', { timeout: 60_000 }, () => onTheHill(`${address}#walk`, { theme, size }, async (page) => {
    const found: string[] = []
    // The page below has buttons of the same names.
    await page.waitForSelector('dialog.walk[open] .foot')
    for (const tool of ['where', 'sun', 'track', 'rescue'] as const) {
      await press(page, 'button', tools[tool])
      await page.waitForFunction(name => document.querySelector('dialog.walk .content section') !== null && document.querySelector('dialog.walk .content h2')?.textContent.trim() === name, {}, tools[tool])
      found.push(...(await violations(page)).map(violation => `${tool}: ${violation}`))
      await press(page, 'button', tools[tool])
    }
    await press(page, 'button', tools.aloud)
    await page.waitForSelector(`dialog.walk [aria-label="${aloud.pause}"], dialog.walk .aloud`)
    await press(page, 'switch', onSite.handsFree)
    await page.waitForSelector('.on-site')
    found.push(...(await violations(page)).map(violation => `voice: ${violation}`))
    expect(found).toEqual([])
  }))
})
