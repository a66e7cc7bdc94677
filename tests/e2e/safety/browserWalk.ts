import type { PlanHistory } from '@/domain/planning/history'
import type { Page } from 'puppeteer-core'
import type { PlanBrowser } from './planBrowser'
import { expect } from 'vitest'
import { writeBackup } from '@/domain/exchange/planBackup'
import { EMPTY_DAY } from '@/domain/planning/dayEdits'
import { record, redo, undo } from '@/domain/planning/history'
import { planMessages } from '@/locales/plan'
import { planImportMessages } from '@/locales/planImport'
import { plansMessages } from '@/locales/plans'
import { press } from '../page'
import { makePlan, pressAny, retitle, untilKept } from './planBrowser'
import { keptPlans } from './visitorStore'

const m = planMessages['zh-CN']
const list = plansMessages['zh-CN']
const ACTS = ['rename', 'rename', 'add a day', 'undo', 'undo', 'redo', 'reload', 'other tab', 'import', 'remove and put back', 'kill'] as const

/** What a visitor did, step by step, for the message of a failure. */
export interface BrowserWalk {
  readonly acts: readonly string[]
}

/**
 * One walk of `steps` through the built guide: a plan is edited, undone, redone, restored from a file, removed and put
 * back, in two tabs, with reloads and kills between. After each step the device must hold what the model holds.
 */
export async function browserWalk(browser: PlanBrowser, origin: string, steps: number, chance: () => number): Promise<BrowserWalk> {
  let { page } = await browser.open(`${origin}/plan`)
  const address = await makePlan(page)
  const id = address.split('/').at(-1) ?? ''
  const first = (await keptPlans(page)).get(id)
  if (first === undefined)
    throw new Error('the new plan was not kept')
  let wanted: PlanHistory = first.history
  let lastJoins = false
  const acts: string[] = []

  const titled = (title: string) => (history: PlanHistory) => record(history, plan => ({ ...plan, title }))
  const dayAdded = (history: PlanHistory) => record(history, (plan) => {
    const { from, to, leaveAt, homeBy } = plan.days.at(-1) ?? EMPTY_DAY
    return { ...plan, days: [...plan.days, { ...EMPTY_DAY, from, to, leaveAt, homeBy }] }
  })

  async function act(name: typeof ACTS[number], nth: number): Promise<void> {
    switch (name) {
      case 'rename':
        await retitle(page, `第${nth}步`)
        // Typing on in the same name is undone as one; a reload ends that.
        wanted = lastJoins ? { ...wanted, present: { ...wanted.present, title: `第${nth}步` }, future: [] } : titled(`第${nth}步`)(wanted)
        lastJoins = true
        return untilKept(page)
      case 'add a day':
        await pressAny(page, m.addDay)
        wanted = dayAdded(wanted)
        lastJoins = false
        return untilKept(page)
      case 'undo':
      case 'redo':
        await pressAny(page, m[name])
        lastJoins = lastJoins && (name === 'undo' ? undo : redo)(wanted) === wanted
        wanted = (name === 'undo' ? undo : redo)(wanted)
        return untilKept(page)
      case 'reload':
        await page.reload()
        lastJoins = false
        await page.waitForSelector('[data-day]')
        return untilKept(page)
      case 'other tab': {
        const { page: other } = await browser.open(address)
        await other.waitForSelector('[data-day]')
        await retitle(other, `另一页${nth}`)
        wanted = titled(`另一页${nth}`)(wanted)
        lastJoins = false
        await untilKept(other)
        await other.close()
        return untilTitled(page, `另一页${nth}`)
      }
      case 'import': {
        const plan = { ...wanted.present, title: `备份${nth}` }
        await page.goto(`${origin}/plan`)
        await untilListed(page)
        await chooseFile(page, writeBackup([plan], '2026-04-01T00:00:00.000Z'))
        await press(page, 'button', planImportMessages['zh-CN'].restore)
        await page.waitForFunction(words => document.body.textContent.includes(words), { timeout: 10_000 }, planImportMessages['zh-CN'].done(1, 0))
        wanted = record(wanted, () => plan)
        return reopen()
      }
      case 'remove and put back':
        await page.goto(`${origin}/plan`)
        await untilListed(page)
        await page.$eval(`a[href$="${id}"] + button`, button => button instanceof HTMLElement && button.click())
        await press(page, 'button', list.putBack)
        await page.waitForSelector(`a[href$="${id}"]`)
        await expect.poll(async () => (await keptPlans(page)).has(id)).toBe(true)
        return reopen()
      case 'kill': {
        const title = `断电${nth}`
        await retitle(page, title)
        await new Promise(resolve => setTimeout(resolve, chance() * 20))
        await browser.kill()
        const before = wanted
        const after = lastJoins ? { ...wanted, present: { ...wanted.present, title }, future: [] } : titled(title)(wanted)
        await reopen()
        // Nobody was told that it was kept: either is right, and nothing between.
        wanted = (await keptPlans(page)).get(id)?.history.present.title === title ? after : before
      }
    }
  }

  async function untilListed(on: Page): Promise<void> {
    await on.waitForSelector(`a[href$="${id}"]`)
  }

  async function untilTitled(on: Page, title: string): Promise<void> {
    await on.waitForFunction(title => document.querySelector('h1')?.textContent === title, { timeout: 10_000 }, title)
  }

  async function reopen(): Promise<void> {
    lastJoins = false
    page = (await browser.open(address)).page
    await page.waitForSelector('[data-day]')
    await untilKept(page)
  }

  for (let nth = 0; nth < steps; nth++) {
    const name = ACTS[Math.floor(chance() * ACTS.length)] ?? 'rename'
    acts.push(name)
    await act(name, nth)
    const kept = (await keptPlans(page)).get(id)?.history
    expect(kept, acts.join(', ')).toEqual({ ...wanted, joins: null })
    expect(await page.$eval('h1', heading => heading.textContent), acts.join(', ')).toBe(wanted.present.title)
  }
  await page.close()
  return { acts }
}

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.$eval('input[type=file]', (input, text) => {
    if (!(input instanceof HTMLInputElement))
      throw new Error('no field for a file')
    const chosen = new DataTransfer()
    chosen.items.add(new File([text], 'backup.json', { type: 'application/json' }))
    input.files = chosen.files
    input.dispatchEvent(new Event('change'))
  }, text)
}
