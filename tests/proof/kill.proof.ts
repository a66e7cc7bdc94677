import type { PlanBrowser } from '../e2e/safety/planBrowser'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createRandom } from '@/domain/planning/random'
import { killRounds } from '../e2e/safety/killRounds'
import { createPlanBrowser } from '../e2e/safety/planBrowser'

const ROUNDS = 200
let browser: PlanBrowser

beforeAll(async () => {
  browser = await createPlanBrowser()
})
afterAll(() => browser.close())

it(`has every save that it acknowledged, whole, after ${ROUNDS} kills in the middle of saving`, async () => {
  const acknowledged = await killRounds(browser, inject('origin'), ROUNDS, 3, createRandom(20_260_403))
  console.log(`${ROUNDS} kills, ${acknowledged} acknowledged saves, all there`)
  expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * 3)
})
