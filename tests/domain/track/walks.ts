import type { Fix } from '@/domain/fix'
import type { LatLng } from '@/domain/position'
import * as fc from 'fast-check'

/** Where made-up walks begin: nowhere in particular in the hills. */
export const START: LatLng = { lat: 27.2, lng: 113.2 }
/** When they begin. */
export const MORNING = Date.UTC(2026, 3, 18, 0)

/** The spot so many metres north and east of `from`. */
export function offset(from: LatLng, north: number, east: number): LatLng {
  return { lat: from.lat + north / 111_195, lng: from.lng + east / (111_195 * Math.cos(from.lat * Math.PI / 180)) }
}

/** A fix so many seconds after the morning began. */
export function fixAt(at: LatLng, seconds: number, accuracy = 8, altitude: number | null = null): Fix {
  return { at, accuracy, altitude, time: MORNING + seconds * 1000, heading: null, speed: null }
}

const metres = fc.double({ min: -60, max: 60, noNaN: true })

/** Runs of spots, each a step from the last. */
export const anyRuns = fc.array(fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }).map((runs) => {
  let spot = START
  return runs.map(run => run.map(([north, east]) => {
    spot = offset(spot, north, east)
    return spot
  }))
})

/** A spot around where such runs go. */
export const anySpot = fc.tuple(fc.double({ min: -400, max: 400, noNaN: true }), fc.double({ min: -400, max: 400, noNaN: true }))
  .map(([north, east]) => offset(START, north, east))
