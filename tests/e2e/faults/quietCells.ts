import type { Cell, Outcome } from './cells'
import type { KnownRelease, Lane } from './lane'
import type { Page } from 'puppeteer-core'
import { bundleBeside, lookForUpdate, oneLine } from './cells'
import { cacheNameOf, lackingOn, pathOf } from './lane'

/** A page of the site that runs nothing of the guide, from which the worker is spoken to directly. */
async function quietPage(lane: Lane): Promise<Page> {
  const page = lane.page()
  await page.setBypassCSP(true)
  await page.goto(`${lane.server.origin}/robots.txt`)
  return page
}

/** How registering the worker ends: `activated`, `redundant`, or `refused` where its script did not come. */
function register(page: Page): Promise<string> {
  return page.evaluate(async () => {
    try {
      const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
      const worker = registration.installing ?? registration.waiting ?? registration.active
      while (worker && worker.state !== 'activated' && worker.state !== 'redundant')
        await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }))
      return worker?.state ?? 'none'
    }
    catch {
      return 'refused'
    }
  })
}

/** Whether the worker in charge says that it has everything: what the app's own words follow from. */
function saysComplete(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.getRegistration() ?? {}
    if (!active)
      return false
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data)
    })
    active.postMessage({ type: 'version' }, [port2])
    const status = await answer
    return typeof status === 'object' && status !== null && 'isComplete' in status && status.isComplete === true
  })
}

/** What the worker in charge claims and does not have of `release`; null is well. */
async function shortfall(page: Page, lane: Lane, release: KnownRelease): Promise<string | null> {
  const [says, lacking] = [await saysComplete(page), await lackingOn(page, release, lane.server.origin)]
  if (lacking.length > 0)
    return `${says ? 'claims' : 'has'} all without ${lacking.slice(0, 3).join(', ')}`
  return says ? null : 'has everything and says it has not'
}

/** Begin with nothing stored, or with all of `release` where `isInstalled`. */
export async function beginQuietly(lane: Lane, release: KnownRelease, isInstalled: boolean): Promise<void> {
  await lane.renew()
  lane.trouble(null)
  lane.use(release)
  const page = await quietPage(lane)
  if (isInstalled && await register(page) !== 'activated')
    throw new Error('the first release was not stored')
}

/** As `installCell`, one file short of everything, and without opening the app. */
export async function quietInstall(lane: Lane, release: KnownRelease, { url, fault }: Cell): Promise<Outcome> {
  const trouble = lane.trouble(pathOf(url), fault, bundleBeside(release, url))
  const problem = await oneLine(async () => {
    const before = await quietPage(lane)
    await before.evaluate(async (url) => {
      for (const name of await caches.keys())
        await (await caches.open(name)).delete(new URL(url, `${location.origin}/`))
      await (await navigator.serviceWorker.getRegistration())?.unregister()
    }, url)
    const page = await quietPage(lane)
    if (await register(page) === 'activated') {
      const bad = await shortfall(page, lane, release)
      if (bad !== null)
        return bad
    }
    else if (await saysComplete(page)) {
      return 'a worker is in charge that was not stored'
    }
    lane.trouble(null)
    return await register(page) === 'activated' ? shortfall(page, lane, release) : 'the good visit did not bring it'
  })
  return { problem, hits: trouble.hits }
}

/** As `updateCell`, without opening the app. */
export async function quietUpdate(lane: Lane, from: KnownRelease, to: KnownRelease, { url, fault }: Cell): Promise<Outcome> {
  const page = lane.page()
  lane.use(to)
  const trouble = lane.trouble(pathOf(url), fault, bundleBeside(to, url))
  const problem = await oneLine(async () => {
    await page.evaluate(async (url, present) => {
      for (const name of await caches.keys()) {
        if (name !== present)
          await (await caches.open(name)).delete(new URL(url, `${location.origin}/`))
      }
    }, url, await cacheNameOf(from, lane.server.origin))
    const isTaken = await lookForUpdate(page) === 'installed'
    const lacking = isTaken ? await lackingOn(page, to, lane.server.origin) : []
    if (lacking.length > 0)
      return `offers an update without ${lacking.slice(0, 3).join(', ')}`
    const bad = await shortfall(page, lane, from)
    if (bad !== null)
      return `before the update: ${bad}`
    lane.trouble(null)
    if (await lookForUpdate(page) !== 'installed')
      return 'the good update did not come'
    await page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.getRegistration() ?? {}
      waiting?.postMessage({ type: 'activate' })
      while (waiting && waiting.state !== 'activated')
        await new Promise(resolve => waiting.addEventListener('statechange', resolve, { once: true }))
    })
    return shortfall(page, lane, to)
  })
  return { problem, hits: trouble.hits }
}
