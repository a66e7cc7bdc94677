import type { SiteWithPack } from './packHost'
import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { mapPackMessages } from '@/locales/mapPack'
import { launch } from './browser'
import { sendSlowly, siteWithPack } from './packHost'
import { downloadAt, drawn, openPage, untilDrawn, untilStage, untilStored } from './packPage'
import { press, untilSays } from './page'
import { startServer } from './server'

const m = mapPackMessages['zh-CN']
let site: SiteWithPack
let server: TestServer
let browser: Browser

beforeEach(async () => {
  site = await siteWithPack(inject('dist'), 3.2)
  server = await startServer(site.folder)
  // On a desk Chromium only tells the kind of its network when asked to.
  browser = await launch(undefined, ['--enable-blink-features=NetInfoDownlinkMax'])
})

afterEach(async () => {
  await browser.close()
  await server.stop()
  await site.remove()
})

/** What of packs lies in the stores of this browser, by the name of its cache. */
function storedParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter(name => name.startsWith('hengdong-pack:'))
    const urls = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(({ url }) => url)))
    return urls.flat()
  })
}

const doneOf = (page: Page) => page.$$eval('.pack progress', bars => bars.reduce((sum, bar) => bar instanceof HTMLProgressElement ? sum + bar.value : sum, 0))

describe('the visitor decides', () => {
  it('pauses, goes on where it stopped, and cancels, after which nothing of it is left', async () => {
    const page = await openPage(browser, `${server.origin}/offline`)
    await untilStored(page)
    sendSlowly(server, site.folder, site.pack, 60)
    await press(page, 'button', m.download(site.pack.size))
    await untilStage(page, 'downloading')
    await expect.poll(() => doneOf(page), { timeout: 20_000 }).toBeGreaterThan(0)
    await press(page, 'button', m.pause)
    await untilStage(page, 'paused')
    await untilSays(page, '.pack', m.paused)
    const before = await doneOf(page)
    expect(before).toBeGreaterThan(0)
    expect(await storedParts(page)).not.toEqual([])
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect(await doneOf(page)).toBe(before)
    await press(page, 'button', m.resume)
    await untilStage(page, 'downloading')
    await expect.poll(() => doneOf(page), { timeout: 20_000 }).toBeGreaterThan(before)
    await press(page, 'button', m.cancel)
    await untilStage(page, 'offered')
    await expect.poll(() => storedParts(page)).toEqual([])
  })

  it('is asked before mobile data are used, may decline, and a change to mobile data on the way stops the download', async () => {
    const page = await openPage(browser, `${server.origin}/offline`)
    await untilStored(page)
    const session = await page.createCDPSession()
    await session.send('Network.enable')
    // Without a speed Chromium emulates nothing.
    const connect = (connectionType: 'cellular4g' | 'wifi') => session.send('Network.emulateNetworkConditions', { offline: false, latency: 1, downloadThroughput: 1e8, uploadThroughput: 1e8, connectionType })
    let asked = 0
    server.intercept(({ url }) => {
      asked += url === `/${site.pack.url}` ? 1 : 0
      return false
    })
    await connect('cellular4g')
    await press(page, 'button', m.download(site.pack.size))
    await untilStage(page, 'asking')
    await untilSays(page, '.pack', m.asking(site.pack.size))
    await press(page, 'button', m.later)
    await untilStage(page, 'offered')
    expect(asked).toBe(0)
    await connect('wifi')
    sendSlowly(server, site.folder, site.pack, 60)
    await press(page, 'button', m.download(site.pack.size))
    await untilStage(page, 'downloading')
    await connect('cellular4g')
    await untilStage(page, 'paused')
    await untilSays(page, '.pack', m.problem('mobile'))
    server.intercept(null)
    await press(page, 'button', m.resume)
    await untilStage(page, 'asking')
    await press(page, 'button', m.agree)
    await untilStage(page, 'ready')
  })

  it('takes a newer pack only on demand, and the one in use stays until the new one is whole', async () => {
    const page = await downloadAt(browser, server, '/offline', site.pack)
    const next = await site.publishNext('2026-11-20', '湘S(2026)999号')
    server.use(site.folder)
    await page.reload()
    await untilStage(page, 'ready')
    await untilSays(page, '.pack', m.update(next.date, next.size))
    await untilSays(page, '.pack', m.about(site.pack.date, site.pack.size))
    sendSlowly(server, site.folder, next, 60)
    await press(page, 'button', m.doUpdate)
    await untilStage(page, 'downloading')
    const map = await openPage(browser, `${server.origin}/map`)
    await untilDrawn(map)
    await map.close()
    server.intercept(null)
    await untilStage(page, 'ready')
    await untilSays(page, '.pack', m.about(next.date, next.size))
    await untilSays(page, '.pack', m.review('湘S(2026)999号'))
    // Only the new one is left: its parts and its description.
    expect((await storedParts(page)).filter(url => url.includes(site.pack.sha256))).toEqual([])
    await page.goto(`${server.origin}/map`)
    await untilSays(page, '.note', '湘S(2026)999号')
  })
})

describe('the map that is drawn from it', () => {
  it('has its names in the language of the page, and takes the colours of the theme when that changes', async () => {
    const page = await downloadAt(browser, server, '/offline', site.pack)
    await page.goto(`${server.origin}/en/map`)
    await untilDrawn(page)
    await expect.poll(async () => (await drawn(page)).written, { timeout: 15_000 }).toContain('Dapu')
    expect((await drawn(page)).written).not.toContain('大浦镇')
    const commonest = () => page.evaluate(() => {
      const counts = new Map<string, number>()
      for (const tile of [...document.querySelectorAll('canvas')].filter(canvas => canvas.classList.contains('leaflet-tile-loaded'))) {
        const pixels = tile.getContext('2d')?.getImageData(0, 0, tile.width, tile.height).data ?? []
        for (let at = 0; at < pixels.length; at += 4) {
          const colour = pixels.slice(at, at + 3).join()
          if (pixels[at + 3] === 255)
            counts.set(colour, (counts.get(colour) ?? 0) + 1)
        }
      }
      return [...counts].reduce((most, each) => each[1] > most[1] ? each : most, ['', 0])[0]
    })
    const byDay = await commonest()
    expect(byDay).toMatch(/^\d+,\d+,\d+$/)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    await expect.poll(commonest, { timeout: 10_000 }).not.toBe(byDay)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
    await expect.poll(commonest, { timeout: 10_000 }).toBe(byDay)
  })
})
