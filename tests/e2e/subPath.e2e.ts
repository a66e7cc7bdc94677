import type { TestServer } from './server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localeOf, localise } from '@/domain/address'
import { closeFully, createProfile, launch, listenForProblems, untilState } from './browser'
import { freshBuildUnder } from './freshBuild'
import { untilAlive, visitEach, wordsOf } from './page'
import { startServer } from './server'
import { largestOfEachKind, prerenderedHeading } from './sitePaths'

const base = '/guide'
let dist: string
let server: TestServer
let kinds: readonly string[]

beforeAll(async () => {
  dist = freshBuildUnder(`https://example.org${base}`)
  server = await startServer(dist, `${base}/`)
  kinds = [...largestOfEachKind(dist, base).values()].flatMap(path => [path, localise(path, 'en')])
}, 300_000)

afterAll(() => server.stop().catch(() => undefined))

it('opens a page of every kind under the path, and asks for nothing outside it', { timeout: 120_000 }, async () => {
  const browser = await launch()
  const found: string[] = []
  expect(kinds.length).toBeGreaterThan(20)
  await visitEach(browser, kinds.map(path => server.origin + base + path), async ({ page, status, problems }, address) => {
    const outside = await page.evaluate((base) => {
      const asked = performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)
      const links = [...document.querySelectorAll('a')].filter(link => link.origin === location.origin).map(link => link.pathname)
      return [...asked, ...links].filter(path => path !== base && !path.startsWith(`${base}/`))
    }, base)
    found.push(...[...problems, ...outside, ...status === 200 ? [] : [`status ${status}`]].map(problem => `${address}: ${problem}`))
  })
  await browser.close()
  expect(found).toEqual([])
})

it('has the worker for the path alone, and opens every kind of page with the server stopped', { timeout: 120_000 }, async () => {
  const { folder, remove } = await createProfile()
  const first = await launch(folder)
  const visited = await first.newPage()
  await visited.goto(`${server.origin}${base}/`)
  await untilState(visited, 'ready')
  const scopes = await visited.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))
  expect(scopes).toEqual([`${server.origin}${base}/`])
  await closeFully(first, folder)

  await server.stop()
  const second = await launch(folder)
  const page = await second.newPage()
  const problems = listenForProblems(page, server.origin)
  for (const path of kinds.filter(path => localeOf(path) === 'zh-CN')) {
    await page.goto(server.origin + base + path)
    await untilAlive(page)
    // A page that the frame draws has its words a moment later.
    await page.waitForSelector('h1')
    expect([path, (await wordsOf(page, 'h1')).replace(/\s+/g, '')]).toEqual([path, prerenderedHeading(dist, path)])
  }
  await page.goto(`${server.origin}${base}/plan/00ff00ff00ff00ff00ff`)
  await untilAlive(page)
  await page.click('header a')
  await page.waitForFunction(path => location.pathname.startsWith(path) && !location.pathname.includes('/plan/'), {}, base)
  expect(problems).toEqual([])
  await closeFully(second, folder)
  await remove()
})
