import type { PlanBrowser } from './safety/planBrowser'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createRandom } from '@/domain/planning/random'
import { planMessages } from '@/locales/plan'
import { planProblem } from '@/locales/planProblem'
import { plansMessages } from '@/locales/plans'
import { VISITOR_DATABASE } from '@/platform/visitorDatabase'
import { catchDownloads } from './downloads'
import { press, untilAlive, untilSays } from './page'
import { browserWalk } from './safety/browserWalk'
import { killRounds } from './safety/killRounds'
import { createPlanBrowser, makePlan, pressAny, retitle, untilKept } from './safety/planBrowser'
import { keptPlans } from './safety/visitorStore'

const origin = inject('origin')
const m = planMessages['zh-CN']
const list = plansMessages['zh-CN']
const NOTICE = '[role=alert]'
let browser: PlanBrowser

beforeAll(async () => {
  browser = await createPlanBrowser()
})
afterAll(() => browser.close())

const titleOf = (page: Page) => page.$eval('.head .title', input => input instanceof HTMLInputElement ? input.value : '')
const idIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? ''

async function openNewPlan(): Promise<{ readonly page: Page, readonly problems: readonly string[], readonly id: string }> {
  const { page, problems } = await browser.open(`${origin}/plan`)
  return { page, problems, id: idIn(await makePlan(page)) }
}

it('has every save that it called kept, whole, after two kills in the middle of saving', { timeout: 120_000 }, async () => {
  const acknowledged = await killRounds(browser, origin, 2, 12, createRandom(5))
  expect(acknowledged).toBeGreaterThanOrEqual(24)
})

it.each([1, 2, 3, 4, 5])('the device holds what the model holds after every step of walk %i through the guide', { timeout: 120_000 }, async (seed) => {
  await browserWalk(browser, origin, 8, createRandom(seed))
})

describe('without room', () => {
  // A browser of its own: one that has written before asks for its room only now and then.
  async function openFull(use: (page: Page, limit: (quotaSize?: number) => Promise<void>) => Promise<void>): Promise<void> {
    const full = await createPlanBrowser()
    const { page } = await full.open(`${origin}/`)
    const session = await page.createCDPSession()
    await use(page, async (quotaSize) => {
      await session.send('Storage.overrideQuotaForOrigin', { origin, ...quotaSize === undefined ? {} : { quotaSize } })
    })
    await full.close()
  }

  it('gives up a stored map before a plan', { timeout: 60_000 }, () => openFull(async (page, limit) => {
    const usage = await page.evaluate(async () => {
      const cache = await caches.open('hengdong-pack:test')
      await cache.put('/pack', new Response(new Uint8Array(6_000_000)))
      return (await navigator.storage.estimate()).usage ?? 0
    })
    await limit(usage - 3_000_000)
    await page.goto(`${origin}/plan`)
    await untilAlive(page)
    const id = idIn(await makePlan(page))
    expect((await keptPlans(page)).has(id)).toBe(true)
    expect(await page.evaluate(() => caches.has('hengdong-pack:test'))).toBe(false)
  }))

  it('says so, hands out a file and goes on in memory until there is room', { timeout: 60_000 }, () => openFull(async (page, limit) => {
    await limit(1)
    await page.goto(`${origin}/plan`)
    await untilAlive(page)
    await press(page, 'button', list.blank)
    await page.waitForSelector('[data-day]')
    await untilSays(page, NOTICE, planProblem('full', 'zh-CN'))
    await retitle(page, '没有地方')
    await pressAny(page, m.addDay)
    await page.waitForSelector('[data-day="1"]')
    await untilSays(page, '.head .plan-tools > .quiet', m.notSaved)
    const downloads = await catchDownloads(page)
    const file = await downloads.after(() => press(page, 'button', list.takeFile))
    await downloads.remove()
    const id = idIn(page.url())
    expect(JSON.parse(file.text)).toMatchObject({ plans: [{ id, title: '没有地方', days: [{}, {}] }] })
    await limit()
    await press(page, 'button', list.retry)
    await untilKept(page)
    await page.waitForSelector(NOTICE, { hidden: true })
    const history = (await keptPlans(page)).get(id)?.history
    expect(history?.present).toMatchObject({ title: '没有地方', days: [{}, {}] })
    expect(history?.past).toHaveLength(2)
  }))
})

describe('a database', () => {
  it('that the browser clears under an open plan gets the whole plan again with the next edit', { timeout: 60_000 }, async () => {
    const { page, problems, id } = await openNewPlan()
    await retitle(page, '清除之前')
    await untilKept(page)
    const session = await page.createCDPSession()
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await pressAny(page, m.addDay)
    await page.waitForSelector('[data-day="1"]')
    await untilKept(page)
    await page.reload()
    await page.waitForSelector('[data-day="1"]')
    expect(await titleOf(page)).toBe('清除之前')
    expect((await keptPlans(page)).get(id)?.history.past).toHaveLength(2)
    expect(problems).toEqual([])
    await page.close()
  })

  it('that a newer guide takes over in another tab is let go, which is said, and edits can be taken as a file', { timeout: 60_000 }, async () => {
    const { page } = await openNewPlan()
    const { page: newer } = await browser.open(`${origin}/about`)
    await newer.evaluate(name => new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 99)
      request.onsuccess = () => resolve(request.result.close())
      request.onblocked = () => reject(new Error('blocked'))
    }), VISITOR_DATABASE)
    await untilSays(page, NOTICE, list.outdated)
    await retitle(page, '还在这里')
    await untilSays(page, NOTICE, planProblem('newer', 'zh-CN'))
    await page.waitForSelector(`${NOTICE} .button--main`)
    expect(await titleOf(page)).toBe('还在这里')
    await newer.evaluate(name => new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve
    }), VISITOR_DATABASE)
    await newer.close()
    await page.close({ runBeforeUnload: false })
  })

  it('that another tab holds back is told of in time, and the plan is kept as soon as that tab lets go', { timeout: 60_000 }, async () => {
    const { page: holder } = await browser.open(`${origin}/about`)
    await holder.evaluate(name => new Promise<void>((resolve) => {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore('held')
      request.onsuccess = () => {
        // Its own connection does not step aside, so this waits, and everybody after it.
        indexedDB.deleteDatabase(name)
        resolve()
      }
    }), VISITOR_DATABASE)
    const { page } = await browser.open(`${origin}/plan`)
    await untilSays(page, NOTICE, planProblem('blocked', 'zh-CN'))
    await press(page, 'button', list.blank)
    await page.waitForSelector('[data-day]')
    await retitle(page, '等着')
    await untilSays(page, '.head .plan-tools > .quiet', m.notSaved)
    await holder.close()
    await press(page, 'button', list.retry)
    await untilKept(page)
    expect((await keptPlans(page)).get(idIn(page.url()))?.history.present.title).toBe('等着')
    await page.close()
  })
})

describe('a browser that refuses to store', () => {
  it('shows every page, plans in memory and says so', { timeout: 90_000 }, async () => {
    const { page, problems } = await browser.open(`${origin}/about`)
    await page.evaluateOnNewDocument(() => {
      const refuse = (on: object, name: string): void => {
        Object.defineProperty(on, name, { get: () => { throw new DOMException('refused', 'SecurityError') } })
      }
      refuse(window, 'indexedDB')
      refuse(window, 'localStorage')
      refuse(window, 'sessionStorage')
      const reject = (): Promise<never> => Promise.reject(new DOMException('refused', 'SecurityError'))
      for (const name of ['open', 'keys', 'has', 'delete', 'match'] as const)
        CacheStorage.prototype[name] = reject
      ServiceWorkerContainer.prototype.register = reject
      Reflect.deleteProperty(window, 'BroadcastChannel')
    })
    for (const path of ['/', '/map', '/dishes', '/table', '/search', '/offline', '/about', '/essays/zuishi-hengdong', '/hike/pengyuan-feng', '/plan']) {
      await page.goto(`${origin}${path}`)
      await untilAlive(page)
    }
    await untilSays(page, NOTICE, planProblem('missing', 'zh-CN'))
    await press(page, 'button', list.blank)
    await page.waitForSelector('[data-day]')
    await retitle(page, '只在这里')
    await pressAny(page, m.undo)
    await untilSays(page, NOTICE, planProblem('missing', 'zh-CN'))
    await page.waitForSelector(`${NOTICE} .button--main`)
    expect(await titleOf(page)).toBe(list.fresh)
    expect(problems).toEqual([])
    await page.close()
  })
})

describe('time', () => {
  const CLOCKS = [
    { zone: 'Asia/Shanghai', years: 0 },
    { zone: 'America/New_York', years: 10 },
    { zone: 'Australia/Lord_Howe', years: -10 },
  ] as const

  it.each(['2028-02-29', '2026-03-08', '2026-10-04'])('is Shanghai’s in a plan for %s, wherever the device is and however wrong its clock', { timeout: 90_000 }, async (date) => {
    const seen: string[] = []
    for (const { zone, years } of CLOCKS) {
      const { page } = await browser.open(`${origin}/about`)
      await page.emulateTimezone(zone)
      await page.evaluateOnNewDocument((shift) => {
        const { now } = Date
        Date.now = () => now() + shift
      }, years * 365.25 * 86_400_000)
      await page.goto(`${origin}/plan/hongse-yiri`)
      await untilAlive(page)
      await pressAny(page, list.copy)
      await page.waitForSelector('[data-day] .usual')
      await page.$eval('[data-day] input[type=date]', (input, date) => {
        if (!(input instanceof HTMLInputElement))
          throw new Error('no date')
        input.value = date
        input.dispatchEvent(new Event('input'))
        input.dispatchEvent(new Event('change'))
      }, date)
      await untilKept(page)
      seen.push(await page.$eval('[data-day]', day => day.textContent.replace(/\s+/g, ' ')))
      expect([...(await keptPlans(page)).values()].some(({ history }) => history.present.days[0]?.date === date)).toBe(true)
      await page.close()
    }
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toMatch(/\d\d:\d\d/)
  })
})
