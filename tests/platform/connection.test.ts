import { expect, it } from 'vitest'
import { watchConnection } from '@/platform/connection'

it('tells of each change until it is stopped', () => {
  const events = new EventTarget()
  const navigator = { onLine: true }
  const connection = watchConnection({ events, navigator })
  const seen: boolean[] = []
  const stop = connection.onChange(() => seen.push(connection.isOnline()))
  navigator.onLine = false
  events.dispatchEvent(new Event('offline'))
  navigator.onLine = true
  events.dispatchEvent(new Event('online'))
  stop()
  events.dispatchEvent(new Event('offline'))
  expect(seen).toEqual([false, true])
})
