import type { TrackPoint } from '@/domain/track/track'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '@/domain/distance'
import { fittingRange, fitWaypoint, unfitWaypoint } from '@/domain/track/fitting'
import { measureLine } from '@/domain/track/line'
import { judgeOffTrack, ON_TRACK } from '@/domain/track/offTrack'
import { progressAlong, wayBack } from '@/domain/track/progress'
import { judgeStep, pointOf } from '@/domain/track/recording'
import { movingTime, reversedTrack, trackLine } from '@/domain/track/track'
import { fixAt, MORNING, offset, START } from './walks'

const judge = (offs: readonly (readonly [off: number, accuracy: number])[]) =>
  offs.reduce((state, [off, accuracy]) => judgeOffTrack(state, off, accuracy), ON_TRACK).isOff

describe('leaving the way', () => {
  it.each([
    ['once beyond it', [[200, 10]], false],
    ['twice beyond it', [[200, 10], [200, 10]], true],
    ['beyond it only within the doubt', [[90, 40], [90, 40], [90, 40]], false],
    ['a receiver that knows too little', [[900, 300], [900, 300], [900, 300]], false],
    ['beyond it, then back once', [[200, 10], [200, 10], [5, 10]], true],
    ['beyond it, then back twice', [[200, 10], [200, 10], [5, 10], [5, 10]], false],
    ['beyond it and back in turns', [[200, 10], [5, 10], [200, 10], [5, 10]], false],
  ] as const)('%s', (_, offs, expected) => {
    expect(judge(offs)).toBe(expected)
  })

  it('is never called while every position is within its doubt of the way', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: 1, max: 200, noNaN: true })), { maxLength: 50 }), (drawn) => {
      expect(judge(drawn.map(([share, accuracy]) => [share * accuracy, accuracy]))).toBe(false)
    }))
  })
})

describe('recording', () => {
  /** What a walk leaves when each fix is judged in turn. */
  function record(fixes: readonly ReturnType<typeof fixAt>[]): readonly (readonly TrackPoint[])[] {
    const runs: TrackPoint[][] = []
    for (const fix of fixes) {
      const step = judgeStep(runs.at(-1)?.at(-1), fix, false)
      if (step === 'run')
        runs.push([pointOf(fix)])
      else if (step === 'point')
        runs.at(-1)?.push(pointOf(fix))
    }
    return runs
  }

  it('of a walker with a noisy receiver is about as long as the walk', () => {
    const noise = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }))
    fc.assert(fc.property(fc.array(noise, { minLength: 600, maxLength: 600 }), (drawn) => {
      const fixes = drawn.map(([north, east], second) => fixAt(offset(offset(START, second, 0), north, east), second, 12))
      const length = measureLine(record(fixes).map(run => run.map(({ at }) => at))).length
      expect(length).toBeGreaterThan(560)
      expect(length).toBeLessThan(1050)
    }), { numRuns: 30 })
  })

  it('of one who stands still adds a point a minute and hardly any length', () => {
    const runs = record(Array.from({ length: 600 }, (_, second) => fixAt(offset(START, Math.sin(second) * 3, Math.cos(second * 1.7) * 3), second, 12)))
    expect(runs.flat().length).toBeLessThanOrEqual(10)
    expect(measureLine(runs.map(run => run.map(({ at }) => at))).length).toBeLessThan(60)
  })

  it('passes over positions that are too rough or too old', () => {
    const last = pointOf(fixAt(START, 10))
    expect(judgeStep(last, fixAt(offset(START, 30, 0), 20, 51), false)).toBe('nothing')
    expect(judgeStep(last, fixAt(offset(START, 30, 0), 10), false)).toBe('nothing')
  })

  it('begins a new run after a pause, and where the way between is not known', () => {
    const last = pointOf(fixAt(START, 0))
    expect(judgeStep(last, fixAt(START, 5), true)).toBe('run')
    expect(judgeStep(last, fixAt(offset(START, 2000, 0), 1800), false)).toBe('run')
    expect(judgeStep(last, fixAt(offset(START, 20, 0), 1800), false)).toBe('point')
  })
})

describe('along the way', () => {
  const line = measureLine([[0, 250, 500, 750, 1000].map(north => offset(START, north, 0))])

  it('what is done and what is left make the whole', () => {
    const progress = progressAlong(line, fixAt(offset(START, 400, 10), 0), null)
    expect(progress?.done).toBeCloseTo(400, 0)
    expect((progress?.done ?? 0) + (progress?.left ?? 0)).toBeCloseTo(line.length, 6)
    expect(progress?.off).toBeCloseTo(10, 0)
  })

  it('the way back goes towards the start, or to the way for one who has left it', () => {
    expect(wayBack(line, fixAt(offset(START, 400, 0), 0))?.bearing).toBeCloseTo(180, 0)
    expect(wayBack(line, fixAt(offset(START, 400, 300), 0))?.bearing).toBeCloseTo(270, 0)
    expect(wayBack(measureLine([[START]]), fixAt(START, 0))).toBeUndefined()
  })

  it('the way back leaves detours out', () => {
    const detour = measureLine([[START, offset(START, 300, 0), offset(START, 300, 400), offset(START, 300, 0), offset(START, 600, 0)]])
    expect(wayBack(detour, fixAt(offset(START, 300, 0), 0))?.left).toBeCloseTo(300, 0)
  })

  it('time on the way leaves pauses out, and is unknown without times', () => {
    const at = (seconds: number): TrackPoint => ({ at: START, height: null, time: MORNING + seconds * 1000 })
    expect(movingTime({ runs: [[at(0), at(60)], [at(600), at(660)]] })).toBe(120_000)
    expect(movingTime({ runs: [[{ at: START, height: null, time: null }]] })).toBeNull()
  })

  it('turned round twice is the same way', () => {
    const runs = [[START, offset(START, 100, 0)], [offset(START, 300, 0), offset(START, 300, 50)]].map(run => run.map(at => ({ at, height: 5, time: null })))
    const track = { id: 'a', hike: 'peak', name: '', origin: 'imported' as const, addedAt: 0, isDone: true, fitted: [{ waypoint: 'a', along: 20 }, { waypoint: 'b', along: 120 }], runs }
    const turned = reversedTrack(track)
    expect(trackLine(turned).length).toBeCloseTo(trackLine(track).length, 6)
    expect(turned.fitted.map(({ waypoint }) => waypoint)).toEqual(['b', 'a'])
    expect(distanceMetres(turned.runs[0]?.[0]?.at ?? START, offset(START, 300, 50))).toBeLessThan(0.1)
    const again = reversedTrack(turned)
    expect(again.runs).toEqual(track.runs)
    again.fitted.forEach(({ along }, index) => expect(along).toBeCloseTo(track.fitted[index]?.along ?? Number.NaN, 6))
  })
})

it('waypoints stay in the order of the story wherever they are put', () => {
  const order = ['a', 'b', 'c', 'd', 'e']
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...order), fc.double({ min: -100, max: 1200, noNaN: true }), fc.boolean())), (moves) => {
    let fitted: ReturnType<typeof fitWaypoint> = []
    for (const [waypoint, along, isTaken] of moves)
      fitted = isTaken ? unfitWaypoint(fitted, waypoint) : fitWaypoint(fitted, order, waypoint, along, 1000)
    const alongs = order.flatMap(each => fitted.filter(({ waypoint }) => waypoint === each).map(({ along }) => along))
    expect(alongs).toHaveLength(fitted.length)
    expect(alongs).toEqual([...alongs].sort((x, y) => x - y))
    expect(alongs.every(along => along >= 0 && along <= 1000)).toBe(true)
    for (const each of order) {
      const { least, most } = fittingRange(fitted, order, each, 1000)
      expect(least).toBeLessThanOrEqual(most)
    }
  }))
})
