import type { LighthouseRun } from './lighthouseRun'
import type { Row } from './row'
import type { Browser } from 'puppeteer-core'
import { resolve } from 'node:path'
import { launch } from '../e2e/browser'
import { largestOfEachKind } from '../e2e/sitePaths'
import { serve } from './benchServer'
import { CATEGORIES, runLighthouse } from './lighthouseRun'
import { atMost, times } from './row'
import { copyWithoutScripts } from './scriptless'
import { median } from './statistics'

const RATIO = 1.6
const RUNS = 3
/** The kinds whose paint is compared with that of the same page without script. */
const PAINTED = ['/', '/map', '/essays/:id', '/places/:id']
const plainFolder = resolve(import.meta.dirname, '../../.cache/bench-without-script')

/** Paint against the same page without script; layout shift and the scores of every kind of page. */
export async function measureLighthouse(dist: string): Promise<readonly Row[]> {
  const pages = largestOfEachKind(dist)
  const painted = PAINTED.map(kind => ({ kind, path: pages.get(kind) ?? kind }))
  await copyWithoutScripts(dist, plainFolder, painted.map(({ path }) => path))
  const site = await serve({ dist })
  const plain = await serve({ dist: plainFolder })
  const browser = await launch()
  try {
    const scored = new Map<string, LighthouseRun>()
    for (const [kind, path] of pages)
      scored.set(kind, await runLighthouse(browser, `${site.origin}${path}`, CATEGORIES))
    const paints: Row[] = []
    for (const { kind, path } of painted)
      paints.push(await comparePaint(browser, kind, `${site.origin}${path}`, `${plain.origin}${path}`))
    return [...paints, shiftRow(scored), ...CATEGORIES.map(category => scoreRow(category, scored))]
  }
  finally {
    await browser.close()
    await site.close()
    await plain.close()
  }
}

// Turn about, so that a slow moment of the machine falls on both.
async function comparePaint(browser: Browser, kind: string, full: string, plain: string): Promise<Row> {
  const runs: { readonly full: number, readonly plain: number }[] = []
  for (let run = 0; run < RUNS; run++) {
    runs.push({
      full: (await runLighthouse(browser, full)).lcp,
      plain: (await runLighthouse(browser, plain)).lcp,
    })
  }
  const own = median(runs.map(run => run.full))
  const other = median(runs.map(run => run.plain))
  return atMost(`LCP against the same page without script: \`${kind}\``, RATIO, own / other, times, `${inSeconds(own)} against ${inSeconds(other)}, medians of ${RUNS}`)
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function shiftRow(scored: ReadonlyMap<string, LighthouseRun>): Row {
  const shifting = [...scored].filter(([, { cls }]) => cls > 0)
  const worst = Math.max(...[...scored.values()].map(({ cls }) => cls))
  return {
    what: 'CLS, every kind of page',
    budget: '0',
    measured: shifting.length === 0 ? '0' : `${worst.toFixed(3)} (${shifting.map(([kind, { cls }]) => `\`${kind}\` ${cls.toFixed(3)}`).join(', ')})`,
    isMet: shifting.length === 0,
  }
}

function scoreRow(category: string, scored: ReadonlyMap<string, LighthouseRun>): Row {
  const results = [...scored].map(([kind, { scores, failed }]) => ({ kind, score: scores[category] ?? 0, failed }))
  const worst = results.reduce((one, other) => other.score < one.score ? other : one)
  return {
    what: `Lighthouse ${category}, every kind of page`,
    budget: '100',
    measured: worst.score === 100 ? '100' : `${worst.score} (\`${worst.kind}\`: ${worst.failed.join(', ')})`,
    isMet: worst.score === 100,
  }
}
