import type { OnSiteFix } from './onSite'
import type { LatLng } from '@/domain/position'
import type { MeasuredLine } from '@/domain/track/line'
import { distanceMetres } from '@/domain/distance'
import { spotAlong } from '@/domain/track/line'

/** Metres that a simulated fix claims to be right to. */
const ACCURACY = 5
/** Metres between two waypoints of which nobody knows where they are. */
const SUPPOSED_GAP = 200

/** What a device would report at `time`, in milliseconds, so many metres along a way; undefined on a way without spots. */
export function simulatedFix(way: MeasuredLine, metres: number, time: number): OnSiteFix | undefined {
  const at = spotAlong(way, metres)
  return at && { at, accuracy: ACCURACY, time }
}

/** Stand-ins for `count` spots that nobody knows, evenly apart in the open sea: they give an order and are never shown. */
export function supposedSpots(count: number): readonly LatLng[] {
  const degrees = SUPPOSED_GAP / distanceMetres({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })
  return Array.from({ length: count }, (_, index) => ({ lat: 0, lng: (index + 1) * degrees }))
}
