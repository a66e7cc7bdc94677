import type { Browser, Page } from 'puppeteer-core'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { toGcj02 } from '@/domain/datum'
import { amapNumbers } from '@/domain/whereAmI'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { hikeWalkMessages } from '@/locales/hikeWalk'
import { trackMessages } from '@/locales/track'
import { closeFully, createProfile, launch, untilState } from './browser'
import { press, SIZES, untilAlive, untilSays, visit } from './page'
import { readBuiltGuide } from './builtGuide'
import { startServer } from './server'

const origin = inject('origin')
const dist = inject('dist')
const { index: { hikes } } = readBuiltGuide(dist)
const hike = hikes[0]?.id ?? ''
const HIKE = `${origin}/hike/${hike}`
const HERE = { latitude: 27.2352, longitude: 113.2085, accuracy: 12 }
const m = trackMessages['zh-CN']
const site = hikeSiteMessages['zh-CN']
const tools = hikeWalkMessages['zh-CN']
const GPX = resolve(import.meta.dirname, '../fixtures/exchange/phone-track.gpx')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
  await browser.defaultBrowserContext().overridePermissions(origin, ['geolocation'])
})

afterAll(() => browser.close())

async function openTool(page: Page, name: string): Promise<void> {
  await press(page, 'button', name)
  await page.waitForSelector('#hike-tool > *')
}

function textOf(page: Page): Promise<string> {
  return page.$eval('[data-rescue-text]', element => element.textContent.trim())
}

describe('the rescue card', () => {
  it('gives its text without network: where one is in both datums, how sure, and from which named spot', async () => {
    const profile = await createProfile()
    const own = await launch(profile.folder)
    const server = await startServer(dist)
    try {
      await own.defaultBrowserContext().overridePermissions(server.origin, ['geolocation'])
      const page = await own.newPage()
      await page.setViewport(SIZES.phone)
      await page.setGeolocation(HERE)
      await page.goto(`${server.origin}/hike/${hike}`)
      await untilAlive(page)
      await untilState(page, 'ready')
      await server.stop()
      await page.setOfflineMode(true)
      await page.reload()
      await untilAlive(page)
      await openTool(page, tools.rescue)
      await untilSays(page, '[data-rescue-text]', '27.23520')
      const text = await textOf(page)
      expect(text).toContain('113.20850')
      expect(text).toContain(amapNumbers(toGcj02({ lat: HERE.latitude, lng: HERE.longitude })))
      expect(text).toMatch(/误差约 10 米/)
      expect(text).toMatch(/西南方约/)
      expect(await page.$$eval('a[href^="tel:"]', links => links.map(link => link.getAttribute('href')))).toEqual(['tel:110', 'tel:119', 'tel:120'])
      expect(decodeURIComponent(await page.$eval('a[href^="sms:"]', link => link.getAttribute('href') ?? ''))).toBe(`sms:?body=${text}`)
    }
    finally {
      await closeFully(own, profile.folder)
      await profile.remove()
    }
  })

  it('says so when location is refused, and still has words to send', async () => {
    const refusing = await launch()
    try {
      const session = await refusing.target().createCDPSession()
      await session.send('Browser.setPermission', { origin, permission: { name: 'geolocation' }, setting: 'denied' })
      await visit(refusing, HIKE, async ({ page }) => {
        await openTool(page, tools.rescue)
        await untilSays(page, '#hike-tool', site.problem('denied'))
        expect(await textOf(page)).toContain('手机暂时没有定位')
      })
    }
    finally {
      await refusing.close()
    }
  })
})

describe('the track', () => {
  async function walk(page: Page, from: number, to: number): Promise<void> {
    for (let step = from; step < to; step++) {
      await page.setGeolocation({ ...HERE, latitude: HERE.latitude + step * 0.0002 })
      await new Promise(resolve => setTimeout(resolve, 1100))
    }
  }

  it('has its points again after the browser was killed, and goes on', async () => {
    const profile = await createProfile()
    try {
      const first = await launch(profile.folder)
      await first.defaultBrowserContext().overridePermissions(origin, ['geolocation'])
      const page = await first.newPage()
      await page.setGeolocation(HERE)
      await page.goto(HIKE)
      await untilAlive(page)
      await openTool(page, tools.track)
      await press(page, 'button', m.begin)
      await walk(page, 1, 6)
      await untilSays(page, '#hike-tool', '个点已存')
      const points = Number(/(\d+) 个点/.exec(await page.$eval('#hike-tool', tool => tool.textContent))?.[1])
      expect(points).toBeGreaterThanOrEqual(4)
      const gone = new Promise(resolve => first.once('disconnected', resolve))
      first.process()?.kill('SIGKILL')
      await gone

      const second = await launch(profile.folder)
      await second.defaultBrowserContext().overridePermissions(origin, ['geolocation'])
      const after = await second.newPage()
      await after.goto(HIKE)
      await untilAlive(after)
      await openTool(after, tools.track)
      await untilSays(after, '#hike-tool', m.cutOff)
      const kept = Number(/(\d+) 个点/.exec(await after.$eval('#hike-tool', tool => tool.textContent))?.[1])
      expect(kept).toBeGreaterThanOrEqual(points - 1)
      await after.setGeolocation(HERE)
      await press(after, 'button', m.goOn)
      await walk(after, 10, 13)
      await press(after, 'button', m.finish)
      await untilSays(after, '#hike-tool', m.ownRecorded)
      await closeFully(second, profile.folder)
    }
    finally {
      await profile.remove()
    }
  })

  it('of another program is looked at, kept as one’s own, followed, and left with a warning', () => visit(browser, HIKE, async ({ page, problems }) => {
    await page.setGeolocation({ latitude: 27.2360, longitude: 113.2105, accuracy: 10 })
    await openTool(page, tools.track)
    const input = await page.waitForSelector('#hike-tool input[type=file]')
    await (await input?.toElement('input'))?.uploadFile(GPX)
    await untilSays(page, '#hike-tool', m.preview)
    const words = await page.$eval('#hike-tool', tool => tool.textContent)
    expect(words).toContain('爬山 & 看花')
    expect(words).toMatch(/长 1\.\d km/)
    expect(words).toContain('爬升约')
    expect(words).toContain(m.dropped(1))
    await press(page, 'button', m.keep)
    await untilSays(page, '#hike-tool', m.ownImported)
    await untilSays(page, '#hike-tool', m.notGuide)
    await press(page, 'button', m.guides)
    await untilSays(page, '#hike-tool', m.left)
    await press(page, 'button', m.map)
    // Two runs: between them nothing was recorded, and nothing is drawn.
    await page.waitForFunction(() => document.querySelectorAll('#hike-tool .leaflet-container .track__line').length === 2, { timeout: 15_000 })
    for (const step of [1, 2, 3]) {
      await page.setGeolocation({ latitude: 27.2360, longitude: 113.2205 + step * 0.0001, accuracy: 10 })
      await new Promise(resolve => setTimeout(resolve, 6000))
    }
    await page.waitForSelector('#hike-tool [role=alert]')
    await page.reload()
    await untilAlive(page)
    await openTool(page, tools.track)
    await untilSays(page, '#hike-tool', '爬山 & 看花')
    expect(problems).toEqual([])
  }))
})
