import type { Bilingual } from './locale'
import type { MentionRef } from './mentionRef'
import type { DayEnd, Plan, PlanId, StopId, StopTarget, TravelMode } from './plan'

/** A stop of a curated plan. */
export interface ItineraryStop {
  readonly target: StopTarget
  /** Minutes; `null` for the usual stay. */
  readonly stay: number | null
  /** Minutes after midnight. */
  readonly fixedAt: number | null
  /** The mention whose passage says why it is in. */
  readonly because: MentionRef
  readonly note: Bilingual | null
}

/** A day of a curated plan, without a date. */
export interface ItineraryDay {
  readonly title: Bilingual
  readonly from: DayEnd | null
  readonly to: DayEnd | null
  readonly leaveAt: number
  readonly homeBy: number
  readonly stops: readonly ItineraryStop[]
}

/** A plan that the guide's curators made from an essay. */
export interface Itinerary {
  /** A slug, unique among itineraries. */
  readonly id: string
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly travel: TravelMode
  readonly days: readonly ItineraryDay[]
}

/** What a copy of an itinerary needs to know. */
export interface CopyOptions {
  readonly id: PlanId
  readonly newStopId: () => StopId
  readonly usualStay: (target: StopTarget) => number
  readonly inWords: (text: Bilingual) => string
}

/** A plan of one's own that begins as an itinerary. */
export function copyItinerary({ title, travel, days }: Itinerary, { id, newStopId, usualStay, inWords }: CopyOptions): Plan {
  return {
    id,
    title: inWords(title),
    travel,
    factors: null,
    days: days.map(({ from, to, leaveAt, homeBy, stops }) => ({
      date: null,
      from,
      to,
      leaveAt,
      homeBy,
      stops: stops.map(({ target, stay, fixedAt, note }) => ({
        id: newStopId(),
        target,
        stay: stay ?? usualStay(target),
        fixedAt,
        note: note === null ? '' : inWords(note),
      })),
    })),
  }
}
