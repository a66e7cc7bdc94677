import type { MadePlace } from './planned'
import type { Proposal } from '@/domain/planning/propose'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { legFinder } from '@/domain/planning/legs'
import { propose, proposedDays } from '@/domain/planning/propose'
import { roadNetwork } from '@/domain/planning/roadNetwork'
import { scheduleDay } from '@/domain/planning/schedule'
import { REAL } from '../../content/realGuide'
import { KILOMETRE_A_MINUTE, madeGazetteer, stopId } from './planned'

const ANY = { kinds: [], essays: [], dishes: false } as const
const OPEN_DAY = { date: null, from: { type: 'known', id: 'base' }, to: { type: 'known', id: 'base' }, leaveAt: 540, homeBy: 900 } as const

const anyPlace = fc.record({
  east: fc.integer({ min: 0, max: 60 }),
  north: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom('mountain', 'cave', 'red', 'street', 'relic'),
  mentions: fc.integer({ min: 1, max: 9 }),
  hours: fc.option(fc.constantFrom({ open: 480, close: 700 }, { open: 780, close: 1000 }, { open: 0, close: 10 }), { freq: 2, nil: null }),
}).map(({ hours, ...place }): Omit<MadePlace, 'id'> => hours === null ? place : { ...place, hours })

function named({ days }: Proposal): readonly string[] {
  return days.flatMap(({ stops }) => stops.map(({ because }) => because.entity))
}

describe('a proposal', () => {
  it('is never over the day and never at a closed door, and accounts for every place', () => {
    fc.assert(fc.property(fc.array(anyPlace, { maxLength: 14 }), fc.integer({ min: 1, max: 2 }), (places, count) => {
      const made = places.map((place, at) => ({ ...place, id: `p${at}` }))
      const gazetteer = madeGazetteer({ id: 'base', east: 30, kind: 'town' }, ...made)
      const proposal = propose({ days: Array.from({ length: count }, () => OPEN_DAY), interests: ANY }, gazetteer, KILOMETRE_A_MINUTE, null)
      let next = 0
      for (const day of proposedDays(proposal, () => stopId(`s${next++}`))) {
        const { visits, end } = scheduleDay(day, gazetteer, KILOMETRE_A_MINUTE)
        if (visits.length > 0)
          expect(end.usual).toBeLessThanOrEqual(day.homeBy)
        for (const { stop, begin, leave } of visits) {
          const hours = stop.target.type === 'place' ? gazetteer.place(stop.target.entity)?.hours : undefined
          expect(hours === undefined || (begin.usual >= hours.open && leave.usual <= hours.close)).toBe(true)
        }
      }
      expect([...named(proposal), ...proposal.leftOut.map(({ id }) => id)].sort()).toEqual(made.map(({ id }) => id).sort())
    }), { numRuns: 40 })
  })

  it('says why what is left out is left out', () => {
    const gazetteer = madeGazetteer(
      { id: 'base', east: 0, kind: 'town' }, { id: 'lost' }, { id: 'hill', east: 5, kind: 'mountain' }, { id: 'temple', east: 5, kind: 'temple', mentions: 5 },
      { id: 'shut', east: 1, hours: { open: 0, close: 10 } }, { id: 'street', east: 1, north: 1 }, { id: 'long', east: 80, kind: 'mountain' },
    )
    const { leftOut, days } = propose({ days: [{ ...OPEN_DAY, homeBy: 840 }], interests: ANY }, gazetteer, KILOMETRE_A_MINUTE, null)
    expect(days[0]?.stops.map(({ because }) => because.entity).sort()).toEqual(['hill', 'street'])
    expect(Object.fromEntries(leftOut.map(({ id, because }) => [id, because]))).toEqual({
      lost: { kind: 'no-position', because: 'not-found' },
      temple: { kind: 'same-spot', instead: 'hill' },
      shut: { kind: 'never-fits' },
      long: { kind: 'never-fits' },
    })
  })

  it('prefers what the visitor likes', () => {
    const gazetteer = madeGazetteer({ id: 'base', east: 0, kind: 'town' }, { id: 'red', east: 50, kind: 'red' }, { id: 'street', north: 50, east: 0, mentions: 4 })
    const wish = { days: [{ ...OPEN_DAY, homeBy: 720 }], interests: ANY }
    expect(named(propose(wish, gazetteer, KILOMETRE_A_MINUTE, null))).toEqual(['street'])
    expect(named(propose({ ...wish, interests: { ...ANY, kinds: ['red'] } }, gazetteer, KILOMETRE_A_MINUTE, null))).toEqual(['red'])
  })
})

describe('a proposal from the real guide', () => {
  const guide = REAL.guide
  const gazetteer = createGazetteer(guide?.index ?? { entities: [], waymarks: [] })
  const find = legFinder({ travel: 'car', factors: null }, roadNetwork(guide?.basemap ?? { lines: [] }, gazetteer.waymarks, true))
  const day = { date: '2026-10-01', from: { type: 'known', id: 'st-hengshanxi' }, to: { type: 'known', id: 'hengdong-county-town' }, leaveAt: 510, homeBy: 1110 } as const
  const proposal = propose({ days: [day, { ...day, from: day.to }], interests: ANY }, gazetteer, find, guide?.basemap.county ?? null)

  it('quotes the essays at every stop', () => {
    const details = guide?.details.flatMap(({ entities }) => entities)
    expect(named(proposal).length).toBeGreaterThan(5)
    for (const { because } of proposal.days.flatMap(({ stops }) => stops)) {
      const passages = details?.find(({ id }) => id === because.entity)?.passages ?? []
      expect(passages.some(({ essay, mentions }) => essay === because.essay && mentions.some(({ entity, nth }) => entity === because.entity && nth === because.nth))).toBe(true)
    }
  })

  it('eats at most once at a mealtime', () => {
    let next = 0
    for (const one of proposedDays(proposal, () => stopId(`s${next++}`))) {
      const meals = scheduleDay(one, gazetteer, find).visits.filter(({ stop }) => stop.target.type === 'meal').map(({ begin }) => begin.usual < 900 ? 'lunch' : 'dinner')
      expect(new Set(meals).size).toBe(meals.length)
    }
  })

  it('is the same every time', () => {
    expect(propose({ days: [day, { ...day, from: day.to }], interests: ANY }, gazetteer, find, guide?.basemap.county ?? null)).toEqual(proposal)
  })
})
