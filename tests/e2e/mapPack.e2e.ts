import type { SiteWithPack } from './packHost'
import type { TestServer } from './server'
import type { MapPack } from '@/domain/mapPack'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { mapPackMessages } from '@/locales/mapPack'
import { closeFully, createProfile, launch, listenForProblems } from './browser'
import { cutEach, siteWithPack } from './packHost'
import { downloadAt, drawn, openPage, stageOf, untilDrawn, untilStage, untilStored } from './packPage'
import { press, untilAlive, untilSays } from './page'
import { startServer } from './server'

const m = mapPackMessages['zh-CN']
let site: SiteWithPack
let pack: MapPack
let server: TestServer
let browser: Browser
let profile: Awaited<ReturnType<typeof createProfile>>

beforeAll(async () => {
  site = await siteWithPack(inject('dist'), 3.2)
  pack = site.pack
}, 60_000)

afterAll(() => site.remove())

beforeEach(async () => {
  server = await startServer(site.folder)
  profile = await createProfile()
  browser = await launch(profile.folder)
})

afterEach(async () => {
  await closeFully(browser, profile.folder)
  await profile.remove()
  await server.stop()
})

describe('the detailed map', () => {
  it('comes through a connection that is cut at every tenth and a reload, is drawn with its names, and again without any network', async () => {
    const page = await openPage(browser, `${server.origin}/map`)
    const problems = listenForProblems(page, server.origin)
    await untilStored(page)
    await untilSays(page, '.offer', m.download(pack.size))
    const cutsLeft = cutEach(server, site.folder, pack, 10)
    await page.click('.offer')
    await press(page, 'button', m.download(pack.size))
    await untilStage(page, 'paused')
    expect(cutsLeft()).toBeLessThan(10)
    await page.reload()
    await untilAlive(page)
    await page.waitForSelector('.offer')
    await page.click('.offer')
    for (let round = 0; round < 12 && await stageOf(page) !== 'ready'; round++) {
      await untilStage(page, 'paused', 'ready')
      if (await stageOf(page) === 'paused') {
        await press(page, 'button', m.resume)
        await untilStage(page, 'downloading', 'verifying', 'ready')
      }
      await untilStage(page, 'paused', 'ready')
    }
    expect(await stageOf(page)).toBe('ready')
    expect(cutsLeft()).toBe(0)
    await untilDrawn(page)
    // A connection that is cut is no fault of the page.
    expect(problems.filter(problem => !/Failed to load|ERR_/.test(problem))).toEqual([])

    server.intercept(null)
    await server.stop()
    await closeFully(browser, profile.folder)
    browser = await launch(profile.folder)
    const anew = await openPage(browser, `${server.origin}/map`)
    await untilDrawn(anew)
    await expect.poll(async () => (await drawn(anew)).written, { timeout: 15_000 }).toContain('大浦镇')
    await untilSays(anew, '.note', pack.attribution)
    // Closer than the sketch goes.
    for (let step = 0; step < 7; step++) {
      await press(anew, 'button', '放大')
      await new Promise(resolve => setTimeout(resolve, 400))
    }
    await expect.poll(() => anew.$eval('.leaflet-control-scale-line', line => line.textContent), { timeout: 5000 }).toMatch(/^\d{2,3} m$/)
    await server.start()
  })

  it('is not used any more once one bit of it is wrong, says so, and mends just that', async () => {
    const page = await downloadAt(browser, server, '/offline', pack)
    expect(await page.$$eval('.check .row', rows => rows.at(-1)?.getAttribute('data-mark'))).toBe('good')
    await page.evaluate(async () => {
      const name = (await caches.keys()).find(name => name.startsWith('hengdong-pack:')) ?? ''
      const cache = await caches.open(name)
      const request = (await cache.keys()).find(({ url }) => url.endsWith('/1'))
      const bytes = new Uint8Array(await (await cache.match(request?.url ?? ''))?.arrayBuffer() ?? new ArrayBuffer(1))
      bytes[1000] = (bytes[1000] ?? 0) ^ 1
      await cache.put(request?.url ?? '', new Response(bytes))
    })
    await page.goto(`${server.origin}/offline`)
    await untilAlive(page)
    await untilStage(page, 'damaged')
    expect(await page.$$eval('.check .row', rows => rows.at(-1)?.getAttribute('data-mark'))).toBe('bad')
    const map = await openPage(browser, `${server.origin}/map`)
    await map.waitForSelector('.seal-mark__button')
    await untilSays(map, '.note', '示意底图')
    expect((await drawn(map)).inked).toBe(0)
    await map.close()
    let asked = 0
    server.intercept((request) => {
      asked += request.url === `/${pack.url}` ? 1 : 0
      return false
    })
    await press(page, 'button', m.mend)
    await untilStage(page, 'ready')
    expect(asked).toBe(1)
  })

  it('makes room for what the visitor makes when the device is full', async () => {
    const page = await downloadAt(browser, server, '/offline', pack)
    const session = await page.createCDPSession()
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 4_000_000 })
    await page.goto(`${server.origin}/plan`)
    await untilAlive(page)
    const [copy] = await page.$$('.curated button')
    await copy?.click()
    await page.waitForFunction(() => /^\/plan\/[0-9a-f]{20}/.test(location.pathname), { timeout: 10_000 })
    const plan = await page.evaluate(() => location.pathname)
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter(name => name.startsWith('hengdong-pack:'))), { timeout: 10_000 }).toEqual([])
    await page.reload()
    await untilAlive(page)
    expect(await page.evaluate(() => location.pathname)).toBe(plan)
    await page.waitForFunction(() => document.querySelectorAll('main li').length > 2, { timeout: 10_000 })
  })

  it('can be deleted, and the sketch is back', async () => {
    const page = await downloadAt(browser, server, '/offline', pack)
    const map = await openPage(browser, `${server.origin}/map`)
    await untilDrawn(map)
    await page.bringToFront()
    await press(page, 'button', m.remove)
    await untilStage(page, 'offered')
    await map.bringToFront()
    await untilSays(map, '.note', '示意底图')
    expect((await drawn(map)).inked).toBe(0)
  })
})

it('is not spoken of where the host has none', async () => {
  const plain = await startServer(inject('dist'))
  try {
    const page = await browser.newPage()
    await page.goto(`${plain.origin}/map`)
    await page.waitForSelector('.seal-mark__button')
    await page.waitForNetworkIdle()
    expect(await page.$('.offer')).toBeNull()
    await page.goto(`${plain.origin}/offline`)
    await untilAlive(page)
    await page.waitForNetworkIdle()
    expect(await page.$('.pack')).toBeNull()
  }
  finally {
    await plain.stop()
  }
})
