import type { Row } from './row'
import { setTimeout } from 'node:timers/promises'
import { closeFully, createProfile, launch, untilState } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { openBareTab } from './bareTab'
import { serve } from './benchServer'
import { atMost, milliseconds } from './row'
import { settle } from './settle'
import { median } from './statistics'

const LIMIT = 250
const RUNS = 11
/** Until a page is asked when it was painted, which is after that; in ms. */
const SHOWS = 1500

interface Start {
  readonly firstPaint: number
  /** When the largest of the words or pictures was painted: the page itself, once the frame stands. */
  readonly largestPaint: number
}

/** Resolves in the page once it stands: with the app, where it `isApp`. */
function startOf(isApp: boolean): string {
  return `new Promise((resolve, reject) => {
    setTimeout(reject, 15_000, new Error('the page did not begin'))
    const largest = new Promise(found => new PerformanceObserver(list => setTimeout(() => found(list.getEntries().at(-1).startTime), 500)).observe({ type: 'largest-contentful-paint', buffered: true }))
    const look = async () => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
      if (document.readyState === 'complete' && first !== undefined && (${!isApp} || document.querySelector('[data-mounted] h1') !== null)) {
        // What the app has just drawn is painted a frame later.
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        resolve([first, await largest])
      }
      else {
        setTimeout(look, 50)
      }
    }
    look()
  })`
}

async function coldStart(profile: string, address: string, isApp: boolean): Promise<Start> {
  const tab = await openBareTab(profile)
  try {
    // The window becomes a phone's before all comes to rest: at a start, a phone does not change its size.
    await tab.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 780, deviceScaleFactor: 2, mobile: true })
    await settle()
    await tab.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await tab.send('Page.navigate', { url: address })
    // Looking at a page takes from its time.
    await setTimeout(SHOWS)
    const times = await tab.evaluate(startOf(isApp))
    const [firstPaint, largestPaint] = Array.isArray(times) ? times : []
    if (typeof firstPaint !== 'number' || typeof largestPaint !== 'number')
      throw new Error(`no paint at ${address}`)
    return { firstPaint, largestPaint }
  }
  finally {
    await tab.close()
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
