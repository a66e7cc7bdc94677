import type { DishBrief, EntityBrief, PlaceBrief } from '@/domain/entity'
import type { GuideIndex, Waymark } from '@/domain/guide'
import type { HikeBrief } from '@/domain/hike'

/** The guide as the planner looks things up in it. */
export interface Gazetteer {
  readonly entities: readonly EntityBrief[]
  readonly waymarks: readonly Waymark[]
  readonly place: (id: string) => PlaceBrief | undefined
  readonly dish: (id: string) => DishBrief | undefined
  readonly waymark: (id: string) => Waymark | undefined
  readonly hike: (id: string) => HikeBrief | undefined
}

/** A gazetteer of the guide's index. */
export function createGazetteer({ entities, waymarks, hikes = [] }: Pick<GuideIndex, 'entities' | 'waymarks'> & Partial<Pick<GuideIndex, 'hikes'>>): Gazetteer {
  const places = new Map<string, PlaceBrief>()
  const dishes = new Map<string, DishBrief>()
  for (const entity of entities) {
    if (entity.type === 'place')
      places.set(entity.id, entity)
    if (entity.type === 'dish')
      dishes.set(entity.id, entity)
  }
  const marks = new Map(waymarks.map(waymark => [waymark.id, waymark]))
  return { entities, waymarks, place: id => places.get(id), dish: id => dishes.get(id), waymark: id => marks.get(id), hike: id => hikes.find(hike => hike.id === id) }
}
