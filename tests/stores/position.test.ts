import type { PositionBackend } from '@/stores/position'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { usePositionStore } from '@/stores/position'

/** A phone whose clock and receiver the test moves. */
function phone() {
  let now = Date.UTC(2026, 3, 18, 1)
  let success: PositionCallback = () => {}
  let failure: PositionErrorCallback = () => {}
  let watches = 0
  let open = 0
  const beats = new Set<() => void>()
  const returns = new Set<() => void>()
  const backend: PositionBackend = {
    location: () => ({
      isSecure: true,
      timeoutSeconds: 20,
      now: () => now,
      geolocation: {
        watchPosition(found, failed) {
          success = found
          failure = failed ?? (() => {})
          open += 1
          return watches += 1
        },
        clearWatch() {
          open -= 1
        },
      },
    }),
    pulse: {
      now: () => now,
      every(_, beat) {
        beats.add(beat)
        return () => beats.delete(beat)
      },
      onReturn(listener) {
        returns.add(listener)
        return () => returns.delete(listener)
      },
    },
  }
  const store = usePositionStore(createPinia())
  store.connect(backend)
  return {
    store,
    watches: () => ({ made: watches, open, beats: beats.size }),
    report: (latitude: number, longitude: number, accuracy = 10) => success({
      coords: { latitude, longitude, accuracy, altitude: null, altitudeAccuracy: null, heading: Number.NaN, speed: null, toJSON: () => ({}) },
      timestamp: now,
      toJSON: () => ({}),
    }),
    fail: (code: number) => failure({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        now += 1000
        beats.forEach(beat => beat())
      }
    },
    sleep(seconds: number) {
      now += seconds * 1000
      returns.forEach(listener => listener())
    },
  }
}

describe('the position', () => {
  it('is watched once for all who follow, until the last stops', () => {
    const { store, watches } = phone()
    store.start()
    store.start()
    expect(watches()).toEqual({ made: 1, open: 1, beats: 1 })
    store.stop()
    expect(store.isOn).toBe(true)
    store.stop()
    store.stop()
    expect(watches()).toEqual({ made: 1, open: 0, beats: 0 })
  })

  it('grows old while nothing comes, and stays to be seen', () => {
    const { store, report, pass } = phone()
    store.start()
    report(27.24, 113.21)
    expect([store.fresh, store.age]).toEqual(['fresh', 0])
    pass(150)
    expect([store.fresh, store.age]).toEqual(['old', 150_000])
    expect(store.fix?.at).toEqual({ lat: 27.24, lng: 113.21 })
  })

  it('is asked for anew after thirty silent seconds, which is said', () => {
    const { store, watches, pass, report } = phone()
    store.start()
    pass(29)
    expect([store.problem, watches().made]).toEqual([null, 1])
    pass(1)
    expect([store.problem, watches()]).toEqual(['timeout', { made: 2, open: 1, beats: 1 }])
    report(27.24, 113.21)
    expect(store.problem).toBeNull()
  })

  it('is asked for anew when the phone wakes, and a far jump meanwhile is believed', () => {
    const { store, watches, report, sleep } = phone()
    store.start()
    report(27.24, 113.21)
    sleep(3600)
    expect([store.fresh, watches()]).toEqual(['old', { made: 2, open: 1, beats: 1 }])
    report(27.4, 113.21)
    expect(store.fix?.at.lat).toBe(27.4)
  })

  it('ignores a jump of 20 km and a heading that is no number', () => {
    const { store, report, pass } = phone()
    store.start()
    report(27.24, 113.21)
    pass(2)
    report(27.42, 113.21)
    expect(store.fix).toMatchObject({ at: { lat: 27.24 }, heading: null })
  })

  it('that is refused is not asked for again until the visitor wants it', () => {
    const { store, watches, fail, pass, sleep } = phone()
    store.start()
    fail(1)
    pass(300)
    sleep(60)
    expect([store.problem, watches().made]).toEqual(['denied', 1])
    store.retry()
    expect([store.problem, watches().made]).toEqual([null, 2])
  })

  it('is asked for only every twenty seconds to save the battery, and steadily again when there is enough', () => {
    const { store, watches, report, pass } = phone()
    store.start()
    store.save(true)
    report(27.24, 113.21)
    expect(watches()).toEqual({ made: 1, open: 0, beats: 1 })
    pass(19)
    expect(watches().open).toBe(0)
    pass(1)
    expect(watches()).toEqual({ made: 2, open: 1, beats: 1 })
    report(27.24, 113.21)
    store.save(false)
    expect(watches()).toEqual({ made: 3, open: 1, beats: 1 })
  })
})
