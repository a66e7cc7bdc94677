import type { EntityBrief } from '@/domain/entity'
import type { Plan, DayEnd, StopId, StopTarget } from '@/domain/plan'
import { inLocale } from '@/domain/locale'
import { useLocale, useMessages } from '@/locales/useMessages'
import { planWordsMessages } from '@/locales/planWords'
import { entityIdOf } from './entityIdOf'
import { useGuideStore } from '@/stores/guide'

/** What stops and ends of days are called in the language of the page. */
export function useStopWords() {
  const guide = useGuideStore()
  const locale = useLocale()
  const words = useMessages(planWordsMessages)
  const nameOf = (id: string): string | undefined => {
    const names = guide.entity(id)?.names ?? guide.index.waymarks.find(waymark => waymark.id === id)?.names
    return names && inLocale(names, locale.value)
  }

  // A hike may have the id of its top.
  function hikeName(id: string): string | undefined {
    const names = guide.index.hikes.find(hike => hike.id === id)?.names
    return names && inLocale(names, locale.value)
  }

  /** The name of what a stop is for. */
  function stopName(target: StopTarget): string {
    switch (target.type) {
      case 'place':
        return nameOf(target.entity) ?? words.value.gone
      case 'meal':
        return words.value.meal(nameOf(target.dish) ?? words.value.gone, target.town === null ? null : nameOf(target.town) ?? null)
      case 'hike':
        return hikeName(target.hike) ?? words.value.gone
      case 'spot':
        return target.name === '' ? words.value.unnamed : target.name
    }
  }

  function endName(end: DayEnd): string {
    return end.type === 'spot' ? end.name === '' ? words.value.unnamed : end.name : nameOf(end.id) ?? words.value.gone
  }

  /** The place or dish of the guide that a stop is for; for a hike the place that is its top. */
  function entityOf(target: StopTarget): EntityBrief | undefined {
    const id = entityIdOf(target, guide.index.hikes)
    return id === undefined ? undefined : guide.entity(id)
  }

  function nameIn(plan: Plan): (id: StopId) => string {
    const stops = new Map(plan.days.flatMap(day => day.stops).map(stop => [stop.id, stop.target]))
    return (id) => {
      const target = stops.get(id)
      return target === undefined ? '' : stopName(target)
    }
  }
  return { stopName, endName, entityOf, nameIn }
}
