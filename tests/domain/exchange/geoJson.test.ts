import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeGeoJson } from '@/domain/exchange/geoJson'
import { anySheet, SHEET } from './sheets'

it('writes the stops of each day in order, with what is known of them', () => {
  const collection = JSON.parse(writeGeoJson(SHEET))
  expect(collection.type).toBe('FeatureCollection')
  expect(collection.features).toHaveLength(4)
  expect(collection.features[0]).toEqual({
    type: 'Feature',
    id: 's1',
    geometry: { type: 'Point', coordinates: [112.953, 27.105] },
    properties: {
      name: '吴集老街',
      nameZh: '吴集老街',
      nameEn: 'Wuji Old Street',
      day: 1,
      date: '2026-04-03',
      arrive: '09:05',
      leave: '10:05',
      note: '先看石板路;再问船,\\不急\n<b>带伞</b>',
      doubtMetres: 1500,
      passage: '走在青石板上,“仿佛”回到从前;那是一条老街。',
      credit: '何可人《最是衡东美景抚慰凡人心》第 5 段',
      url: 'https://guide.example/places/wuji-laojie?a=1&b=2',
    },
  })
  expect(collection.features[1].geometry).toBeNull()
})

it('is sound by RFC 7946, whatever the plan', () => {
  fc.assert(fc.property(anySheet, (sheet) => {
    for (const { type, geometry, properties } of JSON.parse(writeGeoJson(sheet)).features) {
      expect(type).toBe('Feature')
      expect(typeof properties).toBe('object')
      const positions = geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
      expect(geometry?.type === 'LineString' && positions.length < 2).toBe(false)
      for (const [lng, lat] of positions) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180)
        expect(Math.abs(lat)).toBeLessThanOrEqual(90)
      }
    }
  }), { numRuns: 1000 })
})
