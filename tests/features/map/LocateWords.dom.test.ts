import type { LocatedPosition } from '@/platform/geolocation'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import LocateWords from '@/features/map/LocateWords.vue'
import { locateMessages } from '@/locales/locate'
import { usePositionStore } from '@/stores/position'

const BOUNDS = { south: 26.77, west: 112.6, north: 27.48, east: 113.35 }
const HOME = { lat: 27.08, lng: 112.95 }
const PEKING = { lat: 39.9, lng: 116.4 }
const START = Date.parse('2026-04-18T06:32:00Z')
const MINUTE = 60_000
const m = locateMessages['zh-CN']

/** The words on a phone whose clock and position the test sets. */
function locate(isSecure = true) {
  const watches: { readonly found: PositionCallback, readonly failed: PositionErrorCallback }[] = []
  const clearWatch = vi.fn()
  let now = START
  let beat = (): void => {}
  let comeBack = (): void => {}
  const pinia = createPinia()
  usePositionStore(pinia).connect({
    location: () => ({
      geolocation: {
        watchPosition: (found, failed) => watches.push({ found, failed: failed ?? (() => {}) }),
        clearWatch,
      },
      isSecure,
      timeoutSeconds: 20,
      now: () => now,
    }),
    pulse: {
      now: () => now,
      every: (_, listener) => {
        beat = listener
        return () => {}
      },
      onReturn: (listener) => {
        comeBack = listener
        return () => {}
      },
    },
  })
  const page = mount(LocateWords, { props: { bounds: BOUNDS, isOn: true }, global: { plugins: [pinia] } })
  return {
    page, clearWatch,
    asked: () => watches.length,
    drawn: () => page.emitted('fix')?.at(-1)?.[0],
    founds: () => page.emitted('found')?.length ?? 0,
    report: async ({ at, accuracy }: Pick<LocatedPosition, 'at' | 'accuracy'>) => {
      now += 1000
      watches.at(-1)?.found({
        coords: { latitude: at.lat, longitude: at.lng, accuracy, altitude: null, altitudeAccuracy: null, heading: null, speed: null, toJSON: () => ({}) },
        timestamp: now,
        toJSON: () => ({}),
      })
      await nextTick()
    },
    fail: async (code: number) => {
      watches.at(-1)?.failed({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
      await nextTick()
    },
    sleep: async (milliseconds: number) => {
      now += milliseconds
      comeBack()
      beat()
      await nextTick()
    },
  }
}

describe('where am I', () => {
  it('moves the map once, to the first position that lies on it', async () => {
    const { page, founds, drawn, report } = locate()
    expect(page.text()).toContain(m.locating)
    await report({ at: PEKING, accuracy: 30 })
    expect(page.text()).toContain(m.fix('outside', 30))
    expect([founds(), drawn()]).toEqual([0, null])
    await report({ at: HOME, accuracy: 5000 })
    // A jump as far as this is only believed the second time.
    await report({ at: HOME, accuracy: 5000 })
    expect(page.text()).toContain(m.fix('coarse', 5000))
    await report({ at: HOME, accuracy: 30 })
    expect(page.text()).toContain(m.fix('good', 30))
    expect(founds()).toBe(1)
    expect(drawn()).toMatchObject({ at: HOME, accuracy: 30 })
  })

  it('says the same of accuracies that nobody can tell apart, so that it is not read out anew', async () => {
    const { page, report } = locate()
    await report({ at: HOME, accuracy: 21.3 })
    const said = page.text()
    await report({ at: HOME, accuracy: 18.9 })
    expect(page.text()).toBe(said)
  })

  it('says of when a position is that is not of now, and asks anew after sleep', async () => {
    const { page, asked, report, sleep } = locate()
    await report({ at: HOME, accuracy: 20 })
    await sleep(30 * MINUTE)
    // In Beijing time, wherever the device is.
    expect(page.text()).toContain(m.old('14:32', 20))
    expect(asked()).toBeGreaterThan(1)
    await report({ at: HOME, accuracy: 20 })
    expect(page.text()).toContain(m.fix('good', 20))
  })

  it.each([[2, 'unavailable'], [3, 'timeout']] as const)('keeps trying where there is none now, and forgets that with the next position: code %i', async (code, problem) => {
    const { page, report, fail } = locate()
    await fail(code)
    expect(page.text()).toContain(m[problem])
    expect(page.emitted('refused')).toBeUndefined()
    await report({ at: HOME, accuracy: 30 })
    expect(page.text()).toContain(m.fix('good', 30))
  })

  it('ends when it is refused, keeps saying why, and asks again when it is pressed again', async () => {
    const { page, asked, clearWatch, fail } = locate()
    await fail(1)
    expect(page.emitted('refused')).toHaveLength(1)
    await page.setProps({ isOn: false })
    expect(clearWatch).toHaveBeenCalledTimes(1)
    expect(page.text()).toBe(m.denied)
    await page.setProps({ isOn: true })
    expect(asked()).toBe(2)
    expect(page.text()).toContain(m.locating)
  })

  it('says each time why an address that is not safe has none', async () => {
    const { page } = locate(false)
    for (const times of [1, 2]) {
      expect(page.text()).toBe(m.insecure)
      expect(page.emitted('refused')).toHaveLength(times)
      await page.setProps({ isOn: false })
      await page.setProps({ isOn: true })
    }
  })

  it('stops when it is left', () => {
    const { page, clearWatch } = locate()
    page.unmount()
    expect(clearWatch).toHaveBeenCalledTimes(1)
  })
})
