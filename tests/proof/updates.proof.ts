import type { TestServer } from '../e2e/server'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launch } from '../e2e/browser'
import { deriveRelease } from '../e2e/deriveRelease'
import { knownRelease } from '../e2e/faults/lane'
import { startServer } from '../e2e/server'
import { updateRound } from '../e2e/updateRound'

const ROUNDS = 20
const LANES = 2
const v1 = inject('dist')
let servers: readonly TestServer[]
let browser: Browser

beforeAll(async () => {
  servers = await Promise.all(Array.from({ length: LANES }, () => startServer(v1)))
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  await Promise.all(servers.map(server => server.stop()))
})

it('twenty rounds of v1, v2, v3 and back to v2, with one and with two tabs that hold unsaved edits, one of them opened before any worker: no reload without consent, one per consent, nothing lost, nothing blank', async () => {
  const begun = Date.now()
  const [second, third] = [await deriveRelease(v1, 'v2'), await deriveRelease(v1, 'v3')]
  const [first, ...then] = [await knownRelease(v1), await knownRelease(second.folder), await knownRelease(third.folder), await knownRelease(second.folder)]
  const rounds = Array.from({ length: ROUNDS }, (_, nth) => ({ nth, holders: nth % 2 === 0 ? 1 as const : 2 as const }))
  const found: string[] = []
  await Promise.all(servers.map(async (server) => {
    for (let round = rounds.shift(); round !== undefined; round = rounds.shift()) {
      const { nth, holders } = round
      const problems = await updateRound({ browser, server, first, then, holders })
      found.push(...problems.map(problem => `round ${nth + 1}, ${holders} holding: ${problem}`))
    }
  }))
  console.log(`${ROUNDS} rounds of ${then.length} updates, ${found.length} problems, ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`)
  expect(found).toEqual([])
  await Promise.all([second, third].map(({ remove }) => remove()))
})
