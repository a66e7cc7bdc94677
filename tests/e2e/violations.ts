import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { source } from 'axe-core'
import { mediaFeatures, THEMES } from './page'

declare const axe: { readonly run: (options: unknown) => Promise<AxeResults> }

/** Every violation that axe finds on a page as it stands, its optional rule for the size of targets included: the rule, and the first places where it is broken. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Once a page: it is half a megabyte to read, and quicker the second time.
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(source)
  const found = await page.evaluate(async () => {
    const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`) }))
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join('; ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`)
}

/** The same in the light theme and in the dark one, each violation with its theme: one opening does for both. */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const theme of THEMES) {
    await page.emulateMediaFeatures(mediaFeatures(theme))
    found.push(...(await violations(page)).map(violation => `${theme}: ${violation}`))
  }
  return found
}
