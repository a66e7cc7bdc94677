import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { beforeReload, reloadSafely } from '@/platform/beforeReload'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

it('waits for what is being kept, lets nothing be typed meanwhile, and not for ever', async () => {
  const body = { inert: false }
  let finish: () => void = () => undefined
  beforeReload(() => Promise.reject(new Error('not kept')))
  beforeReload(() => new Promise<void>((resolve) => {
    finish = resolve
  }))

  const reload = vi.fn()
  const first = reloadSafely(body, reload)
  await vi.advanceTimersByTimeAsync(1000)
  expect([body.inert, reload.mock.calls.length]).toEqual([true, 0])
  finish()
  await first
  expect(reload).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(5000)
  expect(body.inert).toBe(false)

  void reloadSafely(body, reload)
  await vi.advanceTimersByTimeAsync(2000)
  expect(reload).toHaveBeenCalledTimes(2)
})
