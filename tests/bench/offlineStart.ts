import type { Row } from './row'
import { closeFully, createProfile, launch, untilState } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { atMost, milliseconds } from './row'
import { median } from './statistics'

const LIMIT = 250
const RUNS = 5
/** Until the browser has done with its own start, which is not the guide's; in ms. */
const SETTLES = 4000

interface Start {
  readonly firstPaint: number
  /** When the largest of the words or pictures was painted: the page itself, once the frame stands. */
  readonly largestPaint: number
}

async function coldStart(profile: string, address: string, isApp: boolean): Promise<Start> {
  const browser = await launch(profile)
  try {
    const page = await browser.newPage()
    // The window becomes a phone's before all comes to rest: at a start, a phone does not change its size.
    await page.setViewport({ width: 360, height: 780, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })
    await new Promise(resolve => setTimeout(resolve, SETTLES))
    await page.emulateCPUThrottling(4)
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, { timeout: 10_000 })
    if (isApp)
      await page.waitForSelector('[data-mounted] h1', { timeout: 10_000 })
    return await page.evaluate(async () => {
      // What the app has just drawn is painted a frame later.
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const largest = await new Promise<number>((resolve) => {
        new PerformanceObserver(list => setTimeout(() => resolve(list.getEntries().at(-1)?.startTime ?? NaN), 500)).observe({ type: 'largest-contentful-paint', buffered: true })
      })
      return { firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, largestPaint: largest }
    })
  }
  finally {
    await closeFully(browser, profile)
  }
}

/** The time of a page of one word, with neither styles nor scripts nor a worker: what the browser itself takes on this machine. */
async function leastPaint(dist: string, profile: string): Promise<number> {
  const server = await serve({
    dist,
    before: (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html><title>x</title><p>x</p>')
      return true
    },
  })
  try {
    return (await coldStart(profile, `${server.origin}/`, false)).firstPaint
  }
  finally {
    await server.close()
  }
}

/** Worker installed, server stopped, browser started anew for every run and come to rest: from the address to the first paint. */
export async function measureOfflineStart(dist: string): Promise<readonly Row[]> {
  const place = largestOfEachKind(dist).get('/places/:id') ?? '/places'
  const server = await serve({ dist })
  const { folder, remove } = await createProfile()
  try {
    const browser = await launch(folder)
    const page = await browser.newPage()
    await page.goto(`${server.origin}/`)
    await untilState(page, 'ready')
    await closeFully(browser, folder)
    await server.close()
    const rows: Row[] = []
    for (const [name, path] of [['home', '/'], ['a place, drawn by the stored shell', place]] as const) {
      const starts: Start[] = []
      const least: number[] = []
      for (let run = 0; run < RUNS; run++) {
        starts.push(await coldStart(folder, `${server.origin}${path}`, true))
        least.push(await leastPaint(dist, folder))
      }
      const paints = starts.map(({ firstPaint }) => firstPaint)
      const all = paints.map(Math.round).sort((one, other) => one - other).join(', ')
      rows.push(atMost(`offline start to first paint, CPU 4 × slower: ${name}`, LIMIT, median(paints), milliseconds, `median of ${RUNS}: ${all}; a page of one word in between: ${milliseconds(median(least))}; the page itself, after its frame: ${milliseconds(median(starts.map(({ largestPaint }) => largestPaint)))}`))
    }
    return rows
  }
  finally {
    await remove()
  }
}
