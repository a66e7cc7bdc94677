import type { Room } from './walk/walk'
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, beforeAll, it, vi } from 'vitest'
import { freshName } from '../platform/planTabs'
import { anyStep } from './walk/steps'
import { walk } from './walk/walk'

const WALKS = 50
const STEPS = 100
const room: Room = { isFull: false }

beforeAll(() => {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (room.isFull)
      throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  })
})

afterAll(() => vi.restoreAllMocks())

it('three tabs and the device hold what the model holds after each of 5,000 steps', { timeout: 300_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
    const difference = await walk(freshName(), steps, room)
    if (difference !== null)
      throw new Error(difference)
  }), { numRuns: WALKS, endOnFailure: true })
})
