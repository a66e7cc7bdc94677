import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import type { TestServer } from './server'
import type { KnownRelease } from './faults/lane'
import { plansMessages } from '@/locales/plans'
import { listenForProblems, untilState } from './browser'
import { press, untilAlive } from './page'
import { runs } from './faults/lane'

const ACCEPT = '.update__button--main'
/** Text in a form that nothing keeps before its button is pressed. */
const LOOSE = '.plan-form input[type=text]'
/** The title of a plan, which is kept as it is typed. */
const TITLE = '.head .title'
/** Pages whose code a tab that starts on the plans has not loaded yet, one for each update of a round. */
const WAYS = ['/dishes', '/about', '/search'] as const

/** A tab, and how often a document was loaded in it. */
interface Tab {
  readonly name: string
  readonly page: Page
  readonly problems: readonly string[]
  loads: number
  /** How often somebody consented in it. */
  consents: number
}

/** What a round needs: a server, the first release, and those that follow, the last of them an earlier one again. */
export interface RoundOptions {
  readonly browser: Browser
  readonly server: TestServer
  readonly first: KnownRelease
  readonly then: readonly KnownRelease[]
  /** One tab, or two, hold what no reload may take. */
  readonly holders: 1 | 2
}

async function openTab(context: BrowserContext, origin: string, path: string, name: string): Promise<Tab> {
  const page = await context.newPage()
  const tab: Tab = { name, page, problems: listenForProblems(page, origin), loads: 0, consents: 0 }
  page.on('domcontentloaded', () => {
    tab.loads += 1
  })
  await page.goto(`${origin}${path}`)
  await untilAlive(page)
  return tab
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.$eval(selector, (field, text) => {
    if (!(field instanceof HTMLInputElement))
      return
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

const typed = (page: Page, selector: string): Promise<string> => page.$eval(selector, field => field instanceof HTMLInputElement ? field.value : '').catch(() => 'nothing')

/** Go to a page by a link of the page's own, as a visitor does. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => {
    const link = document.querySelector<HTMLAnchorElement>(`a[href="${path}"]`)
    if (link === null)
      throw new Error(`no link to ${path} at ${location.pathname}`)
    link.click()
  }, path)
  await page.waitForFunction(path => location.pathname === path && (document.querySelector('h1')?.textContent ?? '').trim() !== '', { timeout: 15_000 }, path)
}

/** Consent in this tab; it loads once. */
async function consent(tab: Tab, release: KnownRelease): Promise<void> {
  tab.consents += 1
  await tab.page.waitForSelector(ACCEPT)
  await Promise.all([tab.page.waitForNavigation({ timeout: 20_000 }), tab.page.$eval(ACCEPT, button => button instanceof HTMLElement && button.click())])
  await untilAlive(tab.page)
  await untilState(tab.page, 'ready')
  if (!await runs(tab.page, release))
    throw new Error(`${tab.name}: not the release that was consented to`)
}

/**
 * One round through the releases: in each step the new one is offered in every tab, one tab consents, then the tab
 * with the plan does. What went wrong, as sentences; none is well.
 */
export async function updateRound({ browser, server, first, then, holders }: RoundOptions): Promise<readonly string[]> {
  const context = await browser.createBrowserContext()
  const found: string[] = []
  const check = (isRight: boolean, words: string): void => {
    if (!isRight)
      found.push(words)
  }
  try {
    server.use(first.folder)
    // Opened before there is any worker; it holds a form half filled in until the end.
    const early = await openTab(context, server.origin, '/plan', 'early tab')
    await type(early.page, LOOSE, '写到一半')
    await untilState(early.page, 'ready')

    const planner = await openTab(context, server.origin, '/plan', 'plan tab')
    await press(planner.page, 'button', plansMessages['zh-CN'].blank)
    await planner.page.waitForSelector(TITLE)
    const chooser = holders === 1 ? planner : await openTab(context, server.origin, '/', 'consenting tab')
    const wanderer = await openTab(context, server.origin, '/plan', 'wandering tab')
    const tabs = [...new Set([early, planner, chooser, wanderer])]
    await Promise.all(tabs.map(({ page }) => untilState(page, 'ready')))
    const loads = (): string => tabs.map(({ name, loads, consents }) => `${name} ${loads - 1}/${consents}`).join(', ')
    const areCalm = (): boolean => tabs.every(({ loads, consents }) => loads === 1 + consents)

    for (const [step, release] of then.entries()) {
      const title = `第${step + 1}次更新前`
      await type(planner.page, TITLE, title)
      server.use(release.folder)
      await chooser.page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update()
      })
      await Promise.all(tabs.map(({ page }) => untilState(page, 'update-ready', 'updated-elsewhere')))
      check(areCalm(), `step ${step + 1}: loaded without consent: ${loads()}`)
      check(await typed(planner.page, TITLE) === title, `step ${step + 1}: the title was lost before anybody consented`)

      // The last words are typed as the button is pressed.
      const late = `${title}，又改`
      await type(planner.page, TITLE, late)
      await consent(chooser, release)
      await planner.page.waitForSelector(TITLE)
      await planner.page.waitForFunction((selector, late) => document.querySelector<HTMLInputElement>(selector)?.value === late, { timeout: 5000 }, TITLE, late)
        .catch(async () => check(false, `step ${step + 1}: the plan says "${await typed(planner.page, TITLE)}" instead of "${late}"`))
      await Promise.all(tabs.filter(tab => tab !== chooser).map(({ page }) => untilState(page, 'updated-elsewhere')))
      check(areCalm(), `step ${step + 1}: loaded more or less than consented to: ${loads()}`)

      // The files of its release are gone from the server.
      await goWithin(wanderer.page, WAYS[step % WAYS.length] ?? '/about')
      check(await typed(early.page, LOOSE) === '写到一半', `step ${step + 1}: the half-filled form lost its text`)
      if (holders === 2) {
        await consent(planner, release)
        await planner.page.waitForSelector(TITLE)
        check(await typed(planner.page, TITLE) === late, `step ${step + 1}: the plan lost its title by its own tab's consent`)
      }
    }
    await new Promise(resolve => setTimeout(resolve, 500))
    check(areCalm(), `at the end: ${loads()}`)
    check(await typed(early.page, LOOSE) === '写到一半', 'at the end: the half-filled form lost its text')
    await Promise.all(tabs.map(async ({ name, page }) => check(await page.evaluate(() => (document.querySelector('main')?.textContent ?? '').trim().length > 20), `at the end: ${name} is blank`)))
    found.push(...tabs.flatMap(({ name, problems }) => problems.map(problem => `${name}: ${problem}`)))
  }
  catch (error) {
    found.push(error instanceof Error ? `${error.message.split('\n')[0]} ${error.stack?.split('\n').find(line => line.includes('updateRound')) ?? ''}` : String(error))
  }
  finally {
    await context.close()
  }
  return found
}
