import type { Itinerary, ItineraryStop } from '@/domain/itinerary'
import type { Locale } from '@/domain/locale'
import type { Plan, PlanId, StopId } from '@/domain/plan'
import type { Gazetteer } from '@/domain/planning/gazetteer'
import { copyItinerary } from '@/domain/itinerary'
import { inLocale } from '@/domain/locale'
import { usualStay } from '@/domain/planning/stay'

/** A curated plan as a plan of one's own would be, with the ids given. */
export function curatedPlan(itinerary: Itinerary, gazetteer: Gazetteer, locale: Locale, id: PlanId, newStopId: () => StopId): Plan {
  return copyItinerary(itinerary, {
    id,
    newStopId,
    usualStay: target => usualStay(target, gazetteer).minutes,
    inWords: text => inLocale(text, locale),
  })
}

/** What the stops of a curated plan stand for, in order, over all days. */
export function curatedStops({ days }: Itinerary): readonly ItineraryStop[] {
  return days.flatMap(({ stops }) => stops)
}
