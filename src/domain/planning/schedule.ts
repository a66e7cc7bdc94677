import type { PlanDay, Stop } from '@/domain/plan'
import type { Gazetteer } from './gazetteer'
import type { Leg, LegFinder } from './legs'
import type { SunTimes } from './sunTimes'
import type { Range } from './travelModel'
import type { Whereabouts } from './whereabouts'
import { sunTimes } from './sunTimes'
import { followedBy } from './travelModel'
import { whereIsEnd, whereIsStop } from './whereabouts'

/** One stop with its times, in minutes after midnight. */
export interface Visit {
  readonly stop: Stop
  readonly where: Whereabouts
  /** How one comes here; `null` for the first stop of a day whose start is not chosen. */
  readonly leg: Leg | null
  readonly arrive: Range
  /** After waiting for the fixed time or for the doors to open. */
  readonly begin: Range
  readonly leave: Range
  /** True after a leg that nobody can estimate: it was counted as nothing, or as the way past it. */
  readonly isRough: boolean
}

/** A day with its times. */
export interface DaySchedule {
  readonly visits: readonly Visit[]
  /** `null` where the end of the day is not chosen. */
  readonly lastLeg: Leg | null
  /** When the day is over. */
  readonly end: Range
  readonly isEndRough: boolean
  /** Minutes on the road that can be estimated. */
  readonly travel: Range
  /** `null` while no date is chosen. */
  readonly sun: SunTimes | null
}

/** Where the sun is asked for on a day without any known spot: the county town. */
const COUNTY_TOWN = { lat: 27.08587, lng: 112.94569 }

/** Work out when one is where; see `followedBy` for how the doubts of the legs add up. */
export function scheduleDay(day: PlanDay, gazetteer: Gazetteer, findLeg: LegFinder): DaySchedule {
  let time: Range = { low: day.leaveAt, usual: day.leaveAt, high: day.leaveAt }
  let travel: Range = { low: 0, usual: 0, high: 0 }
  let isRough = false
  let here: Whereabouts | null = day.from && whereIsEnd(day.from, gazetteer)
  // The last spot that is known, for the way past a stop that is not.
  let known: Whereabouts | null = here

  function go(there: Whereabouts): Leg | null {
    const leg = here && findLeg(here, there)
    const counted = leg?.isKnown === false && known ? findLeg(known, there) : leg
    if (leg?.isKnown === false)
      isRough = true
    if (counted?.isKnown === true) {
      time = followedBy(time, counted.minutes)
      travel = followedBy(travel, counted.minutes)
    }
    here = there
    known = there.isKnown ? there : known
    return leg
  }

  const visits = day.stops.map((stop): Visit => {
    const where = whereIsStop(stop.target, gazetteer)
    if (!where.isKnown)
      isRough = true
    const leg = go(where)
    const arrive = time
    const opens = stop.fixedAt ?? openAt(stop, gazetteer)
    const begin = { low: Math.max(arrive.low, opens), usual: Math.max(arrive.usual, opens), high: Math.max(arrive.high, opens) }
    time = followedBy(begin, { low: stop.stay, usual: stop.stay, high: stop.stay })
    return { stop, where, leg, arrive, begin, leave: time, isRough }
  })
  const lastLeg = day.to && go(whereIsEnd(day.to, gazetteer))
  const spot = visits.find(({ where }) => where.isKnown)?.where
  const sun = day.date === null ? undefined : sunTimes(day.date, spot?.isKnown === true ? spot.at : COUNTY_TOWN)
  return { visits, lastLeg, end: time, isEndRough: isRough, travel, sun: sun ?? null }
}

function openAt({ target }: Stop, gazetteer: Gazetteer): number {
  return target.type === 'place' ? gazetteer.place(target.entity)?.hours?.open ?? 0 : 0
}
