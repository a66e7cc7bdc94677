import type { Page } from 'puppeteer-core'
import type { PlanBrowser } from './planBrowser'
import { expect } from 'vitest'
import { TRAVEL_MODES } from '@/domain/plan'
import { planMessages } from '@/locales/plan'
import { planWordsMessages } from '@/locales/planWords'
import { makePlan } from './planBrowser'
import { keptPlans } from './visitorStore'

/** What is edited again and again; the state after the nth edit tells n, so that a state between two edits would show. */
const MODES = TRAVEL_MODES.map(planWordsMessages['zh-CN'].mode)
const titleAt = (nth: number): string | null => nth === 0 ? null : `第${nth % 2 === 1 ? nth : nth - 1}次`
const travelAt = (nth: number): string | undefined => TRAVEL_MODES[Math.floor(nth / 2) % TRAVEL_MODES.length]

/** Edit from the `from`-th edit on, the next as soon as it is known here that the page calls the last one kept: what was told and lost with the browser would else be taken for untold. */
async function editOn(page: Page, from: number, acknowledge: (nth: number) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledge)
  await page.evaluate((from, modes, saved) => {
    const tell: unknown = Reflect.get(window, 'acknowledge')
    const isKept = (): boolean => document.querySelector('.head .plan-tools > .quiet')?.textContent === saved
    const edit = (nth: number): void => {
      const title = document.querySelector('.head .title')
      if (nth % 2 === 1 && title instanceof HTMLInputElement) {
        title.value = `第${nth}次`
        title.dispatchEvent(new Event('input'))
      }
      else {
        const mode = modes[nth / 2 % modes.length]
        ;[...document.querySelectorAll('.head button')].find((each): each is HTMLButtonElement => each.textContent.trim() === mode)?.click()
      }
    }
    void (async () => {
      for (let nth = from; ; nth++) {
        edit(nth)
        do
          await new Promise(resolve => setTimeout(resolve, 1))
        while (!isKept())
        if (typeof tell === 'function')
          await tell(nth)
      }
    })()
  }, from, MODES, planMessages['zh-CN'].saved)
}

/** Rounds of editing that end by a kill at a moment that `chance` (0 to 1) draws; every edit called kept must be there, whole. Returns how many. */
export async function killRounds(browser: PlanBrowser, origin: string, rounds: number, leastEach: number, chance: () => number): Promise<number> {
  let total = 0
  let address = ''
  let before = 0
  for (let round = 0; round < rounds; round++) {
    // A history of many thousand states is not what this is about.
    if (round % 10 === 0) {
      const { page } = await browser.open(`${origin}/plan`)
      address = await makePlan(page)
      before = 0
      await page.close()
    }
    const { page } = await browser.open(address)
    await page.waitForSelector('[data-day]')
    let last = before
    await editOn(page, before + 1, nth => last = nth)
    await expect.poll(() => last - before, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(leastEach)
    await new Promise(resolve => setTimeout(resolve, chance() * 60))
    await browser.kill()

    const { page: after } = await browser.open(`${origin}/about`)
    const kept = (await keptPlans(after)).get(address.split('/').at(-1) ?? '')
    const states = kept === undefined ? [] : [...kept.history.past, kept.history.present]
    expect(states.length - 1).toBeGreaterThanOrEqual(last)
    // The last may have been kept without the page having had the time to say so.
    expect(states.length - 1).toBeLessThanOrEqual(last + 1)
    states.forEach(({ title, travel }, nth) => expect([nth === 0 ? null : title, travel]).toEqual([titleAt(nth), travelAt(nth)]))
    total += last - before
    before = states.length - 1
    await after.close()
  }
  return total
}
