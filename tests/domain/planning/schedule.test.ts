import type { PlanDay } from '@/domain/plan'
import type { Conflict } from '@/domain/planning/conflict'
import type { Gazetteer } from '@/domain/planning/gazetteer'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { findConflicts } from '@/domain/planning/findConflicts'
import { scheduleDay } from '@/domain/planning/schedule'
import { sunTimes } from '@/domain/planning/sunTimes'
import { orderDay } from '@/domain/planning/orderDay'
import { entityId, KILOMETRE_A_MINUTE, madeDay, madeGazetteer, stopAt, stopId } from './planned'

function conflicts(day: PlanDay, gazetteer: Gazetteer): readonly Conflict[] {
  return findConflicts(day, scheduleDay(day, gazetteer, KILOMETRE_A_MINUTE), gazetteer, KILOMETRE_A_MINUTE)
}

const MEAL = { id: stopId('meal'), target: { type: 'meal', dish: entityId('doufu'), town: entityId('town') }, stay: 60, fixedAt: null, note: '' } as const

describe('the schedule of a day', () => {
  const gazetteer = madeGazetteer({ id: 'a', east: 10 }, { id: 'b', east: 40 }, { id: 'lost' }, { id: 'shop', east: 10, hours: { open: 600, close: 720 } })

  it('goes from stop to stop, stays, and goes home', () => {
    const ends = { from: { type: 'known', id: 'a' }, to: { type: 'known', id: 'a' } } as const
    const { visits, end, travel } = scheduleDay(madeDay([stopAt('b'), stopAt('a', { stay: 20 })], ends), gazetteer, KILOMETRE_A_MINUTE)
    expect(visits.map(({ arrive, leave }) => [arrive.usual, leave.usual])).toEqual([[570, 630], [660, 680]])
    expect(end.usual).toBe(680)
    expect(travel.usual).toBe(60)
  })

  it('waits for a fixed time and for the doors to open', () => {
    const { visits } = scheduleDay(madeDay([stopAt('shop', { stay: 30 }), stopAt('b', { fixedAt: 700 })]), gazetteer, KILOMETRE_A_MINUTE)
    expect(visits.map(({ arrive, begin, leave }) => [arrive.usual, begin.usual, leave.usual])).toEqual([[540, 600, 630], [660, 700, 760]])
  })

  it('counts the way past a stop that nobody can find, and is rough from there on', () => {
    const { visits } = scheduleDay(madeDay([stopAt('a'), stopAt('lost'), stopAt('b')]), gazetteer, KILOMETRE_A_MINUTE)
    expect(visits.map(({ arrive, isRough }) => [arrive.usual, isRough])).toEqual([[540, false], [600, true], [690, true]])
    expect(visits.map(({ leg }) => leg?.isKnown ?? null)).toEqual([null, false, false])
  })

  it('knows the sun of the date in the time of China, wherever the device is', () => {
    const zone = process.env['TZ']
    for (const other of ['America/New_York', 'Asia/Shanghai', 'Pacific/Auckland']) {
      process.env['TZ'] = other
      // The hour angle of the formula for sunrise gives 05:35 and 19:25; suncalc is right to about two minutes.
      const { rise, set } = sunTimes('2026-06-21', { lat: 27.09, lng: 112.95 }) ?? { rise: 0, set: 0 }
      expect(Math.abs(rise - 335)).toBeLessThanOrEqual(2)
      expect(Math.abs(set - 1165)).toBeLessThanOrEqual(2)
    }
    process.env['TZ'] = zone
    expect(sunTimes('2026-12-21', { lat: 27.09, lng: 112.95 })?.set).toBeLessThan(1065)
    expect(sunTimes('someday', { lat: 27, lng: 113 })).toBeUndefined()
  })
})

describe('a conflict', () => {
  const gazetteer = madeGazetteer(
    { id: 'a', east: 0 }, { id: 'b', east: 30 }, { id: 'c', east: 60 }, { id: 'far', east: 300 }, { id: 'lost' }, { id: 'vague', east: 1, doubt: 5000 },
    { id: 'shop', east: 30, hours: { open: 600, close: 720 } }, { id: 'hill', east: 10, kind: 'mountain' }, { id: 'town', east: 5, kind: 'town' },
  )

  it.each([
    ['coming after closing', [stopAt('a', { stay: 200 }), stopAt('shop')], { kind: 'after-closing', stop: 'shop', arrive: 770, closes: 720, chance: 'sure', remedy: { do: 'leave-earlier', minutes: 110 } }],
    ['being shut in', [stopAt('a', { stay: 100 }), stopAt('shop')], { kind: 'closes-during', stop: 'shop', leave: 730, closes: 720, remedy: { do: 'shorten-stay', stop: 'shop', stay: 50 } }],
    ['coming before opening', [stopAt('shop')], { kind: 'before-opening', stop: 'shop', arrive: 540, opens: 600, remedy: { do: 'leave-later', minutes: 60 } }],
    ['missing a fixed time', [stopAt('a'), stopAt('b', { fixedAt: 600 })], { kind: 'fixed-missed', stop: 'b', fixedAt: 600, arrive: 630, chance: 'sure', remedy: { do: 'leave-earlier', minutes: 30 } }],
    ['a position known to five kilometres', [stopAt('vague')], { kind: 'vague-position', stop: 'vague', metres: 5000, remedy: { do: 'search-by-name', stop: 'vague' } }],
    ['a position that nobody knows', [stopAt('lost')], { kind: 'unknown-position', stop: 'lost', because: 'not-found', remedy: { do: 'ask-on-the-way', stop: 'lost' } }],
    ['a day that is a little too long', [stopAt('a', { stay: 560 })], { kind: 'day-too-long', end: 1100, homeBy: 1080, remedy: { do: 'leave-earlier', minutes: 20 } }],
    ['a day that is much too long', [stopAt('a', { stay: 300 }), stopAt('far')], { kind: 'day-too-long', end: 1200, remedy: { do: 'another-day', stop: 'far' } }],
    ['a missed lunch', [stopAt('a', { stay: 400 })], { kind: 'meal-missed', meal: 'lunch', remedy: { do: 'add-meal', after: null } }],
  ] as const)('is found: %s', (_, stops, conflict) => {
    expect(conflicts(madeDay(stops), gazetteer)).toContainEqual(expect.objectContaining(conflict))
  })

  it('is found: on the hill after sunset, and only when a date tells when that is', () => {
    const stops = [stopAt('a', { stay: 480 }), stopAt('hill')]
    expect(conflicts(madeDay(stops, { date: '2026-12-21', homeBy: 1200 }), gazetteer)).toContainEqual(expect.objectContaining({ kind: 'dark-on-mountain', stop: 'hill', leave: 1090, chance: 'sure' }))
    expect(conflicts(madeDay(stops, { homeBy: 1200 }), gazetteer).map(({ kind }) => kind)).not.toContain('dark-on-mountain')
  })

  it('is found: an order that doubles back, with the better one', () => {
    const day = madeDay([stopAt('a', { stay: 10 }), stopAt('c', { stay: 10 }), stopAt('b', { stay: 10 })], { from: { type: 'known', id: 'a' }, to: { type: 'known', id: 'c' } })
    expect(conflicts(day, gazetteer)).toEqual([{ kind: 'doubles-back', minutes: 60, share: 0.5, remedy: { do: 'take-best-order', order: ['a', 'b', 'c'] } }])
  })

  it('is none where a meal fits and all is open', () => {
    expect(conflicts(madeDay([stopAt('shop', { stay: 60, fixedAt: 600 }), MEAL, stopAt('a')]), gazetteer)).toEqual([])
  })
})

describe('a better order of a day', () => {
  const gazetteer = madeGazetteer({ id: 'a', east: 0 }, { id: 'b', east: 30 }, { id: 'c', east: 60 }, { id: 'lost' })

  it('keeps what nobody can find behind the stop before it', () => {
    const day = madeDay([stopAt('c'), stopAt('lost'), stopAt('a'), stopAt('b')], { from: { type: 'known', id: 'a' } })
    expect(orderDay(day, gazetteer, KILOMETRE_A_MINUTE)).toMatchObject({ order: ['a', 'b', 'c', 'lost'], isExact: true, isChanged: true, savedTravel: 90 })
  })

  it('never moves a fixed stop from its time', () => {
    const day = madeDay([stopAt('c', { fixedAt: 600 }), stopAt('a'), stopAt('b')], { from: { type: 'known', id: 'a' } })
    const order = orderDay(day, gazetteer, KILOMETRE_A_MINUTE)
    expect(order?.after.late).toBe(0)
    expect(order?.order).toEqual(['c', 'b', 'a'])
  })

  it('is not promised where a stop that nobody can find is fixed', () => {
    expect(orderDay(madeDay([stopAt('lost', { fixedAt: 600 })]), gazetteer, KILOMETRE_A_MINUTE)).toBeUndefined()
  })
})
