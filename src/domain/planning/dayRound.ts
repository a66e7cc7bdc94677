import type { PlanDay, Stop } from '@/domain/plan'
import type { Gazetteer } from './gazetteer'
import type { Leg, LegFinder } from './legs'
import type { BeginWindow, Round } from './round'
import type { Whereabouts } from './whereabouts'
import { whereIsEnd, whereIsStop } from './whereabouts'

/** A stop and those without a position that follow it: where they are nobody knows, so they stay together. */
export type StopGroup = readonly [Stop, ...Stop[]]

/** The stops of a day as a round. */
export interface DayRound {
  readonly round: Round
  /** One for each errand. */
  readonly groups: readonly StopGroup[]
  /** Stops without a position that stand before every other and stay there. */
  readonly leading: readonly Stop[]
  /** Where each errand is, then the start, then the end; `null` where the day has none. */
  readonly spots: readonly (Whereabouts | null)[]
}

/** Minutes of a leg; none where an end of it is not chosen or not known. */
export function legMinutes(leg: Leg | null): number {
  return leg?.isKnown === true ? leg.minutes.usual : 0
}

/** The stops of `day` as a round; undefined where a stop without a position is fixed to a time, since no order can promise that. */
export function dayRound(day: PlanDay, gazetteer: Gazetteer, findLeg: LegFinder): DayRound | undefined {
  const leading: Stop[] = []
  const groups: [Stop, ...Stop[]][] = []
  for (const stop of day.stops) {
    const group = groups.at(-1)
    if (whereIsStop(stop.target, gazetteer).isKnown)
      groups.push([stop])
    else if (stop.fixedAt !== null)
      return undefined
    else
      (group ?? leading).push(stop)
  }
  const spots = [
    ...groups.map(([stop]) => whereIsStop(stop.target, gazetteer)),
    day.from && whereIsEnd(day.from, gazetteer),
    day.to && whereIsEnd(day.to, gazetteer),
  ]
  return {
    groups,
    leading,
    spots,
    round: {
      errands: groups.map(group => ({ stay: total(group), windows: beginWindows(group[0], gazetteer) })),
      leaveAt: day.leaveAt + total(leading),
      minutes: (from, to) => {
        const [a, b] = [spots[from], spots[to]]
        return a && b ? legMinutes(findLeg(a, b)) : 0
      },
    },
  }
}

/** When a stop may begin: at its fixed time, or while its place is open long enough for the stay. */
export function beginWindows({ target, stay, fixedAt }: Pick<Stop, 'target' | 'stay' | 'fixedAt'>, gazetteer: Gazetteer): readonly BeginWindow[] {
  if (fixedAt !== null)
    return [{ from: fixedAt, to: fixedAt }]
  const hours = target.type === 'place' ? gazetteer.place(target.entity)?.hours : undefined
  return hours === undefined ? [] : [{ from: hours.open, to: hours.close - stay }]
}

function total(stops: readonly Stop[]): number {
  return stops.reduce((sum, { stay }) => sum + stay, 0)
}
