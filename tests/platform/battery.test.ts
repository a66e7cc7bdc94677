import { expect, it, vi } from 'vitest'
import { followBattery } from '@/platform/battery'

it('tells how the battery stands, at once and on every change, until it is stopped', async () => {
  const battery = Object.assign(new EventTarget(), { level: 0.5, charging: false })
  const heard = vi.fn()
  const stop = followBattery(heard, async () => battery)
  await Promise.resolve()
  await Promise.resolve()
  battery.level = 0.19
  battery.dispatchEvent(new Event('levelchange'))
  stop()
  battery.dispatchEvent(new Event('levelchange'))
  expect(heard.mock.calls).toEqual([[{ level: 0.5, isCharging: false }], [{ level: 0.19, isCharging: false }]])
})

it('is silent about a battery that the browser does not tell of', async () => {
  const heard = vi.fn()
  followBattery(heard, null)
  followBattery(heard, () => Promise.reject(new Error('no')))
  await new Promise(resolve => setTimeout(resolve))
  expect(heard).not.toHaveBeenCalled()
})
