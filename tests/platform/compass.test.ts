import { describe, expect, it, vi } from 'vitest'
import { followCompass, headingOf } from '@/platform/compass'

const turn = (type: string, values: object): Event => Object.assign(new Event(type), values)

describe('the compass', () => {
  it.each([
    ['an iPhone, which counts clockwise', { webkitCompassHeading: 90, alpha: 12 }, false, 0, 90],
    ['an absolute alpha, which counts the other way', { alpha: 90 }, true, 0, 270],
    ['a phone held sideways', { alpha: 90 }, true, 90, 0],
    ['an alpha that starts anywhere', { alpha: 90 }, false, 0, undefined],
    ['no number', { alpha: Number.NaN }, true, 0, undefined],
    ['a phone that does not know', { webkitCompassHeading: -1 }, false, 0, undefined],
    ['nothing', { alpha: null }, true, 0, undefined],
  ])('reads %s', (_, event, isAbsolute, angle, heading) => {
    expect(headingOf(event, isAbsolute, angle)).toBe(heading)
  })

  it('reports headings until it is stopped', async () => {
    const page = new EventTarget()
    const heard = { turned: vi.fn(), failed: vi.fn() }
    const stop = followCompass(heard, { page, request: undefined, screenAngle: () => 0 })
    page.dispatchEvent(turn('deviceorientationabsolute', { alpha: 90 }))
    page.dispatchEvent(turn('deviceorientation', { alpha: 10, absolute: false }))
    stop()
    page.dispatchEvent(turn('deviceorientationabsolute', { alpha: 80 }))
    expect(heard.turned.mock.calls).toEqual([[270]])
  })

  it('says when the visitor does not allow it, and when the device has none', async () => {
    vi.useFakeTimers()
    const heard = { turned: vi.fn(), failed: vi.fn() }
    followCompass(heard, { page: new EventTarget(), request: () => Promise.resolve('denied'), screenAngle: () => 0 })
    followCompass(heard, { page: new EventTarget(), request: undefined, screenAngle: () => 0 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(heard.failed.mock.calls).toEqual([['denied'], ['unsupported']])
    vi.useRealTimers()
  })
})
