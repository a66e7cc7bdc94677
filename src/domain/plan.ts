import type { LatLng } from './position'
import type { EntityId } from './slug'

declare const brand: unique symbol

/** The id of a plan on this device. */
export type PlanId = string & { readonly [brand]: 'PlanId' }
/** The id of a stop, unique within its plan; it survives moving and undoing. */
export type StopId = string & { readonly [brand]: 'StopId' }

/** How the visitor gets about. Bus times are unknown, so a bus day is only an estimate. */
export const TRAVEL_MODES = ['car', 'bicycle', 'foot', 'bus'] as const
export type TravelMode = (typeof TRAVEL_MODES)[number]

/** Where a day starts or ends: a place or waymark of the guide by id, or a spot of one's own. */
export type DayEnd
  = | { readonly type: 'known', readonly id: string }
    | { readonly type: 'spot', readonly name: string, readonly at: LatLng }

/** What a stop is for. */
export type StopTarget
  = | { readonly type: 'place', readonly entity: EntityId }
    | { readonly type: 'meal', readonly dish: EntityId, readonly town: EntityId | null }
    | { readonly type: 'hike', readonly hike: string }
    | { readonly type: 'spot', readonly name: string, readonly at: LatLng }

/** One stop of a day. Times are minutes after midnight in Asia/Shanghai. */
export interface Stop {
  readonly id: StopId
  readonly target: StopTarget
  /** Minutes. */
  readonly stay: number
  /** When it must begin; `null` where any time will do. */
  readonly fixedAt: number | null
  readonly note: string
}

/** One day of a plan. */
export interface PlanDay {
  /** YYYY-MM-DD, or `null` while no date is chosen. */
  readonly date: string | null
  readonly from: DayEnd | null
  readonly to: DayEnd | null
  /** When the day sets out, and when it should be over: minutes after midnight. */
  readonly leaveAt: number
  readonly homeBy: number
  readonly stops: readonly Stop[]
}

/** The factors of the travel model that a visitor may change; see `travelModel.ts`. */
export interface TravelFactors {
  readonly detour: number
  /** Kilometres an hour. */
  readonly speed: number
}

/** A plan: days of stops. Every edit is a value `(plan) => plan`. */
export interface Plan {
  readonly id: PlanId
  readonly title: string
  readonly travel: TravelMode
  /** `null`: the usual factors of the way of travelling. */
  readonly factors: TravelFactors | null
  readonly days: readonly PlanDay[]
}
