import type { TestServer } from './server'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { planMessages } from '@/locales/plan'
import { planConflictsMessages } from '@/locales/planConflicts'
import { planDayMessages } from '@/locales/planDay'
import { plansMessages } from '@/locales/plans'
import { closeFully, createProfile, launch, listenForProblems, untilState } from './browser'
import { bringOut, byRole, SIZES, untilAlive, untilQuiet } from './page'
import { startServer } from './server'
import { violationsInBothThemes } from './violations'

const m = { ...planMessages['zh-CN'], ...planDayMessages['zh-CN'], ...plansMessages['zh-CN'] }
const PHONE = { ...SIZES.phone, isMobile: true, hasTouch: true }
let server: TestServer
let profile: { readonly folder: string, readonly remove: () => Promise<void> }
let browser: Browser

/** One visit with the network, until everything is stored; from then on there is none. */
beforeAll(async () => {
  server = await startServer(inject('dist'))
  profile = await createProfile()
  browser = await launch(profile.folder)
  const page = await browser.newPage()
  await page.goto(`${server.origin}/`)
  await untilState(page, 'ready')
  await page.close()
  await server.stop()
}, 60_000)

afterAll(async () => {
  await closeFully(browser, profile.folder)
  await profile.remove()
})

async function open(address: string, viewport: { readonly width: number, readonly height: number }): Promise<{ readonly page: Page, readonly problems: readonly string[] }> {
  const page = await browser.newPage()
  const problems = listenForProblems(page, server.origin)
  await page.setViewport(viewport)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.goto(address)
  await untilAlive(page)
  return { page, problems }
}

/** The stops of each day by name. */
function days(page: Page): Promise<string[][]> {
  return page.$$eval('[data-day]', days => days.map(day => [...day.querySelectorAll('.stop h3')].map(name => name.textContent.trim())))
}

async function untilStored(page: Page): Promise<void> {
  await page.waitForFunction(words => document.querySelector('.head')?.textContent.includes(words), { timeout: 10_000 }, m.saved)
}

async function untilDays(page: Page, wanted: readonly (readonly string[])[]): Promise<void> {
  await expect.poll(() => days(page), { timeout: 10_000 }).toEqual(wanted)
}

/** End every process of the browser at once, as an empty battery would, and start it again. */
async function killAndRestart(): Promise<void> {
  const gone = new Promise(resolve => browser.process()?.once('exit', resolve))
  browser.process()?.kill('SIGKILL')
  await gone
  await new Promise(resolve => setTimeout(resolve, 1000))
  browser = await launch(profile.folder)
}

describe('by touch, without a network', () => {
  async function tapOn(page: Page, selector: string): Promise<void> {
    await bringOut(page, selector)
    await page.tap(selector)
  }

  function tap(page: Page, role: string, name: string): Promise<void> {
    return tapOn(page, byRole(role, name))
  }

  async function add(page: Page, day: number, words: string, name: string): Promise<void> {
    const part = `[data-day="${day}"] .after`
    if (!await page.$eval(`${part} details`, details => details.open))
      await tapOn(page, `${part} summary`)
    const field = await page.waitForSelector(`${part} input[type=search]`, { visible: true })
    await field?.evaluate((input) => {
      input.value = ''
      input.dispatchEvent(new Event('input'))
    })
    await tapOn(page, `${part} input[type=search]`)
    await page.keyboard.type(words)
    await tapOn(page, `${part} ::-p-aria([name="${m.addOne(name)}"])`)
    await page.waitForFunction((day, name) => [...document.querySelectorAll(`[data-day="${day}"] h3`)].some(each => each.textContent.includes(name)), {}, day, name)
  }

  /** Where the middle of an element is, once it stands still: times that are counted anew move what is below them. */
  async function middle(page: Page, selector: string): Promise<{ readonly x: number, readonly y: number }> {
    return page.$eval(selector, async (element) => {
      let before = NaN
      for (let box = element.getBoundingClientRect(); ; box = element.getBoundingClientRect()) {
        if (box.top === before)
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
        before = box.top
        await new Promise(resolve => setTimeout(resolve, 250))
      }
    })
  }

  it('builds two days, carries stops between them, survives the end of the browser and can still undo', { timeout: 180_000 }, async () => {
    const { page, problems } = await open(`${server.origin}/plan`, PHONE)
    await tap(page, 'button', m.blank)
    await page.waitForSelector('[data-day]')
    await add(page, 0, 'wuji', '吴集老街')
    await add(page, 0, 'xiyan', '锡岩仙洞')
    await add(page, 0, 'luoronghuan', '罗荣桓故居')
    await tap(page, 'button', m.addDay)
    await add(page, 1, 'yangshan', '杨山')
    await untilDays(page, [['吴集老街', '锡岩仙洞', '罗荣桓故居'], ['杨山']])

    // Within the day: the first below the second.
    await page.$eval('[data-stop] .handle', handle => handle.scrollIntoView({ block: 'center' }))
    const from = await middle(page, '[data-stop] .handle')
    const finger = await page.touchscreen.touchStart(from.x, from.y)
    await finger.move(from.x, from.y + 20)
    await page.waitForSelector('.held')
    const below = await middle(page, '[data-day="0"] [data-stop]:nth-of-type(2)')
    await finger.move(from.x, below.y + 10)
    await page.waitForFunction(words => document.querySelector('.held')?.textContent === words, {}, m.over(1, 2))
    await finger.end()
    await untilDays(page, [['锡岩仙洞', '吴集老街', '罗荣桓故居'], ['杨山']])

    // Into the next day.
    await page.$eval('[data-day="0"] li:nth-of-type(3) .handle', handle => handle.scrollIntoView({ block: 'center' }))
    const last = await middle(page, '[data-day="0"] li:nth-of-type(3) .handle')
    const second = await page.touchscreen.touchStart(last.x, last.y)
    await second.move(last.x, last.y + 20)
    await page.waitForSelector('.held')
    const next = await middle(page, '[data-day="1"] [data-stop]')
    await second.move(last.x, next.y - 20)
    await page.waitForFunction(words => document.querySelector('.held')?.textContent === words, {}, m.over(2, 1))
    await second.end()
    await untilDays(page, [['锡岩仙洞', '吴集老街'], ['罗荣桓故居', '杨山']])

    await untilStored(page)
    const address = page.url()
    expect(problems).toEqual([])
    await killAndRestart()

    const again = await open(address, PHONE)
    await untilDays(again.page, [['锡岩仙洞', '吴集老街'], ['罗荣桓故居', '杨山']])
    await tap(again.page, 'button', m.undo)
    await untilDays(again.page, [['锡岩仙洞', '吴集老街', '罗荣桓故居'], ['杨山']])
    await tap(again.page, 'button', m.undo)
    await untilDays(again.page, [['吴集老街', '锡岩仙洞', '罗荣桓故居'], ['杨山']])
    await tap(again.page, 'button', m.redo)
    await untilDays(again.page, [['锡岩仙洞', '吴集老街', '罗荣桓故居'], ['杨山']])
    expect(again.problems).toEqual([])
    await again.page.close()
  })

  it('shows times, what to mind and a better order, and a numbered map', { timeout: 120_000 }, async () => {
    const { page, problems } = await open(`${server.origin}/plan/meijing-liangri`, PHONE)
    await tap(page, 'button', m.copy)
    await page.waitForSelector('[data-day]')
    const times = await page.$$eval('[data-day="0"] .usual', times => times.map(time => time.textContent.trim()))
    expect(times.length).toBeGreaterThan(3)
    expect(times).toEqual([...times].sort((a, b) => Number(a.replace(':', '')) - Number(b.replace(':', ''))))
    expect(await page.$$eval('.conflicts', found => found.map(each => each.textContent).join())).toContain(planConflictsMessages['zh-CN'].title)
    await tap(page, 'button', m.bestOrder)
    await page.waitForFunction((...words) => words.some(each => document.querySelector('.best')?.textContent.includes(each)), {}, m.bestAlready, m.bestAfter)
    await tap(page, 'button', m.map)
    await page.waitForSelector('.seal-mark__badge')
    const badges = await page.$$eval('.seal-mark__badge', badges => badges.map(({ textContent }) => textContent).sort())
    expect(badges).toEqual(times.map((_, nth) => String(nth + 1)))
    await page.$eval('.seal-mark__button', seal => seal instanceof HTMLElement && seal.click())
    await page.waitForFunction(() => document.activeElement?.classList.contains('handle'))
    expect(problems).toEqual([])
    await page.close()
  })
})

describe('by keyboard only, without a network', () => {
  /** Press Tab until the focus is on what is named so. */
  async function reach(page: Page, name: string): Promise<void> {
    const isThere = (): Promise<boolean> => page.evaluate((name) => {
      const active = document.activeElement
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null
      return [active?.getAttribute('aria-label'), label, active?.textContent].some(words => words?.replace(/\s+/g, ' ').trim() === name)
    }, name)
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab')
      if (await isThere())
        return
    }
    throw new Error(`never reached: ${name}`)
  }

  async function go(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await reach(page, name)
    await page.keyboard.press(key)
  }

  it('builds two days and moves a stop from one to the other, each move read out', { timeout: 180_000 }, async () => {
    const { page, problems } = await open(`${server.origin}/plan`, SIZES.desk)
    await go(page, m.blank)
    await page.waitForSelector('[data-day]')
    await go(page, m.add)
    for (const [words, name] of [['wuji', '吴集老街'], ['xiyan', '锡岩仙洞']] as const) {
      await reach(page, m.addWhat)
      await page.keyboard.down('Control')
      await page.keyboard.press('a')
      await page.keyboard.up('Control')
      await page.keyboard.type(words)
      await go(page, m.addOne(name))
      await page.waitForFunction(name => [...document.querySelectorAll('h3')].some(each => each.textContent.includes(name)), {}, name)
    }
    await go(page, m.addDay, 'Space')
    await untilDays(page, [['吴集老街', '锡岩仙洞'], []])
    await reach(page, m.handle('吴集老街'))
    await page.keyboard.press('ArrowDown')
    await untilDays(page, [['锡岩仙洞', '吴集老街'], []])
    await page.keyboard.press('ArrowDown')
    await untilDays(page, [['锡岩仙洞'], ['吴集老街']])
    expect(await page.$$eval('[role=status]', found => found.map(each => each.textContent).join())).toContain(m.moved('吴集老街', 2, 1))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(m.handle('吴集老街'))
    await untilStored(page)
    const address = page.url()
    await killAndRestart()
    const again = await open(address, SIZES.desk)
    await untilDays(again.page, [['锡岩仙洞'], ['吴集老街']])
    await go(again.page, m.undo)
    await untilDays(again.page, [['锡岩仙洞', '吴集老街'], []])
    expect([...problems, ...again.problems]).toEqual([])
    await again.page.close()
  })

  it('puts a carried stop back on Escape', { timeout: 60_000 }, async () => {
    const { page } = await open(`${server.origin}/plan/hongse-yiri`, SIZES.desk)
    await go(page, m.copy)
    await page.waitForSelector('[data-day]')
    const before = await days(page)
    const handle = await page.waitForSelector('[data-stop] .handle')
    await handle?.evaluate(element => element.scrollIntoView({ block: 'center' }))
    const box = await handle?.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 200, { steps: 6 })
    await page.waitForSelector('.held')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.held', { hidden: true })
    await page.mouse.up()
    expect(await days(page)).toEqual(before)
    await page.close()
  })
})

it.each(['phone', 'desk'] as const)('axe finds nothing wrong with a plan of one’s own, its parts unfolded, in both themes on a %s', { timeout: 90_000 }, async (size) => {
  const { page } = await open(`${server.origin}/plan/pengyuanfeng-yiri`, SIZES[size])
  await (await page.waitForSelector(byRole('button', m.copy)))?.click()
  await page.waitForSelector('[data-day]')
  await page.$$eval('details', all => all.forEach((details) => {
    details.open = true
  }))
  await untilQuiet(page)
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.close()
})
