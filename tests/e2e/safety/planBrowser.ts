import type { Browser, Page } from 'puppeteer-core'
import { planMessages } from '@/locales/plan'
import { plansMessages } from '@/locales/plans'
import { createProfile, launch, listenForProblems } from '../browser'
import { press, untilAlive } from '../page'

const m = planMessages['zh-CN']

/** A browser with a profile that outlives it. */
export interface PlanBrowser {
  readonly open: (address: string) => Promise<{ readonly page: Page, readonly problems: readonly string[] }>
  /** End every process at once, as an empty battery would. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Start it; it starts itself again after a kill, when a page is opened. */
export async function createPlanBrowser(): Promise<PlanBrowser> {
  const profile = await createProfile()
  let browser: Browser | undefined
  return {
    async open(address) {
      browser ??= await launch(profile.folder)
      const page = await browser.newPage()
      const problems = listenForProblems(page, new URL(address).origin)
      await page.goto(address)
      await untilAlive(page)
      return { page, problems }
    },
    async kill() {
      const process = browser?.process()
      const gone = new Promise(resolve => process?.once('exit', resolve))
      process?.kill('SIGKILL')
      await gone
      browser = undefined
      // Its children see the end of their parent and follow.
      await new Promise(resolve => setTimeout(resolve, 500))
    },
    async close() {
      await browser?.close()
      await profile.remove()
    },
  }
}

/** Make an empty plan, and return its address. */
export async function makePlan(page: Page): Promise<string> {
  await press(page, 'button', plansMessages['zh-CN'].blank)
  await page.waitForSelector('[data-day]')
  await untilKept(page)
  return page.url()
}

/** Wait until the page says that the device has the plan. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(words => document.querySelector('.head .plan-tools > .quiet')?.textContent === words, { timeout: 20_000, polling: 20 }, m.saved)
}

/** Give the plan on the page another name. */
export async function retitle(page: Page, title: string): Promise<void> {
  await page.$eval('.head .title', (input, title) => {
    if (!(input instanceof HTMLInputElement))
      throw new Error('no field for the name')
    input.value = title
    input.dispatchEvent(new Event('input'))
  }, title)
}

/** Press a button of the plan by its words, wherever it stands. */
export async function pressAny(page: Page, words: string): Promise<void> {
  await page.$$eval('button', (buttons, words) => {
    const wanted = buttons.find(button => button.textContent.trim() === words || button.getAttribute('aria-label') === words)
    if (wanted === undefined)
      throw new Error(`no button ${words}`)
    wanted.click()
  }, words)
}
