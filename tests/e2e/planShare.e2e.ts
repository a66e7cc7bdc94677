import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { joinParts, readPart } from '@/domain/exchange/linkParts'
import { writeBackup } from '@/domain/exchange/planBackup'
import { qrAddresses } from '@/features/plan/qrPath'
import { planImportMessages } from '@/locales/planImport'
import { planSharedMessages } from '@/locales/planShared'
import { plansMessages } from '@/locales/plans'
import { planTakeMessages } from '@/locales/planTake'
import { launch, listenForProblems, untilState } from './browser'
import { chooseFile, freshProfile } from './downloads'
import { namesOf, openOwnCopy, openTakeAlong, planIn, stopsOf, TITLE } from './ownPlan'
import { press, SIZES, untilAlive, untilSays } from './page'
import { startServer } from './server'

const origin = inject('origin')
const dist = inject('dist')
const m = planTakeMessages['zh-CN']
const list = plansMessages['zh-CN']
const take = planImportMessages['zh-CN']
const SHARED = '/plan/shared'

let browser: Browser
let page: Page
let problems: readonly string[]
let link = ''

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  problems = listenForProblems(page, origin)
  await page.setViewport(SIZES.phone)
  link = await openOwnCopy(page, origin)
})

afterAll(async () => {
  expect(problems).toEqual([])
  await browser.close()
})

describe('a plan as a link', () => {
  it('opens on a phone that never saw the guide, is shown first, and is stored when asked', () => freshProfile(browser, async (other) => {
    await other.setViewport(SIZES.phone)
    const said = listenForProblems(other, origin)
    await other.goto(link)
    await untilAlive(other)
    await untilSays(other, 'h1', TITLE)
    expect((await namesOf(other)).length).toBe(stopsOf(await planIn(link)).length)
    const stored = () => other.evaluate(async () => (await indexedDB.databases()).length)
    const before = await namesOf(other)
    await other.goto(`${origin}/plan`)
    await untilSays(other, 'main', list.none)
    expect(await stored()).toBeLessThan(2)
    await other.goto(link)
    await untilAlive(other)
    await press(other, 'button', list.keep)
    await other.waitForSelector('.take summary')
    expect(await namesOf(other)).toEqual(before)
    await other.goto(`${origin}/plan`)
    await untilSays(other, '.own', TITLE)
    expect(said).toEqual([])
  }))

  it('opens where there are no service workers, as in WeChat', () => freshProfile(browser, async (other) => {
    await other.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    })
    const said = listenForProblems(other, origin)
    await other.goto(link)
    await untilAlive(other)
    await untilSays(other, 'h1', TITLE)
    await press(other, 'button', list.keep)
    await other.waitForSelector('.take summary')
    expect(said).toEqual([])
  }))

  it('opens without the network once the guide is stored', async () => {
    const server = await startServer(dist)
    await freshProfile(browser, async (other) => {
      await other.goto(`${server.origin}/`)
      await untilState(other, 'ready')
      await server.stop()
      await other.goto(`${server.origin}${SHARED}${new URL(link).hash}`)
      await untilAlive(other)
      await untilSays(other, 'h1', TITLE)
      await press(other, 'button', list.keep)
      await other.waitForSelector('.take summary')
      await other.goto(`${server.origin}/plan`)
      await untilSays(other, '.own', TITLE)
    })
  })

  it('says what is wrong when it was cut on its way', () => freshProfile(browser, async (other) => {
    await other.goto(link.slice(0, -5))
    await untilSays(other, '[role=alert]', list.linkProblem('damaged'))
  }))
})

describe('a plan as QR codes', () => {
  it('takes one code while it is short', async () => {
    await press(page, 'button', m.showQr)
    await page.waitForSelector(`.take svg[aria-label="${m.qr(1, 1)}"]`)
    await press(page, 'button', m.showQr)
  })

  it('takes several when it is long, each an address that opens the page; scanned one after the other they are the plan', () => freshProfile(browser, async (other) => {
    const long = await planIn(link)
    await other.goto(`${origin}/plan`)
    await untilAlive(other)
    const note = Array.from({ length: 900 }, (_, nth) => String.fromCodePoint(0x4E00 + nth * 7)).join('')
    const plan = { ...long, days: long.days.map((day, at) => at > 0 ? day : { ...day, stops: day.stops.map((stop, nth) => nth > 0 ? stop : { ...stop, note }) }) }
    await chooseFile(other, 'input[type=file]', 'plan.json', writeBackup([plan], ''))
    await press(other, 'button', take.restore)
    await untilSays(other, '.own', TITLE)
    await other.goto(`${origin}/plan/${plan.id}`)
    const whole = await openTakeAlong(other)
    await press(other, 'button', m.showQr)
    const label = await other.$eval('.take svg', svg => svg.getAttribute('aria-label') ?? '')
    const count = Number(/共 (\d+) 个/u.exec(label)?.[1])
    expect(count).toBeGreaterThan(2)
    // What the drawn codes say is proved where they are made; here each is an address.
    const code = new URL(whole).hash.slice(1)
    const addresses = qrAddresses(`${origin}${SHARED}`, code) ?? []
    expect(addresses).toHaveLength(count)
    expect(joinParts(addresses.flatMap(address => readPart(new URL(address).hash) ?? []))).toEqual({ type: 'whole', code })
    await freshProfile(browser, async (phone) => {
      for (const [nth, address] of addresses.entries()) {
        // A camera opens each in a tab of its own.
        const tab = nth === 0 ? phone : await phone.browserContext().newPage()
        await tab.goto(address)
        await untilAlive(tab)
        if (nth < addresses.length - 1) {
          await untilSays(tab, 'main', planSharedMessages['zh-CN'].part(nth + 1, count))
        }
        else {
          await untilSays(tab, 'h1', TITLE)
          expect((await namesOf(tab)).length).toBe(stopsOf(plan).length)
        }
      }
      await untilSays(phone, 'h1', TITLE)
    })
  }))
})
