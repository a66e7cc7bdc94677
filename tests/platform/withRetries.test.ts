import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withRetries } from '@/platform/withRetries'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A load that fails `failures` times, telling which time it was, before it comes. */
function failing(failures: number) {
  let tries = 0
  return vi.fn(async () => {
    tries += 1
    if (tries <= failures)
      throw new Error(`failure ${tries}`)
    return 'loaded'
  })
}

it.each([
  { failures: 0, tries: 1, milliseconds: 0 },
  { failures: 1, tries: 2, milliseconds: 100 },
  { failures: 2, tries: 3, milliseconds: 600 },
])('has what comes after $failures failures, $milliseconds ms later', async ({ failures, tries, milliseconds }) => {
  const load = failing(failures)
  const began = Date.now()
  const loading = withRetries(load)
  await vi.runAllTimersAsync()
  expect(await loading).toBe('loaded')
  expect(load).toHaveBeenCalledTimes(tries)
  expect(Date.now() - began).toBe(milliseconds)
})

it('fails as the last try does', async () => {
  const load = failing(3)
  const loading = expect(withRetries(load)).rejects.toThrow('failure 3')
  await vi.runAllTimersAsync()
  await loading
  expect(load).toHaveBeenCalledTimes(3)
})
