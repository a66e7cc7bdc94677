import * as fc from 'fast-check'
import { tileIdToZxy } from 'pmtiles'
import { describe, expect, inject, it } from 'vitest'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { planRequests } from '@/pack/planRequests'
import { countTiles, tileRange, tilesWithin } from '@/pack/tilesWithin'

describe('the tiles of an area', () => {
  it('are 5,179 for the county', () => {
    expect(tilesWithin(COUNTY_BOUNDS, 15)).toHaveLength(5179)
    expect(countTiles(COUNTY_BOUNDS, 15)).toBe(5179)
  })

  it('cover the county of the schematic map', () => {
    const { county } = JSON.parse(inject('guide').files.get('basemap') ?? '{}').content
    expect(COUNTY_BOUNDS.south).toBeLessThan(county.south)
    expect(COUNTY_BOUNDS.west).toBeLessThan(county.west)
    expect(COUNTY_BOUNDS.north).toBeGreaterThan(county.north)
    expect(COUNTY_BOUNDS.east).toBeGreaterThan(county.east)
  })

  it('come in the order of their ids, each within its range', () => {
    const ids = tilesWithin(COUNTY_BOUNDS, 12)
    expect([...ids].sort((a, b) => a - b)).toEqual(ids)
    for (const id of ids) {
      const [z, x, y] = tileIdToZxy(id)
      const { minX, maxX, minY, maxY } = tileRange(COUNTY_BOUNDS, z)
      expect(x >= minX && x <= maxX && y >= minY && y <= maxY).toBe(true)
    }
  })
})

describe('the readings of a source', () => {
  const stretches = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 100 })), { maxLength: 60 }).map((steps) => {
    let offset = 0
    return steps.map(([gap, length]) => {
      const stretch = { offset: offset + gap, length }
      offset += gap + length
      return stretch
    })
  })

  it('bring every content once and waste little', () => {
    fc.assert(fc.property(stretches, fc.constantFrom(0, 0.1, 1), (some, waste) => {
      const requests = planRequests(some, { waste, most: 300 })
      expect(requests.flatMap(({ contents }) => contents).sort((a, b) => a - b)).toEqual(some.map((_, at) => at))
      for (const { offset, length, contents } of requests) {
        expect(length <= 300).toBe(true)
        for (const content of contents)
          expect((some[content]?.offset ?? -1) >= offset && (some[content]?.offset ?? Infinity) + (some[content]?.length ?? 0) <= offset + length).toBe(true)
      }
      const wanted = some.reduce((sum, { length }) => sum + length, 0)
      expect(requests.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(wanted * (1 + waste))
    }))
  })

  it('are one where everything stands together', () => {
    expect(planRequests([{ offset: 10, length: 5 }, { offset: 0, length: 10 }])).toEqual([{ offset: 0, length: 15, contents: [1, 0] }])
  })
})
