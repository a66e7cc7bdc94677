import type { Fix } from '@/domain/fix'
import type { LatLng } from '@/domain/position'
import { distanceMetres } from '@/domain/distance'

/** A point of the way at which something is to be read on arrival; `radius` in metres. */
export interface ArmedWaypoint {
  readonly id: string
  readonly at: LatLng
  readonly radius: number
}

/** What of a fix decides about arrival. */
export type OnSiteFix = Pick<Fix, 'at' | 'accuracy' | 'time'>

/** Why the last fix says nothing about arrival: it is no position, too coarse, late, or a jump nobody can have made. */
export type Unusable = 'broken' | 'coarse' | 'late' | 'jump'

/** A walk past waypoints, each announced once. */
export interface OnSite {
  /** In the order of the story. */
  readonly waypoints: readonly ArmedWaypoint[]
  /** Those where the walker is; entered at the radius, left well beyond it. */
  readonly inside: ReadonlySet<string>
  /** Those entered by a single fix, which may be an error. */
  readonly entering: ReadonlySet<string>
  readonly announced: ReadonlySet<string>
  readonly isPaused: boolean
  /** True while something is being read: whatever else is here waits. */
  readonly isBusy: boolean
  readonly last: OnSiteFix | null
  /** Fixes that lie a jump away from `last` and agree with one another. */
  readonly doubted: readonly OnSiteFix[]
  readonly unusable: Unusable | null
}

/** What can happen on a walk. */
export type OnSiteEvent
  = | { readonly type: 'fix', readonly fix: OnSiteFix, readonly now: number }
    | { readonly type: 'pause' | 'resume' }
    | { readonly type: 'busy', readonly isBusy: boolean }
  /** Read without having been announced: it is not announced any more. */
    | { readonly type: 'heard', readonly id: string }
  /** Other positions are known now; what was announced stays so. */
    | { readonly type: 'arm', readonly waypoints: readonly ArmedWaypoint[] }

/** A walk as it then stands, and the waypoint to be announced now, if any. */
export interface OnSiteStep {
  readonly walk: OnSite
  readonly arrived: string | null
}

/** A fix that is worse than this, in metres, tells nothing about arrival. */
const COARSEST_USEFUL = 60
/** Metres beyond the radius before a waypoint counts as left. */
const LEAVE_BEYOND = 60
/** Nobody on foot is faster, in metres a second. */
const FASTEST_ON_FOOT = 8
/** A fix taken longer ago than this, in milliseconds, tells where one was. */
const LATE_MS = 30_000
/** So many fixes in a row that agree make a jump true, as after a ride. */
const AGREEING = 3

/** A walk before its first fix. */
export function newWalk(waypoints: readonly ArmedWaypoint[]): OnSite {
  return {
    waypoints, inside: new Set(), entering: new Set(), announced: new Set(),
    isPaused: false, isBusy: false, last: null, doubted: [], unusable: null,
  }
}

/** Take one event in; of several waypoints at one place only the first is announced, the next one when that has been read. */
export function stepWalk(walk: OnSite, event: OnSiteEvent): OnSiteStep {
  switch (event.type) {
    case 'fix':
      return announce(locate(walk, event.fix, event.now))
    case 'pause':
    case 'resume':
      return announce({ ...walk, isPaused: event.type === 'pause' })
    case 'busy':
      return announce({ ...walk, isBusy: event.isBusy })
    case 'heard':
      return { walk: { ...walk, announced: new Set([...walk.announced, event.id]) }, arrived: null }
    case 'arm':
      return { walk: { ...walk, waypoints: event.waypoints }, arrived: null }
  }
}

function announce(walk: OnSite): OnSiteStep {
  const next = walk.isPaused || walk.isBusy ? undefined : walk.waypoints.find(({ id }) => walk.inside.has(id) && !walk.announced.has(id))
  if (next === undefined)
    return { walk, arrived: null }
  return { walk: { ...walk, isBusy: true, announced: new Set([...walk.announced, next.id]) }, arrived: next.id }
}

function locate(walk: OnSite, fix: OnSiteFix, now: number): OnSite {
  const unusable = judge(walk, fix, now)
  if (unusable !== null && unusable !== 'jump')
    return { ...walk, unusable }
  if (unusable === 'jump') {
    const before = walk.doubted.at(-1)
    const doubted = before !== undefined && isWalkable(before, fix) ? [...walk.doubted, fix] : [fix]
    return doubted.length < AGREEING ? { ...walk, doubted, unusable } : arriveAt({ ...walk, inside: new Set(), entering: new Set() }, fix)
  }
  return arriveAt(walk, fix)
}

function judge({ last }: OnSite, { at, accuracy, time }: OnSiteFix, now: number): Unusable | null {
  const isSpot = Math.abs(at.lat) <= 90 && Math.abs(at.lng) <= 180
  if (!isSpot || !(accuracy >= 0) || !Number.isFinite(time))
    return 'broken'
  if (accuracy > COARSEST_USEFUL)
    return 'coarse'
  if (now - time > LATE_MS || (last !== null && time < last.time))
    return 'late'
  return last === null || isWalkable(last, { at, accuracy, time }) ? null : 'jump'
}

function isWalkable(from: OnSiteFix, to: OnSiteFix): boolean {
  const seconds = Math.max(1, (to.time - from.time) / 1000)
  return to.time >= from.time && distanceMetres(from.at, to.at) - from.accuracy - to.accuracy <= FASTEST_ON_FOOT * seconds
}

// One good fix well within is enough; otherwise a second one must agree.
function arriveAt(walk: OnSite, fix: OnSiteFix): OnSite {
  const inside = new Set<string>()
  const entering = new Set<string>()
  for (const { id, at, radius } of walk.waypoints) {
    const away = distanceMetres(at, fix.at)
    const isWithin = away <= radius
    const isSure = away + fix.accuracy <= radius || walk.entering.has(id)
    if (walk.inside.has(id) ? away <= radius + LEAVE_BEYOND : isWithin && isSure)
      inside.add(id)
    else if (isWithin)
      entering.add(id)
  }
  return { ...walk, inside, entering, last: fix, doubted: [], unusable: null }
}
