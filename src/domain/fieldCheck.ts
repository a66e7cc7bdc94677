import type { Fix } from './fix'
import type { LatLng } from './position'
import type { EntityId } from './slug'
import { distanceMetres } from './distance'

/** What a field check is about: a place of the guide, or a waypoint of a hike's story. */
export type FieldCheckSubject
  = | { readonly type: 'place', readonly id: EntityId }
    | { readonly type: 'waypoint', readonly hike: string, readonly waypoint: string }

/** A position taken on the spot by a visitor: one's own finding, never the guide's. */
export interface FieldCheck {
  readonly id: string
  readonly subject: FieldCheckSubject
  readonly at: LatLng
  /** Metres. */
  readonly accuracy: number
  /** How many reports of the device were averaged. */
  readonly fixes: number
  /** Milliseconds since 1970. */
  readonly takenAt: number
}

/** An average of fixes. */
export type AveragedFix = Pick<FieldCheck, 'at' | 'accuracy' | 'fixes'>

/** A position worse than this, in metres, says too little to be kept. */
const COARSEST_CHECK = 100
/** Enough to stop averaging: so many fixes, or so many milliseconds with at least one. */
const ENOUGH_FIXES = 10
const ENOUGH_MS = 15_000

/** Text that is the same for all checks of one subject and differs between subjects. */
export function subjectKey(subject: FieldCheckSubject): string {
  return subject.type === 'place' ? `place ${subject.id}` : `waypoint ${subject.hike} ${subject.waypoint}`
}

/** The latest check of a subject. */
export function latestCheck(checks: readonly FieldCheck[], subject: FieldCheckSubject): FieldCheck | undefined {
  const key = subjectKey(subject)
  return checks.filter(check => subjectKey(check.subject) === key).sort((a, b) => b.takenAt - a.takenAt)[0]
}

/** The latest check of each place that was checked, by the id of the place. */
export function latestOfPlaces(checks: readonly FieldCheck[]): ReadonlyMap<string, FieldCheck> {
  const oldestFirst = [...checks].sort((a, b) => a.takenAt - b.takenAt)
  return new Map(oldestFirst.flatMap((check): [string, FieldCheck][] => check.subject.type === 'place' ? [[check.subject.id, check]] : []))
}

function weightedMedian(values: readonly { readonly value: number, readonly weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { value, weight } of sorted) {
    passed += weight
    if (passed >= half)
      return value
  }
  return Number.NaN
}

// A device that claims half a metre is not twenty times as good as one that claims two.
const weightOf = ({ accuracy }: Fix): number => 1 / Math.max(accuracy, 3) ** 2

/**
 * The average of fixes taken on one spot, the more accurate ones counting more and those that lie off being dropped;
 * undefined where none is good to 100 m. Errors of fixes in a row go the same way, so the accuracy is never called
 * better than that of the fixes themselves.
 */
export function averageFixes(fixes: readonly Fix[]): AveragedFix | undefined {
  const best = Math.min(...fixes.map(({ accuracy }) => accuracy))
  const good = fixes.filter(({ accuracy }) => accuracy <= Math.min(COARSEST_CHECK, Math.max(best * 3, 15)))
  if (good.length === 0)
    return undefined
  const middle = {
    lat: weightedMedian(good.map(fix => ({ value: fix.at.lat, weight: weightOf(fix) }))),
    lng: weightedMedian(good.map(fix => ({ value: fix.at.lng, weight: weightOf(fix) }))),
  }
  const near = good.filter(({ at, accuracy }) => distanceMetres(at, middle) <= Math.max(3 * accuracy, 15))
  // Where many lie off there is no telling which are right: then all count, and the accuracy shows it.
  const kept = near.length * 3 < good.length * 2 ? good : near
  const whole = kept.reduce((sum, fix) => sum + weightOf(fix), 0)
  const mean = (value: (fix: Fix) => number): number => kept.reduce((sum, fix) => sum + value(fix) * weightOf(fix), 0) / whole
  const at = { lat: mean(fix => fix.at.lat), lng: mean(fix => fix.at.lng) }
  const spread = Math.sqrt(mean(fix => distanceMetres(fix.at, at) ** 2))
  return { at, accuracy: Math.max(mean(({ accuracy }) => accuracy), spread), fixes: kept.length }
}

/** How far averaging has come, from 0 to 1, after `elapsed` milliseconds. */
export function checkProgress(fixes: readonly Fix[], elapsed: number): number {
  const good = fixes.filter(({ accuracy }) => accuracy <= COARSEST_CHECK).length
  return good === 0 ? 0 : Math.min(1, Math.max(good / ENOUGH_FIXES, elapsed / ENOUGH_MS))
}
