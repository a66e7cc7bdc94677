import type { LatLng } from '@/domain/position'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearingDoubt, wedgePath, windOf } from '@/domain/compassRose'
import { chinaClock, chinaDate } from '@/domain/chinaTime'
import { daylight } from '@/domain/daylight'
import { distanceMetres } from '@/domain/distance'
import { turnBackAt } from '@/domain/turnBack'
import { nearestNamed } from '@/domain/whereAmI'
import { offset, START } from './track/walks'

const MINUTE = 60_000
const clock = (zone: number, time: number): string => chinaClock(time - (8 - zone) * 3_600_000)

function minutesBetween(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map(text => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
  return Math.abs(a - b)
}

describe('the light of the day', () => {
  // Hong Kong, 22.32 N 114.17 E: published for the first of the month (whattime.city, after the usual almanacs).
  it.each([
    ['2026-01-01', '07:04', '17:51'],
    ['2026-04-01', '06:17', '18:39'],
    ['2026-06-01', '05:40', '19:04'],
    ['2026-10-01', '06:15', '18:13'],
  ])('in Hong Kong on %s is as published, to two minutes', (date, rise, set) => {
    const light = daylight(Date.parse(`${date}T04:00:00Z`), { lat: 22.32, lng: 114.17 })
    expect(minutesBetween(chinaClock(light?.rise ?? 0), rise)).toBeLessThanOrEqual(2)
    expect(minutesBetween(chinaClock(light?.set ?? 0), set)).toBeLessThanOrEqual(2)
  })

  // London, 51.4733 N 0.0008 W: civil dawn and dusk as published by the US Naval Observatory for 2015, which the tests of Astral quote.
  it.each([
    ['2015-12-01', '07:04', '16:34'],
    ['2015-12-12', '07:16', '16:31'],
    ['2015-12-25', '07:25', '16:36'],
  ])('in London on %s begins and ends with civil twilight as published, to two minutes', (date, dawn, dusk) => {
    const light = daylight(Date.parse(`${date}T12:00:00Z`), { lat: 51.4733, lng: -0.0008 })
    expect(minutesBetween(clock(0, light?.dawn ?? 0), dawn)).toBeLessThanOrEqual(2)
    expect(minutesBetween(clock(0, light?.dusk ?? 0), dusk)).toBeLessThanOrEqual(2)
  })

  it('is that of the day in China, whatever the moment', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 - 1 }), (minute) => {
      const time = Date.UTC(2026, 0, 1) + minute * MINUTE
      const light = daylight(time, { lat: 27.24, lng: 113.21 })
      expect(light && chinaDate(light.rise)).toBe(chinaDate(time))
      expect(light && light.dawn < light.rise && light.rise < light.set && light.set < light.dusk).toBe(true)
    }))
  })

  it('is unknown where the sun does not set', () => {
    expect(daylight(Date.UTC(2026, 5, 21), { lat: 78, lng: 15 })).toBeUndefined()
  })
})

describe('turning back', () => {
  const sunset = Date.UTC(2026, 3, 18, 10, 50)

  it('brings one down an hour before sunset when the way down takes as long as the way up', () => {
    const at = Date.UTC(2026, 3, 18, 1)
    const turn = turnBackAt({ type: 'began', at }, sunset)
    expect(turn + (turn - at)).toBe(sunset - 60 * MINUTE)
    expect(turnBackAt({ type: 'up', minutes: 90 }, sunset)).toBe(sunset - 150 * MINUTE)
  })
})

describe('directions', () => {
  it.each([[0, 'n'], [22, 'n'], [23, 'ne'], [180, 's'], [337, 'nw'], [338, 'n'], [360, 'n']])('%i° is %s', (bearing, wind) => {
    expect(windOf(bearing)).toBe(wind)
  })

  it('are unknown within the doubt, and sure far from it', () => {
    expect(bearingDoubt(400, 400)).toBeNull()
    expect(bearingDoubt(800, 400)).toBeCloseTo(30)
    expect(bearingDoubt(1e6, 400)).toBeLessThan(0.1)
  })

  it('with their doubt hold the truth wherever within the doubt it is', () => {
    fc.assert(fc.property(fc.double({ min: 100, max: 5000, noNaN: true }), fc.double({ min: 10, max: 3000, noNaN: true }), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true }), (metres, doubt, angle, share) => {
      const half = bearingDoubt(metres, doubt)
      if (half === null)
        return
      // Seen from 0, 0 with the target due north.
      const [x, y] = [Math.sin(angle) * doubt * share, metres + Math.cos(angle) * doubt * share]
      expect(Math.abs(Math.atan2(x, y) * 180 / Math.PI)).toBeLessThanOrEqual(half + 1e-9)
    }))
  })

  it('are drawn as a wedge around them', () => {
    expect(wedgePath(90, 30, 10)).toBe('M0 0L8.66 -5.00A10 10 0 0 1 8.66 5.00Z')
  })
})

describe('the nearest named spot', () => {
  const spot = (name: string, at: LatLng, doubt: number) => ({ names: { zh: name, en: name }, at, doubt })

  it('is the one that says most: a sure one before a vague one that is as near', () => {
    const seen = nearestNamed(START, [spot('vague', offset(START, 500, 0), 3000), spot('sure', offset(START, 0, -900), 400)])
    expect(seen?.spot.names.zh).toBe('sure')
    expect(seen?.wind).toBe('e')
    expect(seen?.metres).toBeCloseTo(distanceMetres(START, offset(START, 0, -900)))
  })

  it('gives no direction within its doubt', () => {
    expect(nearestNamed(START, [spot('top', offset(START, 200, 0), 400)])?.wind).toBeNull()
    expect(nearestNamed(START, [])).toBeUndefined()
  })
})
