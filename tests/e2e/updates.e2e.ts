import type { Browser, Page } from 'puppeteer-core'
import type { TestServer } from './server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { plansMessages } from '@/locales/plans'
import { launch, listenForProblems, untilState } from './browser'
import { deriveRelease } from './deriveRelease'
import { knownRelease } from './faults/lane'
import { press, untilAlive } from './page'
import { startServer } from './server'
import { updateRound } from './updateRound'

const ACCEPT = '.update__button--main'
const LATER = '.update__button:not(.update__button--main)'

const v1 = inject('dist')
let v2: string
let v3: string
let server: TestServer
let browser: Browser
let removals: readonly (() => Promise<void>)[]

beforeAll(async () => {
  const [second, third] = [await deriveRelease(v1, 'v2'), await deriveRelease(v1, 'v3')]
  v2 = second.folder
  v3 = third.folder
  removals = [second.remove, third.remove]
})

afterAll(async () => {
  await Promise.all(removals.map(remove => remove()))
})

beforeEach(async () => {
  server = await startServer(v1)
  browser = await launch()
})

afterEach(async () => {
  await browser.close()
  await server.stop()
})

/** A tab on the home page that says its guide is stored. */
async function readyTab(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  await untilState(page, 'ready')
  return page
}

/** Something a reload would lose. */
async function leaveEdit(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { unsaved: 'half a sentence' }))
}

const keepsEdit = (page: Page): Promise<boolean> => page.evaluate(() => 'unsaved' in window)
const runsV2 = (page: Page): Promise<boolean> => page.evaluate(() => [...document.scripts].some(script => script.src.includes('v2.js')))
const lookForUpdate = (page: Page): Promise<void> => page.evaluate(async () => {
  await (await navigator.serviceWorker.getRegistration())?.update()
})

async function accept(page: Page): Promise<void> {
  await page.waitForSelector(ACCEPT)
  await page.bringToFront()
  await Promise.all([page.waitForNavigation({ timeout: 15_000 }), page.click(ACCEPT)])
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate(href => document.querySelector<HTMLAnchorElement>(`a[href="${href}"]`)?.click(), path)
  await page.waitForFunction(expected => location.pathname === expected, { timeout: 10_000 }, path)
}

it('is offered, and brings the new release to the tab that accepts and to no other', async () => {
  const accepting = await readyTab()
  const other = await readyTab()
  const problems = listenForProblems(other, server.origin)
  await leaveEdit(accepting)
  await leaveEdit(other)
  server.use(v2)
  await lookForUpdate(accepting)
  await untilState(accepting, 'update-ready')
  expect(await keepsEdit(accepting)).toBe(true)

  await accept(accepting)
  await untilState(accepting, 'ready')
  expect([await runsV2(accepting), await keepsEdit(accepting)]).toEqual([true, false])

  await untilState(other, 'updated-elsewhere')
  expect([await runsV2(other), await keepsEdit(other)]).toEqual([false, true])
  // Its own scripts are gone from the server; it still gets them.
  await goTo(other, '/about')
  await goTo(other, '/dishes')
  expect(await keepsEdit(other)).toBe(true)
  expect(problems).toEqual([])
})

it('reaches a tab that no worker controls', async () => {
  const other = await readyTab()
  await leaveEdit(other)
  server.use(v2)
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  await page.reload({ ignoreCache: true })
  await untilState(page, 'update-ready')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await accept(page)
  await untilState(page, 'ready')
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  expect([await runsV2(page), await keepsEdit(other)]).toEqual([true, true])
})

it('that is put off leaves the old release in place, offline too, and is offered again', async () => {
  const page = await readyTab()
  await leaveEdit(page)
  server.use(v2)
  await lookForUpdate(page)
  await page.waitForSelector(LATER)
  await page.click(LATER)
  await page.waitForFunction(selector => document.querySelector(selector) === null, {}, ACCEPT)
  await server.stop()
  await goTo(page, '/about')
  expect([await runsV2(page), await keepsEdit(page)]).toEqual([false, true])
  await page.reload()
  expect(await runsV2(page)).toBe(false)
  await page.waitForSelector(ACCEPT)
  await accept(page)
  expect(await runsV2(page)).toBe(true)
  await server.start()
})

it('goes back to the first release the same way', async () => {
  const page = await readyTab()
  for (const release of [v2, v1]) {
    server.use(release)
    await lookForUpdate(page)
    await accept(page)
    await untilState(page, 'ready')
    expect(await runsV2(page)).toBe(release === v2)
  }
})

it.each([1, 2] as const)('through two releases and back to one of them: %i tab(s) with unsaved edits lose nothing, and load only by consent', { timeout: 120_000 }, async (holders) => {
  const [first, second, third] = [await knownRelease(v1), await knownRelease(v2), await knownRelease(v3)]
  expect(await updateRound({ browser, server, first, then: [second, third, second], holders })).toEqual([])
})

it('keeps what is typed into a plan until the very moment of the reload that was consented to', async () => {
  const page = await readyTab()
  page.on('dialog', dialog => void dialog.accept())
  await page.goto(`${server.origin}/plan`)
  await untilAlive(page)
  await press(page, 'button', plansMessages['zh-CN'].blank)
  await page.waitForSelector('.head .title')
  await untilState(page, 'ready')
  server.use(v2)
  await lookForUpdate(page)
  await page.waitForSelector(ACCEPT)
  await page.bringToFront()
  await page.focus('.head .title')
  let isNew = false
  const loaded = page.waitForNavigation({ timeout: 15_000 }).then(() => {
    isNew = true
  })
  await page.evaluate((accept) => {
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement)
        sessionStorage.setItem('typed', target.value)
    })
    // The caret stays where it is: the visitor goes on typing.
    document.querySelector<HTMLElement>(accept)?.click()
  }, ACCEPT)
  while (!isNew)
    await Promise.race([loaded, page.keyboard.press('a').catch(() => undefined)])
  await untilAlive(page)
  await page.waitForSelector('.head .title')
  const [kept, typed] = await page.evaluate(() => [document.querySelector<HTMLInputElement>('.head .title')?.value, sessionStorage.getItem('typed')])
  expect(typed).toContain('a')
  expect(kept).toBe(typed)
})
