import type { OnSiteFix } from '@/domain/hike/onSite'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climb, fix, spot, walker, waypoints } from './walks'

const WAY = waypoints(0, 300, 600, 900)
const ALL = ['1', '2', '3', '4']

describe('arriving', () => {
  it('is announced at each waypoint of the way, in order', () => {
    const { go, arrivals } = walker(WAY)
    go(climb(-200, 950))
    expect(arrivals).toEqual(ALL)
  })

  it('needs a second fix that agrees, unless the first lies well within', () => {
    const one = walker(waypoints(0))
    one.go([fix(0, 35, { accuracy: 20 })])
    expect(one.arrivals).toEqual([])
    one.go([fix(5, 34, { accuracy: 20 })])
    expect(one.arrivals).toEqual(['1'])
    const sure = walker(waypoints(0))
    sure.go([fix(0, 20, { accuracy: 8 })])
    expect(sure.arrivals).toEqual(['1'])
  })

  it('is announced once, however often one comes back', () => {
    const { go, arrivals } = walker(WAY)
    go([...climb(-200, 350), ...climb(350, -200, { start: 1000 }), ...climb(-200, 950, { start: 2000 }), ...climb(950, -200, { start: 4000 })])
    expect(arrivals).toEqual(ALL)
  })

  it('is announced in the order of meeting by one who begins at the top', () => {
    const { go, arrivals } = walker(WAY)
    go(climb(900, -50))
    expect(arrivals).toEqual(['4', '3', '2', '1'])
  })

  it('waits while something is being read, and passes over what was left meanwhile', () => {
    const { go, send, arrivals } = walker(WAY, { reads: false })
    go(climb(-100, 300))
    expect(arrivals).toEqual(['1'])
    go(climb(300, 590, { start: 1000 }))
    send({ type: 'busy', isBusy: false })
    expect(arrivals).toEqual(['1', '3'])
  })

  it('is announced one after another where several waypoints are at one place', () => {
    const { go, send, arrivals } = walker(waypoints(0, 5, 0, 10), { reads: false })
    go([fix(0, 0), fix(5, 2), fix(10, 1)])
    expect(arrivals).toEqual(['1'])
    for (const done of [2, 3, 4]) {
      send({ type: 'busy', isBusy: false })
      expect(arrivals).toHaveLength(done)
    }
    send({ type: 'busy', isBusy: false })
    expect(arrivals).toEqual(ALL)
  })

  it('is not announced for what was read already', () => {
    const { go, send, arrivals } = walker(WAY)
    send({ type: 'heard', id: '2' })
    go(climb(-200, 950))
    expect(arrivals).toEqual(['1', '3', '4'])
  })

  it('is announced at a waypoint whose position becomes known on the way, and not again at the others', () => {
    const { go, send, arrivals } = walker(waypoints(0))
    go(climb(-100, 100))
    send({ type: 'arm', waypoints: waypoints(0, 300) })
    go([...climb(100, 310, { start: 1000 }), ...climb(310, -100, { start: 2000 })])
    expect(arrivals).toEqual(['1', '2'])
  })

  it('is silent while it is held, and says afterwards where one stands', () => {
    const { go, send, arrivals } = walker(WAY)
    send({ type: 'pause' })
    go(climb(-200, 300))
    expect(arrivals).toEqual([])
    send({ type: 'resume' })
    expect(arrivals).toEqual(['2'])
  })
})

describe('a fix', () => {
  it.each<[string, OnSiteFix, number, string]>([
    ['that is no number', { at: { lat: Number.NaN, lng: 112.9 }, accuracy: 5, time: 60_000 }, 60, 'broken'],
    ['off the globe', { at: { lat: 27, lng: 500 }, accuracy: 5, time: 60_000 }, 60, 'broken'],
    ['without accuracy', fix(60, 300, { accuracy: Number.NaN }), 60, 'broken'],
    ['without time', { ...fix(60, 300), time: Number.NaN }, 60, 'broken'],
    ['known to a kilometre', fix(60, 300, { accuracy: 1000 }), 60, 'coarse'],
    ['taken a minute ago', fix(60, 300), 121, 'late'],
    ['older than the one before', fix(-1, 0), 10, 'late'],
    ['20 km away after a second', fix(1, 20_000), 1, 'jump'],
  ])('%s counts for nothing', (_, bad, now, why) => {
    const { go, send, arrivals, walk } = walker(waypoints(300, 20_000))
    go([fix(0, 0)])
    const before = walk()
    send({ type: 'fix', fix: bad, now: now * 1000 })
    expect(arrivals).toEqual([])
    expect(walk().unusable).toBe(why)
    expect(walk()).toMatchObject({ last: before.last, inside: before.inside })
  })

  it('far away is believed once three agree: one was driven there', () => {
    const { go, arrivals } = walker(waypoints(0, 20_000))
    go([fix(0, 0), fix(5, 0), fix(10, 20_000), fix(15, 20_001)])
    expect(arrivals).toEqual(['1'])
    go([fix(20, 20_002)])
    expect(arrivals).toEqual(['1', '2'])
  })

  it('far off now and then is never believed, though each time it says the same', () => {
    const { go, arrivals } = walker(waypoints(20_000))
    go(Array.from({ length: 30 }, (_, index) => fix(index * 5, index % 3 === 2 ? index : 20_000)).toSpliced(0, 1, fix(0, 0)))
    expect(arrivals).toEqual([])
  })

  it('after a sleep of ten minutes is believed farther on', () => {
    const { go, arrivals } = walker(WAY)
    go([...climb(-200, 20), fix(1000, 605), fix(1005, 604)])
    expect(arrivals).toEqual(['1', '3'])
  })
})

// As a phone reports under trees: drifting, at uneven times, with a cell tower's guess, a reflection and a silence between.
const UNDER_TREES: readonly OnSiteFix[] = [
  fix(0, -180, { accuracy: 48 }), fix(4, -165, { east: 22, accuracy: 35 }), fix(9, -150, { east: -14, accuracy: 24 }),
  fix(10, 18_400, { east: -6200, accuracy: 1400 }), fix(15, -118, { east: 9, accuracy: 18 }), fix(31, -62, { east: 17, accuracy: 22 }),
  fix(36, -38, { east: -11, accuracy: 16 }), fix(41, -12, { east: 21, accuracy: 19 }), fix(47, 9, { east: -26, accuracy: 27 }),
  fix(52, 44, { east: 12, accuracy: 31 }), fix(57, -6, { east: 8, accuracy: 29 }), fix(63, 61, { east: 4, accuracy: 23 }),
  fix(64, 420, { east: 260, accuracy: 12 }), fix(69, 78, { east: -3, accuracy: 20 }), fix(190, 214, { east: 31, accuracy: 44 }),
  fix(196, 239, { east: 19, accuracy: 52 }), fix(203, 281, { east: 14, accuracy: 33 }), fix(209, 304, { east: -9, accuracy: 26 }),
  fix(215, 268, { east: 7, accuracy: 38 }), fix(222, 331, { east: -22, accuracy: 28 }), fix(230, 352, { east: 5, accuracy: 19 }),
]

it('announces each waypoint once on a walk under trees', () => {
  const { go, arrivals } = walker(WAY)
  go(UNDER_TREES)
  expect(arrivals).toEqual(['1', '2'])
})

const noise = fc.integer({ min: -30, max: 30 })
const bad = fc.oneof(
  fc.record({ kind: fc.constant('jump' as const), metres: fc.integer({ min: 3000, max: 20_000 }) }),
  fc.constantFrom({ kind: 'broken' as const }, { kind: 'coarse' as const }, { kind: 'late' as const }),
)

describe('on any walk', () => {
  it('never announces twice, nor leaves, with noise of 30 m while one stands at a waypoint', () => fc.assert(fc.property(
    fc.array(fc.tuple(noise, noise, fc.integer({ min: 3, max: 60 })), { minLength: 3, maxLength: 200 }),
    (noises) => {
      const { go, arrivals, walk } = walker(waypoints(0))
      const first = noises.findIndex((_, index) => {
        const [north, east, accuracy] = noises[index] ?? [0, 0, 0]
        go([fix(index * 5, north, { east, accuracy })])
        return walk().inside.has('1')
      })
      if (first < 0)
        return
      noises.slice(first + 1).forEach(([north, east, accuracy], index) => {
        go([fix((first + 1 + index) * 5, north, { east, accuracy })])
        expect(walk().inside.has('1')).toBe(true)
      })
      expect(arrivals).toEqual(['1'])
    },
  )))

  it('announces all, in order, through noise of 12 m and whatever is reported wrongly between', () => fc.assert(fc.property(
    fc.infiniteStream(fc.integer({ min: -12, max: 12 })),
    fc.infiniteStream(fc.option(bad, { freq: 3, nil: null })),
    (noises, bads) => {
      const { send, go, arrivals } = walker(WAY)
      for (const { at, time } of climb(-200, 950)) {
        const [north = 0, east = 0] = [noises.next().value, noises.next().value]
        const wrong = bads.next().value ?? null
        const elsewhere = spot(wrong?.kind === 'jump' ? wrong.metres : 300)
        if (wrong !== null)
          send({ type: 'fix', fix: { at: wrong.kind === 'broken' ? { lat: Number.NaN, lng: 0 } : elsewhere, accuracy: wrong.kind === 'coarse' ? 900 : 5, time: wrong.kind === 'late' ? time - 60_000 : time }, now: time })
        const noisy = spot((at.lat - spot(0).lat) * 111_195 + north, east)
        go([{ at: noisy, accuracy: 12, time: time + 1000 }])
      }
      expect(arrivals).toEqual(ALL)
    },
  )))

  it('announces each waypoint at most once and only near it, whatever is reported', () => fc.assert(fc.property(
    fc.array(fc.tuple(fc.integer({ min: -300, max: 1200 }), noise, fc.integer({ min: 0, max: 200 }), fc.integer({ min: -20, max: 120 })), { maxLength: 150 }),
    (reports) => {
      const { send, arrivals, walk } = walker(WAY)
      let now = 0
      for (const [north, east, accuracy, seconds] of reports) {
        now += Math.abs(seconds) * 1000
        const before = arrivals.length
        send({ type: 'fix', fix: { at: spot(north, east), accuracy, time: now - (seconds < 0 ? 40_000 : 0) }, now })
        const fresh = arrivals.slice(before)
        expect(fresh.length === 0 || walk().last?.time === now).toBe(true)
        for (const id of fresh)
          expect(Math.abs(north - 300 * (Number(id) - 1))).toBeLessThanOrEqual(100)
      }
      expect(new Set(arrivals).size).toBe(arrivals.length)
    },
  )))
})
