import type { Basemap, Waymark } from '@/domain/guide'
import type { LatLng } from '@/domain/position'
import type { Whereabouts } from '@/domain/planning/whereabouts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAVEL_MODES } from '@/domain/plan'
import { legFinder } from '@/domain/planning/legs'
import { roadNetwork } from '@/domain/planning/roadNetwork'
import { REAL } from '../../content/realGuide'

const at = (lat: number, lng: number, doubt = 0): Whereabouts => ({ isKnown: true, at: { lat, lng }, doubt })
const TOWN: LatLng = { lat: 27.08587, lng: 112.94569 }
const HOME_OF_LUO: LatLng = { lat: 27.07376, lng: 113.14977 }
const spot = fc.record({ lat: fc.double({ min: 26.8, max: 27.4, noNaN: true }), lng: fc.double({ min: 112.7, max: 113.3, noNaN: true }), doubt: fc.integer({ min: 0, max: 6000 }) })

const NOTE = { zh: '造的', en: 'made up' }
function line(id: string, kind: 'road' | 'motorway', points: Basemap['lines'][number]['points']): Basemap['lines'][number] {
  return { id, kind, name: null, accuracy: 100, accuracyNote: NOTE, points }
}
const EXIT: Waymark = { id: 'ex', kind: 'exit', names: { zh: '出口', pinyin: null, en: 'Exit' }, at: { lat: 27.01, lng: 113 }, accuracy: 100, approximate: false, rank: 4, note: null }

describe('a leg', () => {
  it('has a range around what is usual, wider for a vaguer position', () => {
    fc.assert(fc.property(spot, spot, fc.constantFrom(...TRAVEL_MODES), (a, b, travel) => {
      const find = legFinder({ travel, factors: null }, null)
      const sharp = find(at(a.lat, a.lng), at(b.lat, b.lng))
      const vague = find(at(a.lat, a.lng, a.doubt), at(b.lat, b.lng, b.doubt))
      if (!sharp.isKnown || !vague.isKnown)
        throw new Error('both ends are known')
      for (const { low, usual, high } of [sharp.metres, sharp.minutes, vague.metres, vague.minutes]) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(usual)
        expect(usual).toBeLessThanOrEqual(high)
      }
      expect(vague.minutes.high).toBeGreaterThanOrEqual(sharp.minutes.high)
      expect(vague.minutes.low).toBeLessThanOrEqual(sharp.minutes.low)
    }))
  })

  it('takes as long there as back', () => {
    const roads = roadNetwork(REAL.guide?.basemap ?? { lines: [] }, REAL.guide?.index.waymarks ?? [], true)
    fc.assert(fc.property(spot, spot, (a, b) => {
      const find = legFinder({ travel: 'car', factors: null }, roads)
      expect(find(at(a.lat, a.lng), at(b.lat, b.lng))).toEqual(find(at(b.lat, b.lng), at(a.lat, a.lng)))
    }), { numRuns: 30 })
  })

  it('to nowhere is unknown, and says why', () => {
    expect(legFinder({ travel: 'car', factors: null }, null)(at(27, 113), { isKnown: false, because: 'not-found' })).toEqual({ isKnown: false, because: 'not-found' })
  })

  it('between stops at one spot takes no time', () => {
    expect(legFinder({ travel: 'bus', factors: null }, null)(at(27, 113), at(27, 113))).toMatchObject({ by: 'same-spot', minutes: { high: 0 } })
  })

  it('is measured with the factors that the visitor sets', () => {
    const leg = legFinder({ travel: 'foot', factors: { detour: 1, speed: 6 } }, null)(at(27, 113), at(27.0539575, 113))
    expect(leg).toMatchObject({ by: 'model', minutes: { usual: 60 } })
  })
})

describe('the schematic roads', () => {
  const roads = roadNetwork(REAL.guide?.basemap ?? { lines: [] }, REAL.guide?.index.waymarks ?? [], true)

  it('lead from the county town to the Luo Ronghuan residence by the provincial road', () => {
    const way = roads(TOWN, HOME_OF_LUO)
    expect(way?.metres).toBeGreaterThan(20_200)
    expect(way?.metres).toBeLessThan(28_000)
  })

  it('lead to the foot of Pengyuan Peak, some 45 km from the town as a travel page says', () => {
    const way = roads(TOWN, { lat: 27.2415, lng: 113.2166 })
    expect(way?.metres).toBeGreaterThan(38_000)
    expect(way?.metres).toBeLessThan(50_000)
  })

  it('offer nothing to a spot far from any of them', () => {
    expect(roads(TOWN, { lat: 26.8564, lng: 113.0673 })).toBeUndefined()
  })

  it('are entered from a motorway only at an exit', () => {
    const lines = [
      line('m', 'motorway', [[113, 27], [113.3, 27]]),
      line('a', 'road', [[113, 27.02], [113, 27.1]]),
      line('b', 'road', [[113.3, 27.02], [113.3, 27.1]]),
    ]
    const [from, to] = [{ lat: 27.05, lng: 113 }, { lat: 27.05, lng: 113.3 }]
    expect(roadNetwork({ lines }, [EXIT], true)(from, to)).toBeUndefined()
    expect(roadNetwork({ lines }, [EXIT, { ...EXIT, at: { lat: 27.01, lng: 113.3 } }], true)(from, to)?.metres).toBeGreaterThan(30_000)
    expect(roadNetwork({ lines }, [EXIT, { ...EXIT, at: { lat: 27.01, lng: 113.3 } }], false)(from, to)).toBeUndefined()
  })
})
