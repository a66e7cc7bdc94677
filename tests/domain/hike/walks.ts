import type { ArmedWaypoint, OnSite, OnSiteEvent, OnSiteFix } from '@/domain/hike/onSite'
import type { LatLng } from '@/domain/position'
import { newWalk, stepWalk } from '@/domain/hike/onSite'

const METRES_PER_DEGREE = 111_195

/** The spot so many metres north and east of a spot in the hills. */
export function spot(north: number, east = 0): LatLng {
  const lat = 27.2 + north / METRES_PER_DEGREE
  return { lat, lng: 112.9 + east / (METRES_PER_DEGREE * Math.cos(27.2 * Math.PI / 180)) }
}

/** A fix so many metres north and east, after so many seconds. */
export function fix(seconds: number, north: number, { east = 0, accuracy = 10 } = {}): OnSiteFix {
  return { at: spot(north, east), accuracy, time: seconds * 1000 }
}

/** Waypoints so many metres up the way, called by their order from 1. */
export function waypoints(...norths: readonly number[]): readonly ArmedWaypoint[] {
  return norths.map((north, index) => ({ id: String(index + 1), at: spot(north), radius: 40 }))
}

/** Somebody who walks and reads. */
export interface Walker {
  readonly walk: () => OnSite
  /** What was announced, in order. */
  readonly arrivals: readonly string[]
  readonly send: (event: OnSiteEvent) => void
  /** Report fixes as they are taken. */
  readonly go: (fixes: readonly OnSiteFix[]) => void
}

/** Set out; `reads` tells whether each announced passage is read in no time. */
export function walker(on: readonly ArmedWaypoint[], { reads = true } = {}): Walker {
  let walk = newWalk(on)
  const arrivals: string[] = []
  function send(event: OnSiteEvent): void {
    const step = stepWalk(walk, event)
    walk = step.walk
    if (step.arrived === null)
      return
    arrivals.push(step.arrived)
    if (reads)
      send({ type: 'busy', isBusy: false })
  }
  return { walk: () => walk, arrivals, send, go: fixes => fixes.forEach(fix => send({ type: 'fix', fix, now: fix.time })) }
}

/** Fixes every `every` seconds from one height of the way to another, at a walking pace. */
export function climb(from: number, to: number, { start = 0, every = 5, pace = 0.8 } = {}): readonly OnSiteFix[] {
  const steps = Math.ceil(Math.abs(to - from) / (pace * every))
  return Array.from({ length: steps + 1 }, (_, index) => fix(start + index * every, from + (to - from) * index / steps))
}
