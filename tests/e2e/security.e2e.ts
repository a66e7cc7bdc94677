import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { SECURITY_HEADERS } from '../../deploy/headers'
import { launch } from './browser'
import { visit } from './page'

const origin = inject('origin')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

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
