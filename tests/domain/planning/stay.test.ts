import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACE_KINDS } from '@/domain/entity'
import { usualStay } from '@/domain/planning/stay'
import { followedBy, travelModel } from '@/domain/planning/travelModel'
import { whereIsEnd, whereIsStop } from '@/domain/planning/whereabouts'
import { entityId, madeGazetteer } from './planned'

const gazetteer = madeGazetteer(...PLACE_KINDS.map(kind => ({ id: kind, kind, east: 1, doubt: 300 })), { id: 'lost' })

describe('the usual stay', () => {
  it('goes by the kind of place, and says so', () => {
    for (const kind of PLACE_KINDS)
      expect(usualStay({ type: 'place', entity: entityId(kind) }, gazetteer)).toMatchObject({ because: kind })
    expect(usualStay({ type: 'meal', dish: entityId('doufu'), town: null }, gazetteer)).toEqual({ minutes: 60, because: 'meal' })
    expect(usualStay({ type: 'place', entity: entityId('gone') }, gazetteer)).toEqual({ minutes: 30, because: 'spot' })
  })
})

describe('a range', () => {
  const range = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).map(([a, b, c]) => ({ low: Math.max(0, a - b), usual: a, high: a + c }))

  it('followed by another has less doubt than both together', () => {
    fc.assert(fc.property(range, range, (a, b) => {
      const both = followedBy(a, b)
      expect(both.usual).toBe(a.usual + b.usual)
      expect(both.low).toBeGreaterThanOrEqual(a.low + b.low - 1)
      expect(both.high).toBeLessThanOrEqual(a.high + b.high + 1)
      expect(both.low <= both.usual && both.usual <= both.high).toBe(true)
    }))
  })

  it('of a way of travelling follows the factors of the visitor, and no way is shorter than the crow’s', () => {
    const { detour, speed } = travelModel('car', { detour: 1.05, speed: 80 })
    expect(detour).toMatchObject({ low: 1, usual: 1.05 })
    expect(speed).toEqual({ low: 64, usual: 80, high: 100 })
  })
})

describe('the whereabouts', () => {
  it('of a place come with its doubt, or with the reason why there are none', () => {
    expect(whereIsStop({ type: 'place', entity: entityId('town') }, gazetteer)).toMatchObject({ isKnown: true, doubt: 300 })
    expect(whereIsStop({ type: 'place', entity: entityId('lost') }, gazetteer)).toEqual({ isKnown: false, because: 'not-found' })
    expect(whereIsStop({ type: 'meal', dish: entityId('doufu'), town: null }, gazetteer)).toEqual({ isKnown: false, because: 'no-town' })
    expect(whereIsEnd({ type: 'known', id: 'gone' }, gazetteer)).toEqual({ isKnown: false, because: 'not-in-guide' })
    expect(whereIsEnd({ type: 'spot', name: '门口', at: { lat: 27, lng: 113 } }, gazetteer)).toMatchObject({ isKnown: true, doubt: 0 })
  })
})
