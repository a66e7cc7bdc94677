import type { ArmedWaypoint, OnSiteFix } from '@/domain/hike/onSite'
import type { LatLng } from '@/domain/position'
import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/planning/random'
import { climbOf, smoothHeights } from '@/domain/track/climb'
import { measureLine, spotAlong } from '@/domain/track/line'
import { judgeOffTrack, ON_TRACK } from '@/domain/track/offTrack'
import { progressAlong } from '@/domain/track/progress'
import recorded from '../../fixtures/hike/recorded-walk.json'
import { walker } from './walks'

/** What somebody really walked: see the file for where it comes from. */
const POINTS: readonly { readonly at: LatLng, readonly height: number }[] = recorded.points.map(([lat = 0, lng = 0, height = 0]) => ({ at: { lat, lng }, height }))
const LINE = measureLine([POINTS.map(({ at }) => at)])
/** Metres a second, up a hill. */
const PACE = 0.8
const ACCURACY = 12
/** Points at which a waypoint is put; at 68 the walk turns round and goes back the way it came for 60 m. */
const STOPS = [10, 28, 45, 68, 90]

/** The walk as a phone would report it: as recorded at each point, and with `noise` metres at most every ten seconds between them. */
function reports(noise: number, seed = 7): readonly { readonly fix: OnSiteFix, readonly truth: number }[] {
  const random = createRandom(seed)
  const wander = (): number => (random() * 2 - 1) * noise / 111_195
  const between = Array.from({ length: Math.floor(LINE.length / (PACE * 10)) }, (_, nth) => (nth + 1) * PACE * 10)
  return [...LINE.along, ...between].sort((one, other) => one - other).map((truth) => {
    const { lat, lng } = spotAlong(LINE, truth) ?? { lat: 0, lng: 0 }
    const isRecorded = LINE.along.includes(truth)
    return { truth, fix: { at: isRecorded ? { lat, lng } : { lat: lat + wander(), lng: lng + wander() }, accuracy: ACCURACY, time: truth / PACE * 1000 } }
  })
}

describe('a recorded walk of two and a half kilometres', () => {
  it('is what it is said to be', () => {
    expect(POINTS).toHaveLength(100)
    expect(LINE.length).toBeGreaterThan(2400)
    expect(LINE.length).toBeLessThan(2500)
  })

  it.each([0, 8, 15])('announces every waypoint once and in order, also where it goes there and back, with noise of %i m', (noise) => {
    const waypoints: readonly ArmedWaypoint[] = STOPS.flatMap((index) => {
      const point = POINTS[index]
      return point === undefined ? [] : [{ id: String(index), at: point.at, radius: 40 }]
    })
    const { go, arrivals } = walker(waypoints)
    go(reports(noise).map(({ fix }) => fix))
    expect(arrivals).toEqual(STOPS.map(String))
  })

  it.each([0, 8, 15])('is followed along its own line to within 40 m, with noise of %i m', (noise) => {
    let before: number | null = null
    for (const { fix, truth } of reports(noise)) {
      const done: number | undefined = progressAlong(LINE, fix, before)?.done
      expect(Math.abs((done ?? NaN) - truth), `at ${Math.round(truth)} m`).toBeLessThanOrEqual(40)
      before = done ?? null
    }
  })

  it.each([0, 8, 15])('never raises the alarm of having left its line, with noise of %i m', (noise) => {
    let state = ON_TRACK
    for (const { fix } of reports(noise)) {
      state = judgeOffTrack(state, progressAlong(LINE, fix, null)?.off ?? NaN, fix.accuracy)
      expect(state.isOff).toBe(false)
    }
  })

  // From 734 m to 1049 m; single readings leap by up to 67 m, which added up would come to far more.
  it('climbs what its lowest and highest stretches are apart, not what its single readings add up to', () => {
    const heights = POINTS.map(({ height }, index) => ({ along: LINE.along[index] ?? 0, height }))
    const sum = heights.reduce((total, { height }, index) => total + Math.max(0, height - (heights[index - 1]?.height ?? height)), 0)
    const climb = climbOf(smoothHeights(heights))
    expect(sum).toBeGreaterThan(400)
    expect(climb?.up).toBeGreaterThan(290)
    expect(climb?.up).toBeLessThan(380)
  })
})
