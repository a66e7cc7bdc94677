import type { PlanDay, StopId } from '@/domain/plan'
import type { Gazetteer } from './gazetteer'
import type { LegFinder } from './legs'
import type { Walk } from './round'
import { bestOrder } from './bestOrder'
import { dayRound } from './dayRound'

/** A better order of a day's stops, to be shown before it is taken. */
export interface DayOrder {
  readonly order: readonly StopId[]
  readonly before: Walk
  readonly after: Walk
  /** Minutes that are saved on the road. */
  readonly savedTravel: number
  /** Minutes by which the day ends sooner; may be negative where a window is missed no longer. */
  readonly savedTime: number
  readonly isExact: boolean
  readonly isChanged: boolean
}

/**
 * The best order of a day's stops. Fixed stops keep their time; a stop without a position keeps following the one before it.
 * Undefined where a stop without a position is fixed to a time.
 */
export function orderDay(day: PlanDay, gazetteer: Gazetteer, findLeg: LegFinder): DayOrder | undefined {
  const known = dayRound(day, gazetteer, findLeg)
  if (known === undefined)
    return undefined
  const { order, before, after, isExact } = bestOrder(known.round)
  const stops = [...known.leading, ...order.flatMap(at => known.groups[at] ?? [])]
  return {
    order: stops.map(({ id }) => id),
    before,
    after,
    savedTravel: before.travel - after.travel,
    savedTime: before.finish - after.finish,
    isExact,
    isChanged: stops.some((stop, at) => stop.id !== day.stops[at]?.id),
  }
}
