import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { source } from 'axe-core'

declare const axe: { readonly run: (options: unknown) => Promise<AxeResults> }

/** Every violation that axe finds on a page as it stands, its optional rule for the size of targets included: the rule, and the first places where it is broken. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(async () => {
    const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`) }))
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join('; ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`)
}
