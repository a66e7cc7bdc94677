import { expect, inject, it } from 'vitest'
import { createRandom } from '@/domain/planning/random'
import { browserWalk } from '../e2e/safety/browserWalk'
import { createPlanBrowser } from '../e2e/safety/planBrowser'

const WALKS = 100
const STEPS = 12

it(`the device holds what the model holds after every step of ${WALKS} walks through the built guide`, async () => {
  let steps = 0
  for (let seed = 1; seed <= WALKS; seed++) {
    const browser = await createPlanBrowser()
    const { acts } = await browserWalk(browser, inject('origin'), STEPS, createRandom(seed)).catch((error: unknown) => {
      throw new Error(`the walk of seed ${seed}`, { cause: error })
    })
    steps += acts.length
    await browser.close()
  }
  console.log(`${WALKS} walks, ${steps} steps, the model and the device alike after each`)
  expect(steps).toBe(WALKS * STEPS)
})
