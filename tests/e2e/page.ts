import type { Browser, HTTPRequest, MediaFeature, Page } from 'puppeteer-core'
import { listenForProblems } from './browser'

/** A phone of the smallest size that the guide is made for, and a desk. */
export const SIZES = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 800 } } as const
export const THEMES = ['light', 'dark'] as const
/** How many windows are open at once where many pages are looked at. */
const WINDOWS = 3
/** A page that asks for nothing for so long is quiet, in ms. */
const QUIET = 300
/** As long as a page may take to become quiet, in ms. */
const PATIENCE = 20_000

/** How a page is opened; by default on a phone, in the light theme, with script, past the worker. */
export interface VisitOptions {
  readonly size?: keyof typeof SIZES
  readonly theme?: (typeof THEMES)[number]
  readonly hasScript?: boolean
  /** True: the worker may answer from its store. */
  readonly hasWorker?: boolean
}

/** A page that is open, and what it has complained about so far. */
export interface Visit {
  readonly page: Page
  /** The HTTP status of the document. */
  readonly status: number | undefined
  readonly problems: readonly string[]
}

/** Open `address`, let `use` look at it once it is alive, and close it. */
export async function visit<Result>(browser: Pick<Browser, 'newPage'>, address: string, use: (visit: Visit) => Promise<Result>, options: VisitOptions = {}): Promise<Result> {
  const page = await browser.newPage()
  try {
    const problems = await prepare(page, address, options)
    return await use({ page, problems, status: await open(page, address, options) })
  }
  finally {
    await page.close()
  }
}

/** Open every address in turn, a few windows at a time, and let `use` look at each once it is alive. */
export async function visitEach(browser: Browser, addresses: readonly string[], use: (visit: Visit, address: string) => Promise<void>, options: VisitOptions = {}): Promise<void> {
  const waiting = [...addresses]
  const work = async (): Promise<void> => {
    // A window of its own: a tab in the background does not draw.
    const page = await browser.newPage({ type: 'window' })
    const problems = await prepare(page, addresses[0] ?? '', options)
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      problems.length = 0
      await use({ page, problems, status: await open(page, address, options) }, address)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: WINDOWS }, work))
}

/** What the phone asks for: this theme, and no movement. */
export function mediaFeatures(theme: (typeof THEMES)[number]): MediaFeature[] {
  return [{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]
}

/** The requests of what each page shows now; not those of what it showed before, of which nobody may ever tell how they ended. */
interface Requests {
  readonly made: Set<HTTPRequest>
  readonly unanswered: Set<HTTPRequest>
}

const requestsOf = new WeakMap<Page, Requests>()

/** Keep the requests of `page`, and hear of those that fail. */
function followRequests(page: Page, failed: (request: HTTPRequest) => void): void {
  const requests: Requests = { made: new Set(), unanswered: new Set() }
  requestsOf.set(page, requests)
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      Object.values(requests).forEach(each => each.clear())
    Object.values(requests).forEach(each => each.add(request))
  })
  // What is answered need not be read: who looks at its status only never gets to its end.
  page.on('response', response => requests.unanswered.delete(response.request()))
  page.on('requestfailed', (request) => {
    requests.unanswered.delete(request)
    if (requests.made.has(request))
      failed(request)
  })
}

/**
 * Strike from `problems` the requests that failed, once the worker has answered the same: a browser may stop it at any
 * time, what it was answering fails then, and the page asks again (withRetries).
 */
function strikeAnswered(page: Page, problems: string[]): void {
  page.on('response', (response) => {
    if (!response.fromServiceWorker() || !response.ok())
      return
    const isAnswered = (problem: string): boolean => /^(?:failed request|console: Failed to load resource): /.test(problem) && problem.split(' ').includes(response.url())
    problems.splice(0, problems.length, ...problems.filter(problem => !isAnswered(problem)))
  })
}

async function prepare(page: Page, address: string, { size = 'phone', theme = 'light', hasScript = true, hasWorker = false }: VisitOptions): Promise<string[]> {
  const problems = listenForProblems(page, new URL(address).origin)
  followRequests(page, request => problems.push(`failed request: ${request.url()} ${request.failure()?.errorText}`))
  strikeAnswered(page, problems)
  await page.setViewport(SIZES[size])
  await page.emulateMediaFeatures(mediaFeatures(theme))
  await page.setJavaScriptEnabled(hasScript)
  await page.setBypassServiceWorker(!hasWorker)
  return problems
}

async function open(page: Page, address: string, { hasScript = true }: VisitOptions): Promise<number | undefined> {
  const response = await page.goto(address, { waitUntil: 'load' })
  if (hasScript)
    await untilAlive(page)
  return response?.status()
}

/** Wait until script has taken the page over, and what wakes by itself is awake. */
export async function untilAlive(page: Page): Promise<void> {
  // By changes of the page, since one in the background draws no frames.
  const options = { timeout: 15_000, polling: 'mutation' } as const
  await page.waitForFunction(() => document.querySelector('#app[data-mounted] #main:not([data-sleep="until-stored"])') !== null, options)
}

/** Give an essay, which sleeps as rendered until it is used, a sign of use, and wait until its tools answer. */
export async function wakeReader(page: Page): Promise<void> {
  // The app begins after the first paint: it can only be woken from then on.
  await page.waitForSelector('[data-mounted]')
  await page.keyboard.press('Shift')
  await page.waitForSelector('.reader[data-live]', { timeout: 15_000 })
  await untilQuiet(page)
}

/** Wait until the page has what it needs and stops asking for more. */
export async function untilQuiet(page: Page): Promise<void> {
  const requests = requestsOf.get(page)?.unanswered
  if (requests === undefined) {
    await page.waitForNetworkIdle({ idleTime: QUIET, timeout: PATIENCE })
    return
  }
  const began = Date.now()
  for (let quietSince = began; Date.now() - quietSince < QUIET;) {
    if (Date.now() - began > PATIENCE)
      throw new Error(`${page.url()} still waits for ${[...requests].map(request => request.url()).join(', ')}`)
    await new Promise(resolve => setTimeout(resolve, 20))
    if (requests.size > 0)
      quietSince = Date.now()
  }
}

/** Press the seal of `id` on the map, once the map has come to rest. */
export async function pressSeal(page: Page, id: string): Promise<void> {
  const seal = `.seal-mark__button[data-id="${id}"]`
  await page.waitForSelector(seal)
  await untilQuiet(page)
  await page.click(seal)
}

/** A selector for what assistive technology calls `role` with this name. */
export function byRole(role: string, name: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`
}

/** Scroll as a hand would where something, such as the bar of tabs, lies over the middle of what `selector` finds first. */
export async function bringOut(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: 10_000 })
  await page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    if (!element.contains(document.elementFromPoint(left + width / 2, top + height / 2)))
      element.scrollIntoView({ block: 'center' })
  })
}

/** Press what is called `role` with this name, as soon as it is there and stands still. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await bringOut(page, byRole(role, name))
  await page.locator(byRole(role, name)).setTimeout(10_000).click()
}

/** Press the first element that `selector` finds. */
export async function pressInView(page: Page, selector: string): Promise<void> {
  await bringOut(page, selector)
  await page.click(selector)
}

/** The words of the first element that `selector` finds, white space made single. */
export async function wordsOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, element => element.textContent.replace(/\s+/g, ' ').trim())
}

/** Wait until the words of `selector` hold `words`. */
export async function untilSays(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (selector, words) => [...document.querySelectorAll(selector)].some(element => element.textContent.replace(/\s+/g, ' ').includes(words)),
    { timeout: 10_000 },
    selector,
    words,
  )
}

/** Wait until the address of the page, without its origin, is `address`. */
export async function untilAt(page: Page, address: string): Promise<void> {
  await page.waitForFunction(address => decodeURIComponent(location.pathname + location.search + location.hash) === address, { timeout: 10_000 }, address)
}
