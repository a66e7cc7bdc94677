import type { LocateOptions } from '@/platform/geolocation'
import { describe, expect, it, vi } from 'vitest'
import { followPosition } from '@/platform/geolocation'

interface Device {
  readonly options: LocateOptions
  readonly asked: PositionOptions[]
  readonly cleared: number[]
  readonly report: (latitude: number, longitude: number, accuracy: number) => void
  readonly fail: (code: number) => void
}

function device(): Device {
  const asked: PositionOptions[] = []
  const cleared: number[] = []
  let success: PositionCallback = () => {}
  let failure: PositionErrorCallback = () => {}
  const geolocation = {
    watchPosition(found: PositionCallback, failed?: PositionErrorCallback | null, options: PositionOptions = {}) {
      success = found
      failure = failed ?? (() => {})
      asked.push(options)
      return 7
    },
    clearWatch: (id: number) => cleared.push(id),
  }
  return {
    options: { geolocation, isSecure: true, timeoutSeconds: 20, now: () => 5000 },
    asked,
    cleared,
    report: (latitude, longitude, accuracy) => success({
      coords: { latitude, longitude, accuracy, altitude: null, altitudeAccuracy: null, heading: null, speed: null, toJSON: () => ({}) },
      timestamp: 9000,
      toJSON: () => ({}),
    }),
    fail: code => failure({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
  }
}

const listener = () => ({ found: vi.fn(), failed: vi.fn() })

describe('following the position', () => {
  it('reports each position with its accuracy', () => {
    const phone = device()
    const heard = listener()
    followPosition(heard, phone.options)
    phone.report(27.08, 112.95, 30)
    expect(heard.found).toHaveBeenCalledWith({ at: { lat: 27.08, lng: 112.95 }, accuracy: 30, time: 5000, altitude: null, heading: null, speed: null })
    expect(phone.asked).toEqual([{ enableHighAccuracy: true, timeout: 20_000, maximumAge: 10_000 }])
  })

  it.each([[1, 'denied'], [2, 'unavailable'], [3, 'timeout']])('says for code %i that it is %s', (code, problem) => {
    const phone = device()
    const heard = listener()
    followPosition(heard, phone.options)
    phone.fail(code)
    expect(heard.failed).toHaveBeenCalledWith(problem)
  })

  it('asks nothing on an insecure page', () => {
    const phone = device()
    const heard = listener()
    followPosition(heard, { ...phone.options, isSecure: false })
    expect(heard.failed).toHaveBeenCalledWith('insecure')
    expect(phone.asked).toEqual([])
  })

  it('says so where there is no geolocation', () => {
    const heard = listener()
    followPosition(heard, { geolocation: undefined, isSecure: true, timeoutSeconds: 20 })
    expect(heard.failed).toHaveBeenCalledWith('unsupported')
  })

  it('is silent once it is stopped', () => {
    const phone = device()
    const heard = listener()
    followPosition(heard, phone.options)()
    phone.report(27.08, 112.95, 30)
    phone.fail(2)
    expect(phone.cleared).toEqual([7])
    expect(heard.found).not.toHaveBeenCalled()
    expect(heard.failed).not.toHaveBeenCalled()
  })
})
