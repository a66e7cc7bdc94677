import type { Page } from 'puppeteer-core'
import { inject } from 'vitest'
import { decodePlan } from '@/domain/exchange/planLink'
import { plansMessages } from '@/locales/plans'
import { browserZlib } from '@/platform/zlibStream'
import { readBuiltGuide } from './builtGuide'
import { press, untilAlive, untilQuiet } from './page'

const { itineraries } = readBuiltGuide(inject('dist'))

/** The title of a curated plan of two days, which these tests take along. */
export const TITLE = itineraries.find(({ days }) => days.length === 2)?.title.zh ?? ''

/** Copy that plan, open what takes it along, and return its link. */
export async function openOwnCopy(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/plan`)
  await untilAlive(page)
  await press(page, 'button', `${plansMessages['zh-CN'].copy}：${TITLE}`)
  await page.waitForSelector('.take summary')
  await page.waitForSelector('.stop .quote')
  await untilQuiet(page)
  return openTakeAlong(page)
}

/** Open what takes the plan of this page along, and return its link. */
export async function openTakeAlong(page: Page): Promise<string> {
  await page.waitForSelector('.take summary')
  // Not by its spot on the screen: the page above may still grow while passages arrive.
  await page.$eval('.take summary', summary => summary instanceof HTMLElement && summary.click())
  await page.waitForSelector('.take input')
  return page.$eval('.take input', input => input instanceof HTMLInputElement ? input.value : '')
}

/** The names of the stops that a page shows, in order. */
export function namesOf(page: Page): Promise<readonly string[]> {
  return page.$$eval('.stop h3', headings => headings.map(heading => heading.textContent.trim()))
}

/** The plan that stands in a link. */
export async function planIn(address: string) {
  const plan = await decodePlan(new URL(address).hash, browserZlib())
  if ('problem' in plan)
    throw new Error(plan.problem)
  return plan
}

/** All stops of a plan, in order. */
export function stopsOf(plan: Awaited<ReturnType<typeof planIn>>) {
  return plan.days.flatMap(({ stops }) => stops)
}
