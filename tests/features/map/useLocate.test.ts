import type { LocatedPosition, LocateOptions } from '@/platform/geolocation'
import { describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useLocate } from '@/features/map/useLocate'

const BOUNDS = { south: 26.77, west: 112.6, north: 27.48, east: 113.35 }
const HOME = { lat: 27.08, lng: 112.95 }

function start() {
  let success: PositionCallback = () => {}
  let failure: PositionErrorCallback = () => {}
  const clearWatch = vi.fn()
  const options = (): LocateOptions => ({
    geolocation: {
      watchPosition: (found, failed) => {
        success = found
        failure = failed ?? (() => {})
        return 1
      },
      clearWatch,
    },
    isSecure: true,
    timeoutSeconds: 20,
  })
  const found = vi.fn()
  const scope = effectScope()
  const locate = scope.run(() => useLocate(() => BOUNDS, found, options))
  if (locate === undefined)
    throw new Error('the scope is closed')
  return {
    locate, found, clearWatch, scope,
    report: ({ at, accuracy }: Pick<LocatedPosition, 'at' | 'accuracy'>) => success({
      coords: { latitude: at.lat, longitude: at.lng, accuracy, altitude: null, altitudeAccuracy: null, heading: null, speed: null, toJSON: () => ({}) },
      timestamp: 0,
      toJSON: () => ({}),
    }),
    fail: (code: number) => failure({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
  }
}

describe('where am I', () => {
  it('asks only when it is switched on', () => {
    const { locate } = start()
    expect(locate.isOn.value).toBe(false)
    locate.toggle()
    expect(locate.isOn.value).toBe(true)
  })

  it('moves the map once, to the first fix that lies on it', () => {
    const { locate, found, report } = start()
    locate.toggle()
    report({ at: { lat: 39.9, lng: 116.4 }, accuracy: 30 })
    expect(found).not.toHaveBeenCalled()
    expect(locate.worth.value).toBe('outside')
    report({ at: HOME, accuracy: 5000 })
    expect(locate.worth.value).toBe('coarse')
    report({ at: HOME, accuracy: 30 })
    expect(locate.worth.value).toBe('good')
    expect(found).toHaveBeenCalledTimes(1)
  })

  it('goes off when it is refused, and keeps saying why', async () => {
    const { locate, fail } = start()
    locate.toggle()
    fail(1)
    await Promise.resolve()
    expect(locate.isOn.value).toBe(false)
    expect(locate.problem.value).toBe('denied')
  })

  it('keeps trying after a timeout, and forgets it with the next fix', () => {
    const { locate, fail, report } = start()
    locate.toggle()
    fail(3)
    expect([locate.isOn.value, locate.problem.value]).toEqual([true, 'timeout'])
    report({ at: HOME, accuracy: 30 })
    expect(locate.problem.value).toBeNull()
  })

  it('stops watching when it is switched off, and when the screen is left', () => {
    const first = start()
    first.locate.toggle()
    first.locate.toggle()
    expect(first.clearWatch).toHaveBeenCalledTimes(1)
    expect(first.locate.fix.value).toBeNull()
    const second = start()
    second.locate.toggle()
    second.scope.stop()
    expect(second.clearWatch).toHaveBeenCalledTimes(1)
  })
})
