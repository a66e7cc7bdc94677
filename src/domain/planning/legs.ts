import type { Plan } from '@/domain/plan'
import type { RoadNetwork } from './roadNetwork'
import type { Range, TravelModel } from './travelModel'
import type { NowhereReason, Whereabouts } from './whereabouts'
import { distanceMetres } from '@/domain/distance'
import { travelModel } from './travelModel'

/** The way between two stops: about how far and how long, or why that cannot be said. */
export type Leg
  = | {
    readonly isKnown: true
    readonly metres: Range
    readonly minutes: Range
    /** Along the schematic roads, or by the crow's way and a factor; `same-spot` where there is nothing to travel. */
    readonly by: 'roads' | 'model' | 'same-spot'
  }
  | { readonly isKnown: false, readonly because: NowhereReason }

/** How legs are estimated under one way of travelling. */
export type LegFinder = (from: Whereabouts, to: Whereabouts) => Leg

/** Nearer than this the schematic roads, themselves known to some two kilometres, say less than the crow's way. */
const ROADS_FROM = 6000
/** A road's true length against the drawn one, and its time. */
const ROAD_RANGE = { low: 0.85, high: 1.4 }

/** Estimate legs for a plan; `roads` are used by car where they have an answer that is no odd way round. */
export function legFinder({ travel, factors }: Pick<Plan, 'travel' | 'factors'>, roads: RoadNetwork | null): LegFinder {
  const model = travelModel(travel, factors)
  // Where a visitor is slower or faster than usual, so he is on the roads.
  const pace = model.speed.usual / travelModel(travel, null).speed.usual
  return (from, to) => {
    if (!from.isKnown || !to.isKnown)
      return { isKnown: false, because: from.isKnown ? to.isKnown ? 'not-in-guide' : to.because : from.because }
    const straight = distanceMetres(from.at, to.at)
    const doubt = from.doubt + to.doubt
    if (straight === 0)
      return { isKnown: true, by: 'same-spot', metres: { low: 0, usual: 0, high: 0 }, minutes: { low: 0, usual: 0, high: 0 } }
    const low = Math.max(0, straight - doubt) * model.detour.low
    const way = travel === 'car' && roads !== null && straight >= ROADS_FROM ? roads(from.at, to.at) : undefined
    if (way === undefined || way.metres > straight * model.detour.high)
      return byModel(model, { low, usual: straight * model.detour.usual, high: (straight + doubt) * model.detour.high })
    const beyond = doubt * model.detour.high
    const minutes = way.minutes / pace
    return known('roads', {
      low: Math.max(low, way.metres * ROAD_RANGE.low - beyond),
      usual: way.metres,
      high: way.metres * ROAD_RANGE.high + beyond,
    }, {
      low: Math.max(0, minutes * ROAD_RANGE.low - minutesFor(beyond, model.speed.usual)) + model.settle.low,
      usual: minutes + model.settle.usual,
      high: minutes * ROAD_RANGE.high + minutesFor(beyond, model.speed.low) + model.settle.high,
    })
  }
}

function byModel({ speed, settle }: TravelModel, metres: Range): Leg {
  return known('model', metres, {
    low: minutesFor(metres.low, speed.high) + settle.low,
    usual: minutesFor(metres.usual, speed.usual) + settle.usual,
    high: minutesFor(metres.high, speed.low) + settle.high,
  })
}

function known(by: 'roads' | 'model', metres: Range, minutes: Range): Leg {
  const usual = Math.ceil(minutes.usual)
  return {
    isKnown: true,
    by,
    metres: { low: Math.min(metres.low, metres.usual), usual: metres.usual, high: metres.high },
    minutes: { low: Math.min(usual, Math.floor(minutes.low)), usual, high: Math.ceil(minutes.high) },
  }
}

function minutesFor(metres: number, speed: number): number {
  return metres / 1000 / speed * 60
}
