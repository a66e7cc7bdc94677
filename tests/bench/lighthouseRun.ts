import type { Browser } from 'puppeteer-core'
import lighthouse from 'lighthouse'

/** What Lighthouse said of one load of a page, as on a mobile phone with simulated throttling. */
export interface LighthouseRun {
  /** Milliseconds to the largest contentful paint. */
  readonly lcp: number
  readonly cls: number
  /** Points of 100 by category, only those that were asked for. */
  readonly scores: Readonly<Record<string, number>>
  /** Audits that cost points. */
  readonly failed: readonly string[]
}

/** The categories that the budget names, besides the paint. */
export const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const

const TRIES = 3

/** Load `url` once under Lighthouse; again where the browser recorded no trace. */
export async function runLighthouse(browser: Browser, url: string, categories: readonly string[] = []): Promise<LighthouseRun> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(browser, url, categories)
    }
    catch (error) {
      if (attempt === TRIES)
        throw error
    }
  }
}

async function runOnce(browser: Browser, url: string, categories: readonly string[]): Promise<LighthouseRun> {
  const result = await lighthouse(url, {
    port: Number(new URL(browser.wsEndpoint()).port),
    logLevel: 'silent',
    onlyCategories: ['performance', ...categories],
    disableFullPageScreenshot: true,
  })
  if (result === undefined || result.lhr.runtimeError !== undefined)
    throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  const { lhr } = result
  const value = (audit: string): number => {
    const amount = lhr.audits[audit]?.numericValue
    if (amount === undefined)
      throw new Error(`Lighthouse did not measure ${audit} of ${url}`)
    return amount
  }
  const asked = categories.flatMap(id => lhr.categories[id] ?? [])
  return {
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    scores: Object.fromEntries(asked.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    failed: asked.flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  }
}
