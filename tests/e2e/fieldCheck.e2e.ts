import type { Downloads } from './downloads'
import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { fieldCheckMessages } from '@/locales/fieldCheck'
import { mapMessages } from '@/locales/map'
import { placesMessages } from '@/locales/places'
import { launch, listenForProblems, untilState } from './browser'
import { catchDownloads } from './downloads'
import { byRole, press, SIZES, untilAlive, untilSays } from './page'
import { startServer } from './server'

const ROOT = resolve(import.meta.dirname, '../..')
const PLACE = '/places/caixia-feng'
const SPOT = { latitude: 27.2345, longitude: 113.0456 }
const m = fieldCheckMessages['zh-CN']

let browser: Browser
let page: Page
let downloads: Downloads
let server: TestServer

beforeAll(async () => {
  server = await startServer(inject('dist'))
  browser = await launch()
  await browser.defaultBrowserContext().overridePermissions(server.origin, ['geolocation'])
  page = await browser.newPage()
  await page.setViewport(SIZES.phone)
  downloads = await catchDownloads(page)
})

afterAll(async () => {
  await downloads.remove()
  await browser.close()
})

/** What `npm run check -- --field FILE` says of the file `text`. */
async function review(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-field-'))
  try {
    await writeFile(join(folder, 'field.json'), text)
    return spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', 'tsconfig.node.json', 'src/compiler/check.ts', '--field', join(folder, 'field.json')], { cwd: ROOT, encoding: 'utf8' }).stdout
  }
  finally {
    await rm(folder, { recursive: true })
  }
}

/** Stand at the spot and give or take a few metres, until there is a result. */
async function measure(): Promise<void> {
  for (let step = 0; await page.$(byRole('button', m.keep)) === null; step++) {
    expect(step).toBeLessThan(200)
    await page.setGeolocation({ latitude: SPOT.latitude + (step % 3 - 1) * 0.00001, longitude: SPOT.longitude, accuracy: 8 })
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

it('a position that a visitor measures without a network is kept, marked as one’s own, and reaches the editor as a file that the check reads', { timeout: 120_000 }, async () => {
  const problems = listenForProblems(page, server.origin)
  await page.goto(`${server.origin}/`)
  await untilState(page, 'ready')
  await server.stop()
  await page.setOfflineMode(true)
  await page.goto(server.origin + PLACE)
  await untilAlive(page)
  await press(page, 'button', placesMessages['zh-CN'].measure)
  await press(page, 'button', m.here)
  await measure()
  await press(page, 'button', m.keep)
  await untilSays(page, '.here', m.own)
  await page.goto(`${server.origin}/map`)
  await untilSays(page, '[data-row="caixia-feng"]', mapMessages['zh-CN'].ownSpot(10))
  await press(page, 'button', mapMessages['zh-CN'].own('彩霞峰'))
  await untilSays(page, '.sheet', '彩霞峰')
  await page.goto(server.origin + PLACE)
  await untilAlive(page)
  await untilSays(page, '.here', m.own)
  await untilSays(page, '.here', '27.2345')

  const { name, text } = await downloads.after(() => press(page, 'button', m.exportFile))
  expect(name).toMatch(/彩霞峰.*\.json$/)
  const said = await review(text)
  expect(said).toMatch(/data\/places\/caixia-feng\.yaml:\d+ 彩霞峰: position unknown; measured 27\.2345\d*, 113\.0456\d* ±\d+ m \(\d+ readings, \d{4}-\d\d-\d\d\)/)

  await press(page, 'button', m.remove)
  await untilSays(page, '.here', m.removed)
  expect(problems).toEqual([])
})
