import type { Fault } from './fault'
import type { KnownRelease, Lane } from './lane'
import type { Page } from 'puppeteer-core'
import { untilState } from '../browser'
import { cacheNameOf, claimsOf, lackingOn, offlineProblem, pathOf } from './lane'

/** How one cell of the matrix came out: `null` is well; `hits` tells whether the fault was met at all. */
export interface Outcome {
  readonly problem: string | null
  readonly hits: number
}

/** One cell: which file is in trouble, and how. */
export interface Cell {
  /** As the list writes it, or `sw.js`. */
  readonly url: string
  readonly fault: Fault
}

const VISITED = '/offline'
/** Shown when the device has everything. */
const GOOD_CLAIMS = ['ready', 'update-ready', 'whole']
const CHECK = '.check .button'
/** The worker's two attempts may wait twenty seconds each. */
const SETTLED = '.offline-status[data-state="failed"], .offline-status[data-state="ready"]'

/** The path of the bundle that must fail too for the file to be asked for; '' where it does not travel in one. */
export function bundleBeside(release: KnownRelease, url: string): string {
  const isBundled = release.entries.some(entry => entry.url === url && entry.bundled === true)
  const bundle = release.entries.find(({ isBundle }) => isBundle === true)
  return isBundled && bundle ? pathOf(bundle.url) : ''
}

/** What `work` found, or why it could not go on. */
export async function oneLine(work: () => Promise<string | null>): Promise<string | null> {
  return work().catch((error: unknown) => error instanceof Error ? `${error.message.split('\n')[0]} ${error.stack?.split('\n').find(line => line.includes('/tests/')) ?? ''}` : String(error))
}

/** What is wrong with what the page has claimed, given what the device holds of `release`. */
async function untruth(page: Page, release: KnownRelease, origin: string): Promise<string | null> {
  const claimed = (await claimsOf(page)).filter(claim => GOOD_CLAIMS.includes(claim))
  if (claimed.length === 0)
    return null
  const lacking = await lackingOn(page, release, origin)
  return lacking.length === 0 ? null : `claims ${claimed.join(', ')} without ${lacking.slice(0, 3).join(', ')}`
}

/** The device as a first visit that ended at `url` leaves it: no worker, everything stored but that file. */
async function undo(lane: Lane, url: string): Promise<void> {
  const page = lane.page()
  await page.goto(`${lane.server.origin}/robots.txt`)
  await page.evaluate(async (url) => {
    for (const name of await caches.keys())
      await (await caches.open(name)).delete(new URL(url, `${location.origin}/`))
    await (await navigator.serviceWorker.getRegistration())?.unregister()
  }, url)
}

/**
 * A first visit during which the worker's request for one file fails, a good one, and one without a network.
 * `isFresh`: nothing is stored before; otherwise an earlier attempt has stored the rest.
 */
export async function installCell(lane: Lane, release: KnownRelease, { url, fault }: Cell, isFresh: boolean, offlinePath: string): Promise<Outcome> {
  const { origin } = lane.server
  const trouble = lane.trouble(pathOf(url), fault, bundleBeside(release, url))
  const problem = await oneLine(async () => {
    if (isFresh)
      await lane.renew()
    else
      await undo(lane, url)
    const page = lane.page()
    await page.goto(`${origin}${VISITED}`)
    await page.waitForSelector(SETTLED, { timeout: 90_000 })
    await page.click(CHECK)
    await page.waitForSelector('.check:not([data-stage="checking"])')
    const bad = await untruth(page, release, origin)
    if (bad !== null)
      return bad

    lane.trouble(null)
    await page.goto(`${origin}${VISITED}`)
    await untilState(page, 'ready')
    const lacking = await lackingOn(page, release, origin)
    if (lacking.length > 0)
      return `still without ${lacking.slice(0, 3).join(', ')} after a good visit`
    return offlineProblem(lane, release, offlinePath)
  })
  return { problem, hits: trouble.hits }
}

/** How the browser's look for another release ends. */
export function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    try {
      await registration?.update()
    }
    catch {
      return 'refused'
    }
    const worker = registration?.installing ?? registration?.waiting
    while (worker && worker.state === 'installing')
      await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }))
    return worker?.state ?? 'none'
  })
}

/** A lane whose visitor has the whole of `from`, and is on the page that checks it. */
export async function begin(lane: Lane, from: KnownRelease): Promise<void> {
  const page = await lane.renew()
  lane.trouble(null)
  lane.use(from)
  await page.goto(`${lane.server.origin}${VISITED}`)
  await untilState(page, 'ready')
}

/** An update from `from`, which the visitor has, to `to`, during which one file fails; then a good one, by consent; each opens without a network. */
export async function updateCell(lane: Lane, from: KnownRelease, to: KnownRelease, { url, fault }: Cell, offlinePath: string): Promise<Outcome> {
  const { origin } = lane.server
  const page = lane.page()
  lane.use(to)
  const trouble = lane.trouble(pathOf(url), fault, bundleBeside(to, url))
  const problem = await oneLine(async () => {
    // It may have been stored when this release was the present one.
    await page.evaluate(async (url, present) => {
      for (const name of await caches.keys()) {
        if (name !== present)
          await (await caches.open(name)).delete(new URL(url, `${location.origin}/`))
      }
    }, url, await cacheNameOf(from, origin))
    const isTaken = await lookForUpdate(page) === 'installed'
    const claimed = await claimsOf(page)
    if (claimed.includes('updated-elsewhere') || (claimed.includes('update-ready') && !isTaken))
      return 'claims an update that is not there'
    const bad = (isTaken ? await untruth(page, to, origin) : null) ?? await untruth(page, from, origin) ?? await offlineProblem(lane, from, offlinePath)
    if (bad !== null)
      return `before the update: ${bad}`

    lane.trouble(null)
    if (await lookForUpdate(page) !== 'installed')
      return 'the good update did not come'
    await untilState(page, 'update-ready')
    const lacking = await lackingOn(page, to, origin)
    if (lacking.length > 0)
      return `offers an update without ${lacking.slice(0, 3).join(', ')}`
    await page.waitForSelector('.update__button--main')
    await Promise.all([page.waitForNavigation({ timeout: 20_000 }), page.$eval('.update__button--main', button => button instanceof HTMLElement && button.click())])
    await untilState(page, 'ready')
    return offlineProblem(lane, to, offlinePath)
  })
  return { problem, hits: trouble.hits }
}
