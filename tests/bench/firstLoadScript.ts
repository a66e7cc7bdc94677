import type { Row } from './row'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launch } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { atMost, kilobytes, notMeasured } from './row'

/** The kinds of page that the budget names. */
const LIMITS: ReadonlyMap<string, number> = new Map([['/', 50_000], ['/essays/:id', 50_000], ['/map', 100_000]])

interface Load {
  readonly kind: string
  readonly bytes: number
  readonly files: number
  /** Loaded when the page is first used: pages that sleep as rendered wait for that. */
  readonly later: number
}

function scriptsIn(requests: readonly string[]): Set<string> {
  return new Set(requests.map(url => url.split('?')[0] ?? '').filter(url => url.endsWith('.js') && url !== '/sw.js'))
}

function sizeOf(dist: string, scripts: ReadonlySet<string>): number {
  return [...scripts].reduce((sum, url) => sum + gzipSync(readFileSync(join(dist, url)), { level: 9 }).length, 0)
}

/** The scripts that a phone asks for until the network is idle, without the worker, gzip level 9. */
export async function measureFirstLoadScript(dist: string): Promise<readonly Row[]> {
  const server = await serve({ dist, hasWorker: false })
  const browser = await launch()
  try {
    const loads: Load[] = []
    for (const [kind, path] of largestOfEachKind(dist)) {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width: 360, height: 780, isMobile: true, hasTouch: true, deviceScaleFactor: 2 })
      server.takeRequests()
      await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle0' })
      const scripts = scriptsIn(server.takeRequests())
      await page.keyboard.press('Shift')
      await page.waitForNetworkIdle()
      const later = new Set([...scriptsIn(server.takeRequests())].filter(url => !scripts.has(url)))
      await context.close()
      if (scripts.size < 2)
        throw new Error(`${kind} asked for no scripts`)
      loads.push({ kind, bytes: sizeOf(dist, scripts), files: scripts.size, later: sizeOf(dist, later) })
    }
    const others = loads.filter(({ kind }) => !LIMITS.has(kind)).sort((one, other) => other.bytes - one.bytes)
    return [
      ...[...LIMITS].map(([kind, limit]) => budgetRow(loads.find(load => load.kind === kind), kind, limit)),
      {
        what: 'script on first load, gzip: every other kind of page',
        budget: '',
        measured: others.map(({ kind, bytes }) => `\`${kind}\` ${kilobytes(bytes)}`).join(', '),
        isMet: null,
      },
    ]
  }
  finally {
    await browser.close()
    await server.close()
  }
}

function budgetRow(load: Load | undefined, kind: string, limit: number): Row {
  if (load === undefined)
    return notMeasured(`script on first load: ${kind}`, 'there is no such page')
  const aside = `${load.files} files${load.later > 0 ? `; ${kilobytes(load.later)} more at the first use` : ''}`
  return atMost(`script on first load, gzip: \`${kind}\``, limit, load.bytes, kilobytes, aside)
}
