import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import type { Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { onlineMapMessages } from '@/locales/onlineMap'
import { securityHeaders } from '../../deploy/headers'
import { createSite } from '../../deploy/site'
import { launch } from '../e2e/browser'
import { buildSite } from '../e2e/freshBuild'
import { press, SIZES, untilAlive, untilSays } from '../e2e/page'

const m = onlineMapMessages['zh-CN']
const KEY = '00112233445566778899aabbccddeeff'
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+P+/HgAEhQJ/aKT3WQAAAABJRU5ErkJggg==', 'base64')
let folder: string
let site: { readonly origin: string, readonly server: Server }
let browser: Browser

async function serve(dist: string, hasTianditu: boolean): Promise<typeof site> {
  const server = createServer(createSite({ dist, headers: securityHeaders({ hasTianditu }), cacheControl: () => 'no-store' }))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, origin: `http://localhost:${typeof address === 'object' ? address?.port : ''}` }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(done => server.close(() => done()))
}

/** A page of the map, and what it asked of 天地图, which answers as told. */
async function openMap(origin: string, answer: (request: HTTPRequest) => void) {
  const page = await browser.newPage()
  await page.setViewport(SIZES.phone)
  const asked: { readonly url: URL, readonly referer: string | undefined }[] = []
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.hostname.endsWith('tianditu.gov.cn'))
      return void request.continue()
    asked.push({ url, referer: request.headers()['referer'] })
    answer(request)
  })
  await page.goto(`${origin}/map`)
  await untilAlive(page)
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', { timeout: 30_000, polling: 200 })
  await page.reload()
  await untilAlive(page)
  await page.waitForSelector('.seal-mark__button')
  return { page, asked, problems }
}

const sends = (request: HTTPRequest): void => void request.respond({ contentType: 'image/png', body: TILE })
const refuses = (request: HTTPRequest): void => void request.respond({ status: 403, contentType: 'application/json', body: '{"code":301012}' })
const tilesShown = (page: Page): Promise<number> => page.$$eval('.tianditu img', tiles => tiles.filter(tile => tile.naturalWidth > 0).length)

async function switchOn(page: Page): Promise<void> {
  await press(page, 'button', m.open)
  await untilSays(page, '.online .panel', m.tells)
  await press(page, 'button', m.on)
}

describe('a site with a key for 天地图', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guide-tianditu-'))
    process.env['VITE_TIANDITU_KEY'] = KEY
    buildSite(folder)
    delete process.env['VITE_TIANDITU_KEY']
    site = await serve(folder, true)
  })
  afterAll(async () => {
    await close(site.server)
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    browser = await launch()
  })
  afterEach(() => browser.close())

  it('asks for nothing until the visitor, told what that tells, switches it on; shows and credits it, keeps nothing of it, and gives way when the network goes', async () => {
    const { page, asked, problems } = await openMap(site.origin, sends)
    await page.waitForNetworkIdle()
    expect(asked).toEqual([])
    await switchOn(page)
    await untilSays(page, '.note', m.credit)
    await expect.poll(() => tilesShown(page)).toBeGreaterThan(3)
    expect(new Set(asked.map(({ url }) => url.searchParams.get('LAYER')))).toEqual(new Set(['vec', 'cva']))
    expect(new Set(asked.map(({ url }) => url.searchParams.get('tk')))).toEqual(new Set([KEY]))
    // The site, which the service needs to know, and never the page. Localhost is as good as https here.
    expect(await page.$$eval('.tianditu img', tiles => [...new Set(tiles.map(tile => tile.referrerPolicy))])).toEqual(['strict-origin'])
    expect(asked.every(({ referer }) => referer === undefined || referer === `${site.origin}/`)).toBe(true)
    expect(problems).toEqual([])
    const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())
    expect(kept.length).toBeGreaterThan(10)
    expect(kept.filter(url => url.includes('tianditu'))).toEqual([])

    await page.setOfflineMode(true)
    await untilSays(page, '.online [role="status"]', m.lost)
    await untilSays(page, '.note', '示意底图')
    expect(await page.$$('.tianditu')).toEqual([])
    expect(await page.$eval('.online .actions button', button => button instanceof HTMLButtonElement && button.disabled)).toBe(true)
  })

  it('keeps the sketch where the service sends no tiles, and says so', async () => {
    const { page, asked } = await openMap(site.origin, refuses)
    await switchOn(page)
    await untilSays(page, '.online [role="status"]', m.failed)
    await untilSays(page, '.note', '示意底图')
    expect(asked.length).toBeGreaterThan(0)
    expect(await page.$$('.tianditu')).toEqual([])
  })
})

describe('a site without a key', () => {
  it('has nothing of it in any file', async () => {
    const files = (await readdir(inject('dist'), { recursive: true })).filter(name => /\.(?:html|js|css|json)$/.test(name))
    const texts = await Promise.all(files.map(async name => [name, await readFile(join(inject('dist'), name), 'utf8')] as const))
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(([, text]) => /tianditu|天地图/i.test(text)).map(([name]) => name)).toEqual([])
  })

  it('lets no page show its tiles', async () => {
    const plain = await serve(inject('dist'), false)
    browser = await launch()
    try {
      const { page, asked, problems } = await openMap(plain.origin, sends)
      expect(await page.$('.online')).toBeNull()
      await page.evaluate(() => new Promise((done) => {
        const tile = Object.assign(new Image(), { onload: done, onerror: done })
        tile.src = 'https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX=1'
      }))
      expect(asked).toEqual([])
      expect(problems.join('\n')).toMatch(/img-src/)
    }
    finally {
      await browser.close()
      await close(plain.server)
    }
  })
})
