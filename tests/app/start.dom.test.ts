import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const { dataset } = document.documentElement
let asked: number

beforeEach(() => {
  asked = 0
  delete dataset['failed']
  vi.resetModules()
})

afterEach(() => vi.doUnmock('@/app/client'))

/** From now on the app is to be had, or not. */
function offer(isThere: boolean): void {
  vi.doMock('@/app/client', () => {
    asked += 1
    if (!isThere)
      throw new TypeError('Failed to fetch dynamically imported module')
    return {}
  })
}

it.each(['online', 'pointerdown', 'keydown'])('an app that does not load leaves a mark, and is asked for again: %s', async (sign) => {
  offer(false)
  await import('@/app/start')
  await vi.waitFor(() => expect(dataset['failed']).toBe(''))
  offer(true)
  window.dispatchEvent(new Event(sign))
  await vi.waitFor(() => expect(dataset['failed']).toBeUndefined())
  expect(asked).toBe(2)
})

it('an app that loads leaves no mark', async () => {
  offer(true)
  await import('@/app/start')
  await vi.waitFor(() => expect(asked).toBe(1))
  expect(dataset['failed']).toBeUndefined()
})
