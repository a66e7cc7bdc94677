import type { TestServer } from './server'
import type { ServerResponse } from 'node:http'
import type { Browser, Page } from 'puppeteer-core'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../deploy/headers'
import { launch } from './browser'
import { untilQuiet, visit } from './page'
import { pageFile } from './sitePaths'
import { startServer } from './server'

const dist = inject('dist')
const about = readFileSync(pageFile(dist, '/about'), 'utf8')
const HOSTILE = '<script>window.inline = true</script><img src="data:," onerror="window.handler = true"><a id="to-script" href="javascript:window.link = true">x</a><script src="/careless.js"></script>'
/** Code of the site's own that is tricked: what the test itself evaluates in a page is not held by the policy. */
const CARELESS = `
  const attempt = (run) => { try { run() } catch {} }
  attempt(() => eval('window.evaluated = true'))
  attempt(() => new Function('window.constructed = true')())
  attempt(() => setTimeout('window.delayed = true'))
  attempt(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.inserted = true">'))
  setTimeout(() => { window.isDone = true }, 300)
`
const WAYS = ['inline', 'handler', 'link', 'evaluated', 'constructed', 'delayed', 'inserted']
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/

let browser: Browser
let server: TestServer

beforeAll(async () => {
  browser = await launch()
  server = await startServer(dist)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

function withoutPolicy(response: ServerResponse): void {
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) => name === 'Content-Security-Policy' ? response : set(name, value)
}

/** Serve a page about the guide that somebody has written into, with the policy of the header, of the page, or with none. */
function serveHostile(policy: 'header' | 'page' | 'none'): void {
  const html = (policy === 'page' ? about : about.replace(META, '')).replace('</body>', `${HOSTILE}</body>`)
  server.intercept((request, response) => {
    if (policy !== 'header')
      withoutPolicy(response)
    if (request.url === '/careless.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(CARELESS)
    else if (request.url === '/about')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy === 'header' ? { 'content-security-policy': CONTENT_SECURITY_POLICY } : {} }).end(html)
    return response.writableEnded
  })
}

/** Which of the ways into the page were open. */
async function whatRan(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => 'isDone' in window)
  // Not by the mouse: what the page still draws could come between.
  await page.$eval('a#to-script', link => link.click())
  return page.evaluate(async (ways) => {
    await new Promise(resolve => setTimeout(resolve, 300))
    return ways.filter(way => way in window)
  }, WAYS)
}

describe.each(['header', 'page'] as const)('with the policy of the %s', (policy) => {
  it('runs no inline script, no handler, no address that is script, no eval, and lets no markup in', async () => {
    serveHostile(policy)
    await visit(browser, `${server.origin}/about`, async ({ page, problems }) => {
      expect(await whatRan(page)).toEqual([])
      expect(problems.join('\n')).toMatch(/inline[\s\S]*Content Security Policy|Content Security Policy[\s\S]*inline/i)
    })
  })
})

it('would notice if they ran', async () => {
  serveHostile('none')
  await visit(browser, `${server.origin}/about`, async ({ page }) => {
    expect(await whatRan(page)).toEqual(WAYS)
  })
})

it.each(['/', '/map', '/plan', '/about', '/no-such-page'])('%s works by the policy that it carries itself, where the host sends no headers', async (path) => {
  server.intercept((_request, response) => {
    withoutPolicy(response)
    return false
  })
  await visit(browser, server.origin + path, async ({ page, problems }) => {
    await untilQuiet(page)
    expect(problems.filter(problem => !problem.includes('status of 404'))).toEqual([])
    expect(await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null)).toBe(true)
  })
})
