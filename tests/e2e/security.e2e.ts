import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { SECURITY_HEADERS } from '../../deploy/headers'
import { launch } from './browser'
import { untilQuiet, visit, visitEach } from './page'
import { sitePaths } from './sitePaths'

const origin = inject('origin')
// Besides the pages that are listed: those of a plan that only the device knows, and the frame for them.
const paths = [...sitePaths(inject('dist')), '/plan/00ff00ff00ff00ff00ff', '/en/plan/00ff00ff00ff00ff00ff', '/shell']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

it('opens every page in both languages without an error, a failed request, a request to another site or a breach of the policy', { timeout: 240_000 }, async () => {
  const found: string[] = []
  await visitEach(browser, paths.map(path => `${origin}${path}`), async ({ page, status, problems }, address) => {
    await untilQuiet(page)
    found.push(...problems.map(problem => `${address}: ${problem}`), ...status === 200 ? [] : [`${address}: status ${status}`])
  })
  expect(paths.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

it('notices a breach of the policy: script written into the page does not run', () => visit(browser, `${origin}/about`, async ({ page, problems }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    Reflect.set(script, 'data-test', '')
    try {
      script.textContent = 'window.hasRun = true'
      document.body.append(script)
    }
    catch {}
    return 'hasRun' in window
  })
  expect(ran).toBe(false)
  expect(problems.join('\n')).toMatch(/Content Security Policy|Trusted/)
}))

it.each(['/', '/about', '/no-such-page', '/assets/no-such-file.js', '/sw.js', '/manifest.webmanifest'])('sends the security headers with %s', async (path) => {
  const { headers } = await fetch(`${origin}${path}`)
  expect(SECURITY_HEADERS.filter(({ name, value }) => headers.get(name) !== value)).toEqual([])
})
