import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { launch, listenForProblems, untilState } from './browser'
import { press, SIZES, untilAlive, untilSays } from './page'
import { startServer } from './server'
import { spoilStored } from './spoilStored'
import { violationsInBothThemes } from './violations'

const dist = inject('dist')
let server: TestServer
let browser: Browser

beforeEach(async () => {
  server = await startServer(dist)
  browser = await launch()
})

afterEach(async () => {
  await browser.close()
  await server.stop()
})

const untilStage = (page: Page, stage: string) => page.waitForSelector(`.check[data-stage="${stage}"]`, { timeout: 20_000 })
const marks = (page: Page) => page.$$eval('.check .row', rows => rows.map(row => `${row.querySelector('.name')?.textContent} ${row.getAttribute('data-mark')}`))
const isGreen = (page: Page) => page.$('.check[data-stage="whole"]').then(found => found !== null)

/** The page after a first visit, with the guide stored. */
async function offlinePage(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${server.origin}/offline`)
  await untilAlive(page)
  await untilState(page, 'ready')
  await untilStage(page, 'unchecked')
  return page
}

/** Damage the stored copy of `damaged` and delete that of `missing`. */
async function spoil(page: Page, damaged: string, missing: string): Promise<void> {
  expect(await spoilStored(page, missing, 'delete')).toBe(1)
  expect(await spoilStored(page, damaged, 'damage')).toBe(1)
}

const ALL_GOOD = ['程序 good', '文字 good', '示意地图 good', '标题字体 good']
const TEXT_AND_FONT_BAD = ['程序 good', '文字 bad', '示意地图 good', '标题字体 bad']

describe('the check', () => {
  it('is green after a first visit, by hashes and without a network', async () => {
    const page = await offlinePage()
    const problems = listenForProblems(page, server.origin)
    expect(await marks(page)).toEqual(['程序 open', '文字 open', '示意地图 open', '标题字体 open'])
    await server.stop()
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'whole')
    expect(await marks(page)).toEqual(ALL_GOOD)
    expect(problems).toEqual([])
    await server.start()
  })

  it('finds one wrong bit and one missing file by kind, mends both, and is green again', async () => {
    const page = await offlinePage()
    await spoil(page, '/search.json', '.woff2')
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'faulty')
    expect(await marks(page)).toEqual(TEXT_AND_FONT_BAD)
    // The line at the foot of every page stops claiming it too.
    await untilState(page, 'failed')
    await press(page, 'button', '补齐和修复')
    await untilStage(page, 'whole')
    expect(await marks(page)).toEqual(ALL_GOOD)
    await untilState(page, 'ready')
    await page.reload()
    await untilStage(page, 'unchecked')
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'whole')
  })

  it('offline says what it cannot mend now, keeps what there is, and mends it once there is a network', async () => {
    const page = await offlinePage()
    await spoil(page, '/search.json', '.woff2')
    await server.stop()
    await page.setOfflineMode(true)
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'faulty')
    await press(page, 'button', '补齐和修复')
    await untilStage(page, 'faulty')
    await untilSays(page, '.check', '现在没有网络，补不了')
    expect(await isGreen(page)).toBe(false)
    // Nothing was taken away: the page still opens.
    await page.reload()
    await untilAlive(page)
    await server.start()
    await page.setOfflineMode(false)
    await untilStage(page, 'unchecked')
    await press(page, 'button', '逐个核对')
    await page.waitForFunction(() => ['whole', 'faulty'].includes(document.querySelector('.check')?.getAttribute('data-stage') ?? ''), { timeout: 20_000 })
    if (!await isGreen(page))
      await press(page, 'button', '补齐和修复')
    await untilStage(page, 'whole')
  })

  it('is never green where the server gives wrong bytes to mend with', async () => {
    const page = await offlinePage()
    await spoil(page, '/search.json', '.woff2')
    server.intercept((request, response) => {
      const isFont = request.url?.endsWith('.woff2') ?? false
      if (isFont)
        response.writeHead(200, { 'content-type': 'font/woff2' }).end('<h1>Log in to the hotel network</h1>')
      return isFont
    })
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'faulty')
    await press(page, 'button', '补齐和修复')
    await untilSays(page, '.check', '没有取到')
    expect(await marks(page)).toEqual(['程序 good', '文字 good', '示意地图 good', '标题字体 bad'])
  })

  it('claims nothing where the worker was refused', async () => {
    server.intercept((request, response) => {
      const isWorker = request.url?.startsWith('/sw.js') ?? false
      if (isWorker)
        response.writeHead(404).end()
      return isWorker
    })
    const page = await browser.newPage()
    await page.goto(`${server.origin}/offline`)
    await untilState(page, 'failed')
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'none')
  })

  it('within WeChat, which has no worker, says what to do', async () => {
    const page = await browser.newPage()
    await page.setUserAgent({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/122.0 XWEB/1220 Mobile Safari/537.36 MicroMessenger/8.0.49' })
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await page.goto(`${server.origin}/offline`)
    await untilStage(page, 'in-app')
    await untilSays(page, '.within', '在浏览器打开')
    expect(await page.$('.check .button')).toBeNull()
  })
})

const keptByBrowser = (page: Page) => page.evaluate(async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  settings: localStorage.length,
}))

it('backs up a plan and the settings, deletes everything on demand, and restores both on a fresh device', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guide-backup-'))
  try {
    const page = await offlinePage()
    await page.goto(`${server.origin}/plan`)
    await untilAlive(page)
    const copies = await page.$$('.curated button')
    await copies[0]?.click()
    await page.waitForFunction(() => /^\/plan\/[0-9a-f]{20}/.test(location.pathname), { timeout: 10_000 })
    const plan = await page.evaluate(() => location.pathname)
    await page.waitForSelector('h1')
    await page.evaluate(() => localStorage.setItem('preferences', '{"theme":"night","locale":null,"textSize":2,"lineHeight":1}'))

    await page.goto(`${server.origin}/offline`)
    await untilAlive(page)
    await untilSays(page, 'main', '现有：1 个行程、显示设置和读到哪里')
    const session = await page.createCDPSession()
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await press(page, 'button', '存一份备份')
    await untilSays(page, 'main', '备份交给浏览器下载了')
    let names: readonly string[] = []
    for (let round = 0; round < 50 && !names.some(name => name.endsWith('.json')); round++) {
      names = await readdir(folder)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    const [name = ''] = names
    expect(name).toMatch(/^循文游衡东 备份 \d{4}-\d{2}-\d{2}\.json$/)

    await page.goto(`${server.origin}/about`)
    await untilAlive(page)
    await press(page, 'button', '全部删除…')
    await untilSays(page, 'main', '会删去：1 个行程')
    await Promise.all([page.waitForNavigation(), press(page, 'button', '确认全部删除')])
    await untilSays(page, 'main', '已经全部删除')
    expect(await keptByBrowser(page)).toEqual({ caches: [], workers: 0, settings: 0 })

    const fresh = await browser.createBrowserContext()
    const other = await fresh.newPage()
    await other.goto(`${server.origin}/offline`)
    await untilAlive(other)
    await untilSays(other, 'main', '现在还没有什么要备份的')
    const input = await other.waitForSelector('input[type=file]')
    const damaged = join(folder, 'other.json')
    await writeFile(damaged, (await readFile(join(folder, name), 'utf8')).replace('"version":1', '"version":9'))
    await input?.uploadFile(damaged)
    await untilSays(other, 'main', '更新的导览写的')
    await input?.uploadFile(join(folder, name))
    await untilSays(other, '.found', '1 个行程')
    await press(other, 'button', '恢复这些')
    await untilSays(other, 'main', '1 个行程已存好。')
    expect(await other.evaluate(() => document.documentElement.dataset['theme'])).toBe('night')
    await other.goto(`${server.origin}${plan}`)
    await untilAlive(other)
    await other.waitForFunction(() => document.querySelectorAll('main li').length > 2, { timeout: 10_000 })

    // The page of plans takes the same file.
    await page.goto(`${server.origin}/plan`)
    await untilAlive(page)
    const chooser = await page.waitForSelector('input[type=file]')
    await chooser?.uploadFile(join(folder, name))
    await untilSays(page, 'main', '这份备份里有 1 个行程')
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe.each(['phone', 'desk'] as const)('in both themes on a %s', (size) => {
  it('axe finds nothing wrong, whether unchecked, whole or faulty, nor with the question before deleting', async () => {
    const page = await offlinePage()
    await page.setViewport(SIZES[size])
    const found: string[] = []
    const look = async (): Promise<void> => {
      found.push(...await violationsInBothThemes(page))
    }
    await look()
    await press(page, 'button', '逐个核对')
    await untilStage(page, 'whole')
    await look()
    await spoil(page, '/search.json', '.woff2')
    await press(page, 'button', '再查一遍')
    await untilStage(page, 'faulty')
    await look()
    await page.goto(`${server.origin}/about`)
    await untilAlive(page)
    await press(page, 'button', '全部删除…')
    await page.waitForSelector('.asking')
    await look()
    expect(found).toEqual([])
  })
})
