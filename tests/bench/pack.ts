import type { MapPack } from '@/domain/mapPack'
import type { Row, Wording } from './row'
import type { Browser, Page } from 'puppeteer-core'
import { readFileSync } from 'node:fs'
import { mapPackMessages } from '@/locales/mapPack'
import { closeFully, createProfile, launch } from '../e2e/browser'
import { siteWithPack } from '../e2e/packHost'
import { press, SIZES, untilAlive } from '../e2e/page'
import { serve } from './benchServer'
import { dragAbout, emptySpot, zoomIn } from './pan'
import { atMost, milliseconds } from './row'
import { settle } from './settle'
import { median, p95 } from './statistics'

const MEGABYTES = 10
const FIRST_VIEW_LIMIT = 3000
const PAN_LIMIT = 34
const GROWTH_LIMIT = 30
const RUNS = 5
/** A stroke every two seconds, for ten minutes; the first tenth fills what is kept on purpose. */
const STROKES = 300
const WARM_UP = 30

const megabytes: Wording = amount => `${amount.toFixed(1)} MB`

/** The map with a pack of 10 MB: how soon it is seen, how smoothly it moves, and what it leaves in memory. */
export async function measurePack(dist: string): Promise<readonly Row[]> {
  const site = await siteWithPack(dist, MEGABYTES)
  const server = await serve({ dist: site.folder })
  const { folder: profile, remove } = await createProfile()
  try {
    await install(server.origin, profile, site.pack)
    return [await firstView(server.origin, profile), ...await panning(server.origin, profile)]
  }
  finally {
    await server.close()
    await remove()
    await site.remove()
  }
}

/** Download the pack as a visitor does, everything else for offline use with it. */
async function install(origin: string, profile: string, { size }: MapPack): Promise<void> {
  const browser = await launch(profile)
  try {
    const page = await browser.newPage()
    await page.goto(`${origin}/offline`)
    await untilAlive(page)
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', { timeout: 60_000, polling: 200 })
    await press(page, 'button', mapPackMessages['zh-CN'].download(size))
    await page.waitForSelector('.pack[data-stage="ready"]', { timeout: 120_000 })
  }
  finally {
    await closeFully(browser, profile)
  }
}

async function openMap(browser: Browser, origin: string, slowness: number): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport(SIZES.phone)
  await settle()
  await page.emulateCPUThrottling(slowness)
  await page.evaluateOnNewDocument(() => {
    const look = {
      tiles(): void {
        const tiles = [...document.querySelectorAll('canvas.leaflet-tile')]
        if (tiles.length > 0 && tiles.every(tile => tile.classList.contains('leaflet-tile-loaded')))
          Object.assign(window, { firstView: performance.now() })
        else
          requestAnimationFrame(look.tiles)
      },
    }
    look.tiles()
  })
  await page.goto(`${origin}/map`)
  await page.waitForFunction(() => 'firstView' in window, { timeout: 60_000 })
  return page
}

/** Count the tiles that are made from now on, to know that the strokes brought new ones. */
async function countTiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const made = { tiles: 0 }
    Object.assign(window, { made })
    new MutationObserver(records => records.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
      if (node instanceof HTMLCanvasElement && node.classList.contains('leaflet-tile'))
        made.tiles++
    }))).observe(document, { childList: true, subtree: true })
  })
}

/** Browser started anew for every run and come to rest: from the navigation until each tile in view is drawn. */
async function firstView(origin: string, profile: string): Promise<Row> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const browser = await launch(profile)
    try {
      const page = await openMap(browser, origin, 4)
      times.push(await page.evaluate(() => Number(Reflect.get(window, 'firstView'))))
    }
    finally {
      await closeFully(browser, profile)
    }
  }
  return atMost(`first view from a ${MEGABYTES} MB pack, CPU 4 × slower`, FIRST_VIEW_LIMIT, median(times), milliseconds, `median of ${RUNS}, every byte compared before`)
}

async function panning(origin: string, profile: string): Promise<readonly Row[]> {
  const browser = await launch(profile)
  try {
    const page = await openMap(browser, origin, 1)
    await countTiles(page)
    const rows: Row[] = []
    for (const zoom of ['as it opens', 'zoomed in'] as const) {
      if (zoom === 'zoomed in')
        await zoomIn(page, 6)
      const frames = await dragAbout(page)
      const tiles = await page.$$eval('canvas.leaflet-tile', tiles => tiles.length)
      rows.push(atMost(`pan p95 with the pack, ${zoom}`, PAN_LIMIT, p95(frames), milliseconds, `${frames.length} frames, ${tiles} tiles, longest ${milliseconds(Math.max(...frames))}`))
    }
    for (let stroke = 0; stroke < WARM_UP; stroke++)
      await strokeOnce(page, stroke)
    const before = await memory(browser, page)
    for (let stroke = WARM_UP; stroke < STROKES; stroke++)
      await strokeOnce(page, stroke)
    const after = await memory(browser, page)
    const tiles = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'made'), 'tiles')))
    rows.push(atMost(
      'memory that ten minutes of panning with the pack leave behind',
      GROWTH_LIMIT,
      after.process - before.process,
      megabytes,
      `${STROKES} strokes, as of one every 2 s, ${tiles} tiles drawn; script heap ${megabytes(before.heap)} → ${megabytes(after.heap)}, page process ${megabytes(before.process)} → ${megabytes(after.process)}`,
    ))
    return rows
  }
  finally {
    await closeFully(browser, profile)
  }
}

/** One quick stroke across the map; fifteen go the same way before it turns, so that tiles come and go. */
async function strokeOnce(page: Page, nth: number): Promise<void> {
  const { x, y } = await emptySpot(page)
  const angle = Math.floor(nth / 15) * 2.4
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++)
    await page.mouse.move(x + Math.cos(angle) * step * 22, y + Math.sin(angle) * step * 22)
  await page.mouse.up()
  await new Promise(resolve => setTimeout(resolve, 120))
}

/** Megabytes of script objects after a collection, and of everything that is the page process's own. */
async function memory(browser: Browser, page: Page): Promise<{ readonly heap: number, readonly process: number }> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  await new Promise(resolve => setTimeout(resolve, 2000))
  const { JSHeapUsedSize: heap = NaN } = await page.metrics()
  const whole = await browser.target().createCDPSession()
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? NaN))
  await session.detach()
  return { heap: heap / 1e6, process: Math.max(...own) * 1024 / 1e6 }
}
