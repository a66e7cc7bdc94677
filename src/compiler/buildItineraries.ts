import type { Itinerary, ItineraryStop } from '@/domain/itinerary'
import type { MentionRef } from '@/domain/mentionRef'
import type { DayEnd, StopTarget } from '@/domain/plan'
import type { EntityId } from '@/domain/slug'
import type { AnchoredEssay } from './anchoredEssay'
import type { Content, EntityFile } from './content'
import type { ContentFile } from './contentFile'
import type { ItineraryStopYaml } from './itinerarySchema'
import type { Report, ValuePath } from './problem'
import { anchorAll } from '@/domain/quote'
import { mentionsOf } from './anchoredEssay'

/** The curated plans; whatever in them does not fit the rest of the content is reported and left out. */
export function buildItineraries(content: Content, essays: readonly AnchoredEssay[], report: Report): readonly Itinerary[] {
  const entities = new Map<string, EntityFile>(content.entities.map(entity => [entity.id, entity]))
  // Null where they could not be read: then an id may be one of theirs.
  const waymarks = content.waymarks && new Set(content.waymarks.value.map(({ id }) => id))

  function end(file: ContentFile, path: ValuePath, id: string | undefined): DayEnd | null {
    if (id === undefined)
      return null
    const entity = entities.get(id)
    if (entity ? entity.type !== 'place' : waymarks && !waymarks.has(id) && !content.entityFiles.has(id))
      report(file, path, entity ? `${id} is not a place` : `there is no place or waymark ${id}`)
    return { type: 'known', id }
  }

  function need(file: ContentFile, path: ValuePath, id: EntityId, type: 'place' | 'dish'): EntityFile | undefined {
    const entity = entities.get(id)
    if (entity ? entity.type !== type : !content.entityFiles.has(id))
      report(file, path, entity ? `${id} is not a ${type}` : `there is no ${type} ${id}`)
    return entity
  }

  function target(file: ContentFile, path: ValuePath, { place, dish, town }: ItineraryStopYaml): StopTarget | undefined {
    if (place !== undefined)
      need(file, [...path, 'place'], place, 'place')
    if (place !== undefined || dish === undefined)
      return place && { type: 'place', entity: place }
    const cooked = need(file, [...path, 'dish'], dish, 'dish')
    const home = cooked?.type === 'dish' ? cooked.value.home : null
    if (town !== undefined)
      need(file, [...path, 'town'], town, 'place')
    if (home !== null && town !== undefined && town !== home)
      report(file, [...path, 'town'], `${dish} is a dish of ${home}`)
    return { type: 'meal', dish, town: town ?? home }
  }

  function reason(file: ContentFile, path: ValuePath, { because, place, dish }: ItineraryStopYaml): MentionRef | undefined {
    const id = place ?? dish
    const entity = entities.get(id ?? '')
    const essay = essays.find(({ file }) => file.id === because.essay)
    const found = anchorAll(essay?.file.paragraphs ?? [], because)
    const mentions = essay && entity && mentionsOf(entity, essay)
    const nth = mentions?.findIndex(({ paragraph, start, end }) =>
      found.some(one => one.paragraph === paragraph && one.start === start && one.end === end)) ?? -1
    if (!content.essayFiles.has(because.essay))
      report(file, [...path, 'essay'], `there is no essay ${because.essay}`)
    else if (essay && found.length !== 1)
      report(file, [...path, 'exact'], `"${because.exact}" stands ${found.length} times in ${because.essay}, not once`)
    else if (mentions && nth < 0)
      report(file, [...path, 'exact'], `"${because.exact}" is no mention of ${id}`)
    return nth < 0 || id === undefined ? undefined : { essay: because.essay, entity: id, nth: nth + 1 }
  }

  return content.itineraries.map(({ id, file, value: { title, summary, travel, days } }) => ({
    id,
    title,
    summary,
    travel,
    days: days.map((day, nth) => {
      const path = ['days', nth]
      return {
        title: day.title,
        from: end(file, [...path, 'from'], day.from),
        to: end(file, [...path, 'to'], day.to),
        leaveAt: day.leaveAt,
        homeBy: day.homeBy,
        stops: day.stops.flatMap((stop, at): readonly ItineraryStop[] => {
          const here = [...path, 'stops', at]
          const because = reason(file, [...here, 'because'], stop)
          const { stay = null, fixedAt = null, note = null } = stop
          if (fixedAt !== null && (fixedAt < day.leaveAt || fixedAt > day.homeBy))
            report(file, [...here, 'fixedAt'], 'must lie between leaveAt and homeBy of its day')
          const aim = target(file, here, stop)
          return because && aim ? [{ target: aim, stay, fixedAt, because, note }] : []
        }),
      }
    }),
  }))
}
