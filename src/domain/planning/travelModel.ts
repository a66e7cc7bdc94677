import type { TravelFactors, TravelMode } from '@/domain/plan'

/** An estimate with what it may be at least and at most. */
export interface Range {
  readonly low: number
  readonly usual: number
  readonly high: number
}

/**
 * How a way of travelling is estimated where no road is known. Nobody measured these for the county: they are
 * our own cautious figures for hill roads, said to be such wherever a time is shown, and the visitor may change them.
 */
export interface TravelModel {
  /** The way by road over the way of the crow. */
  readonly detour: Range
  /** Kilometres an hour, stops for traffic included. */
  readonly speed: Range
  /** Minutes that each leg takes besides: parking, or waiting for a bus without a known timetable. */
  readonly settle: Range
}

const USUAL: Readonly<Record<TravelMode, TravelModel>> = {
  car: { detour: { low: 1.15, usual: 1.4, high: 1.7 }, speed: { low: 32, usual: 40, high: 50 }, settle: { low: 2, usual: 5, high: 10 } },
  bicycle: { detour: { low: 1.1, usual: 1.35, high: 1.7 }, speed: { low: 11, usual: 14, high: 19 }, settle: { low: 1, usual: 3, high: 5 } },
  foot: { detour: { low: 1.05, usual: 1.3, high: 1.6 }, speed: { low: 3.4, usual: 4.2, high: 5.2 }, settle: { low: 0, usual: 0, high: 0 } },
  bus: { detour: { low: 1.15, usual: 1.5, high: 2.2 }, speed: { low: 15, usual: 24, high: 35 }, settle: { low: 10, usual: 30, high: 90 } },
}

/** The model of a way of travelling; with `factors`, the visitor's, its range grows or shrinks in proportion. */
export function travelModel(mode: TravelMode, factors: TravelFactors | null): TravelModel {
  const usual = USUAL[mode]
  if (factors === null)
    return usual
  const scale = ({ low, usual, high }: Range, to: number): Range => ({ low: low * to / usual, usual: to, high: high * to / usual })
  const detour = scale(usual.detour, factors.detour)
  return { ...usual, detour: { ...detour, low: Math.max(1, detour.low) }, speed: scale(usual.speed, factors.speed) }
}

/** The range after one more that has nothing to do with it: not every delay happens on one day, so the doubts add as squares do. */
export function followedBy(before: Range, next: Range): Range {
  const usual = before.usual + next.usual
  return {
    low: Math.floor(usual - Math.hypot(before.usual - before.low, next.usual - next.low)),
    usual,
    high: Math.ceil(usual + Math.hypot(before.high - before.usual, next.high - next.usual)),
  }
}
