import type { Row } from './row'
import type { Page } from 'puppeteer-core'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { launch } from '../e2e/browser'
import { serve } from './benchServer'
import { PLACES } from './generatedGuide'
import { atMost, milliseconds } from './row'
import { p95 } from './statistics'

const LIMIT = 34
const ZOOMS = ['as it opens', 'zoomed in'] as const
const root = resolve(import.meta.dirname, '../..')
const dist = resolve(root, '.cache/bench-dist')

/** Drag the map about with 10,000 places on it: the time from one frame to the next. */
export async function measurePan(data: string): Promise<readonly Row[]> {
  build(data)
  const server = await serve({
    dist,
    hasWorker: false,
    // This build has no prerendered pages: every address gets the empty one.
    before: (request) => {
      if (!/\.[^/]*$/.test(request.url ?? ''))
        request.url = '/'
      return false
    },
  })
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 360, height: 780 })
    await page.goto(`${server.origin}/map`)
    await page.waitForSelector('.cluster, .seal-mark__button', { timeout: 60_000 })
    const rows: Row[] = []
    for (const zoom of ZOOMS) {
      if (zoom === 'zoomed in')
        await zoomIn(page)
      const shown = await page.$$eval('.cluster, .seal-mark__button', marks => marks.length)
      const frames = await dragAbout(page)
      rows.push(atMost(`pan p95, ${PLACES.toLocaleString('en')} places, ${zoom}`, LIMIT, p95(frames), milliseconds, `${frames.length} frames, ${shown} marks in view, longest ${milliseconds(Math.max(...frames))}`))
    }
    return rows
  }
  finally {
    await browser.close()
    await server.close()
  }
}

function build(data: string): void {
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, GUIDE_DATA: data },
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Error(`the made-up guide could not be built: ${stderr.trim()}`)
}

/** Turn the wheel over the middle of the map, `steps` times. */
export async function zoomIn(page: Page, steps = 4): Promise<void> {
  const { x, y } = await emptySpot(page)
  for (let step = 0; step < steps; step++) {
    await page.mouse.move(x, y)
    await page.mouse.wheel({ deltaY: -240 })
    await new Promise(resolve => setTimeout(resolve, 700))
  }
}

/** A spot of the map near its middle on which no button stands. */
export async function emptySpot(page: Page): Promise<{ readonly x: number, readonly y: number }> {
  const spot = await page.evaluate(() => {
    const box = document.querySelector('.leaflet-container')?.getBoundingClientRect()
    if (box === undefined)
      return null
    for (let step = 0; step < 400; step++) {
      const x = box.x + box.width / 2 + (step % 20 - 10) * 8
      const y = box.y + box.height / 2 + (Math.floor(step / 20) - 10) * 8
      const hit = document.elementFromPoint(x, y)
      if (hit?.closest('.leaflet-container') && !hit.closest('button, a, .leaflet-control'))
        return { x, y }
    }
    return null
  })
  if (spot === null)
    throw new Error('no spot of the map is free of buttons')
  return spot
}

/** Five strokes in different directions; the milliseconds of each frame in them, and after each, when the marks are arranged anew. */
export async function dragAbout(page: Page): Promise<readonly number[]> {
  const offsets = new Set<string | undefined>()
  const frames: number[] = []
  for (const [dx, dy] of [[1, 0.5], [-1, -0.5], [-0.4, 1], [0.4, -1], [1, 1]] as const) {
    const { x, y } = await emptySpot(page)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await startCounting(page)
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x + dx * step * 3, y + dy * step * 3)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    offsets.add(await mapOffset(page))
    await page.mouse.up()
    await new Promise(resolve => setTimeout(resolve, 500))
    frames.push(...await stopCounting(page))
  }
  if (offsets.size < 3)
    throw new Error('the map did not move')
  return frames
}

function mapOffset(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.leaflet-map-pane')?.style.transform)
}

async function startCounting(page: Page): Promise<void> {
  await page.evaluate(() => {
    // A method, because the compiler's wrapper for named functions does not exist in the page.
    const counter = {
      stamps: new Array<number>(),
      isOn: true,
      count(now: number): void {
        counter.stamps.push(now)
        if (counter.isOn)
          requestAnimationFrame(counter.count)
      },
    }
    Object.assign(window, { counter })
    requestAnimationFrame(counter.count)
  })
}

function stopCounting(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const counter: { isOn: boolean, readonly stamps: readonly number[] } = Reflect.get(window, 'counter')
    counter.isOn = false
    return counter.stamps.slice(1).map((now, at) => now - (counter.stamps[at] ?? now))
  })
}
