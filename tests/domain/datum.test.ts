import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromGcj02, toGcj02 } from '@/domain/datum'
import { distanceMetres } from '@/domain/distance'

// Pairs from the tests of the eviltransform project.
const PUBLISHED = [
  ['Shanghai', { lat: 31.1774276, lng: 121.5272106 }, { lat: 31.17530398364597, lng: 121.531541859215 }],
  ['Shenzhen', { lat: 22.543847, lng: 113.912316 }, { lat: 22.540796131694766, lng: 113.9171764808363 }],
  ['Beijing', { lat: 39.911954, lng: 116.377817 }, { lat: 39.91334545536069, lng: 116.38404722455657 }],
] as const

describe('GCJ-02', () => {
  it.each(PUBLISHED)('is that of published pairs: %s', (_, wgs, gcj) => {
    expect(distanceMetres(toGcj02(wgs), gcj)).toBeLessThan(0.01)
    expect(distanceMetres(fromGcj02(gcj), wgs)).toBeLessThan(0.01)
  })

  it('lies some hundred metres off in the county, and leads back', () => {
    const degrees = { noNaN: true }
    fc.assert(fc.property(fc.double({ min: 26.7, max: 27.5, ...degrees }), fc.double({ min: 112.7, max: 113.4, ...degrees }), (lat, lng) => {
      const shifted = toGcj02({ lat, lng })
      expect(distanceMetres(shifted, { lat, lng })).toBeGreaterThan(300)
      expect(distanceMetres(shifted, { lat, lng })).toBeLessThan(900)
      expect(distanceMetres(fromGcj02(shifted), { lat, lng })).toBeLessThan(0.001)
    }))
  })
})
