import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearingDegrees, distanceMetres, roundLength, roundLengthUp } from '@/domain/distance'

const spot = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) })

describe('distanceMetres', () => {
  it('takes one degree of latitude for about 111.2 km', () => {
    expect(distanceMetres({ lat: 27, lng: 113 }, { lat: 28, lng: 113 })).toBeCloseTo(111_195, -1)
  })

  it('takes one degree of longitude at 27° north for about 99 km', () => {
    expect(distanceMetres({ lat: 27, lng: 112 }, { lat: 27, lng: 113 })).toBeCloseTo(99_075, -2)
  })

  it('is the same both ways and nothing from a spot to itself', () => {
    fc.assert(fc.property(spot, spot, (a, b) => {
      expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
      expect(distanceMetres(a, a)).toBe(0)
    }))
  })

  it('never exceeds half the way round the earth', () => {
    fc.assert(fc.property(spot, spot, (a, b) => distanceMetres(a, b) <= 20_015_115))
  })
})

describe('bearingDegrees', () => {
  const home = { lat: 27, lng: 113 }

  it.each([
    ['north', { lat: 28, lng: 113 }, 0],
    ['south', { lat: 26, lng: 113 }, 180],
    ['east', { lat: 27, lng: 113.01 }, 90],
    ['west', { lat: 27, lng: 112.99 }, 270],
  ])('finds %s', (_, there, degrees) => {
    expect(bearingDegrees(home, there)).toBeCloseTo(degrees, 1)
  })

  it('lies from 0 up to 360', () => {
    fc.assert(fc.property(spot, spot, (a, b) => {
      const degrees = bearingDegrees(a, b)
      expect(degrees).toBeGreaterThanOrEqual(0)
      expect(degrees).toBeLessThan(360)
    }))
  })
})

describe('roundLengthUp', () => {
  it('never says less than there is, and adds at most a step', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 400_000, noNaN: true }), (metres) => {
      const { amount, unit } = roundLengthUp(metres)
      const said = amount * (unit === 'km' ? 1000 : 1)
      expect(said).toBeGreaterThanOrEqual(metres - 1e-6)
      expect(said - metres).toBeLessThan(metres < 100 ? 50 : metres < 9000 ? 150 : 1000)
    }))
  })

  it.each([[2003, '2.1 km'], [9233, '9.3 km'], [951, '1 km'], [41, '50 m'], [10_001, '11 km']])('says %d m as %s', (metres, said) => {
    const { amount, unit } = roundLengthUp(metres)
    expect(`${amount} ${unit}`).toBe(said)
  })
})

describe('roundLength', () => {
  it.each([
    [0, { amount: 0, unit: 'm' }],
    [34, { amount: 30, unit: 'm' }],
    [512, { amount: 500, unit: 'm' }],
    [974, { amount: 950, unit: 'm' }],
    [980, { amount: 1, unit: 'km' }],
    [2341, { amount: 2.3, unit: 'km' }],
    [9960, { amount: 10, unit: 'km' }],
    [12_700, { amount: 13, unit: 'km' }],
  ])('says %i metres as %o', (metres, said) => {
    expect(roundLength(metres)).toEqual(said)
  })
})
