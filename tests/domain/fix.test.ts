import type { Fix } from '@/domain/fix'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '@/domain/distance'
import { acceptFix, freshness, NO_FIX, readFix } from '@/domain/fix'

const NOW = Date.UTC(2026, 3, 18, 1)
const RAW = { latitude: 27.24, longitude: 113.21, accuracy: 12, time: NOW - 1000, altitude: 500, heading: 90, speed: 1 }
const fix = (lat: number, lng: number, seconds: number, accuracy = 10): Fix => ({ at: { lat, lng }, accuracy, time: NOW + seconds * 1000, altitude: null, heading: null, speed: null })
const believed = (fixes: readonly Fix[]) => fixes.reduce(acceptFix, NO_FIX).fix

describe('a report of the device', () => {
  it('becomes a fix as it is', () => {
    expect(readFix(RAW, NOW)).toEqual({ at: { lat: 27.24, lng: 113.21 }, accuracy: 12, time: NOW - 1000, altitude: 500, heading: 90, speed: 1 })
  })

  it.each([
    ['no latitude', { latitude: Number.NaN }],
    ['a latitude beyond the pole', { latitude: 91 }],
    ['no longitude', { longitude: Number.POSITIVE_INFINITY }],
    ['the spot of a receiver that knows nothing', { latitude: 0, longitude: 0 }],
    ['no accuracy', { accuracy: Number.NaN }],
    ['an accuracy below zero', { accuracy: -1 }],
  ])('with %s is no fix', (_, part) => {
    expect(readFix({ ...RAW, ...part }, NOW)).toBeUndefined()
  })

  it.each([
    ['a heading that is no number', { heading: Number.NaN }, { heading: null }],
    ['a heading below zero, as a phone that does not know says', { heading: -1 }, { heading: null }],
    ['a speed below zero', { speed: -1 }, { speed: null }],
    ['a height that is no number', { altitude: Number.NaN }, { altitude: null }],
    ['a heading of 360', { heading: 360 }, { heading: 0 }],
    ['a time in the future', { time: NOW + 5000 }, { time: NOW }],
    ['a time of another epoch', { time: NOW - 978_307_200_000 }, { time: NOW }],
    ['no time', { time: Number.NaN }, { time: NOW }],
  ])('with %s keeps the rest', (_, part, expected) => {
    expect(readFix({ ...RAW, ...part }, NOW)).toMatchObject({ accuracy: 12, ...expected })
  })
})

describe('of several fixes', () => {
  it('a jump of 20 km within two seconds is not believed', () => {
    const here = fix(27.24, 113.21, 0)
    expect(believed([here, fix(27.42, 113.21, 2)])).toBe(here)
    const onwards = fix(27.2401, 113.21, 4)
    expect(believed([here, fix(27.42, 113.21, 2), onwards])).toBe(onwards)
  })

  it('a jump is believed when the next one agrees with it: the first was the wrong one', () => {
    const there = fix(27.4201, 113.21, 3)
    expect(believed([fix(27.24, 113.21, 0), fix(27.42, 113.21, 2), there])).toBe(there)
  })

  it('a far one is believed at once after a long sleep', () => {
    const there = fix(27.42, 113.21, 1800)
    expect(believed([fix(27.24, 113.21, 0), there])).toBe(there)
  })

  it('one older than the last is passed over', () => {
    const last = fix(27.24, 113.21, 10)
    expect(believed([last, fix(27.2401, 113.21, 5)])).toBe(last)
  })

  it('no single wild one ever moves a walker', () => {
    fc.assert(fc.property(
      fc.array(fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })), { minLength: 3, maxLength: 40 }),
      fc.nat(),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (steps, at, off) => {
        let spot = { lat: 27.24, lng: 113.21 }
        const walk = steps.map(([north, east], second) => {
          spot = { lat: spot.lat + north / 111_000, lng: spot.lng + east / 99_000 }
          return fix(spot.lat, spot.lng, second)
        })
        const wild = 1 + at % (walk.length - 1)
        const reported = walk.map((each, index) => index === wild ? { ...each, at: { lat: each.at.lat + off, lng: each.at.lng } } : each)
        let filter = NO_FIX
        reported.forEach((each, index) => {
          filter = acceptFix(filter, each)
          const last = walk[index]
          expect(filter.fix !== null && last !== undefined && distanceMetres(filter.fix.at, last.at)).toBeLessThan(10)
        })
      },
    ))
  })
})

it('grows old', () => {
  const taken = fix(27.24, 113.21, 0)
  expect([0, 20, 21, 120, 121].map(seconds => freshness(taken, NOW + seconds * 1000))).toEqual(['fresh', 'fresh', 'recent', 'recent', 'old'])
})
