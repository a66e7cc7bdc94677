import type { DishBrief, EntityBrief, PlaceBrief, PlaceKind } from './entity'
import { PLACE_KINDS } from './entity'

/** What the map can show: kinds of place in the order of filters, then dishes at the towns they are named after. */
export const MAP_KINDS = [...PLACE_KINDS, 'dish'] as const
export type MapKind = PlaceKind | 'dish'
/** What the map and its list are about. */
export type MapEntity = PlaceBrief | DishBrief

/** Shown only when asked for: towns and regions serve to find the way, dishes have their own page. */
const ON_REQUEST: ReadonlySet<MapKind> = new Set(['town', 'region', 'dish'])

/** True for what is worth a visit and thus shown without any filter. */
function isShownAtFirst(entity: MapEntity): boolean {
  return !ON_REQUEST.has(mapKind(entity))
}

/** The filter under which `entity` is shown. */
export function mapKind(entity: MapEntity): MapKind {
  return entity.type === 'place' ? entity.kind : 'dish'
}

/** True for what the map or its list can show. */
export function isMapEntity(entity: EntityBrief): entity is MapEntity {
  return entity.type === 'place' || entity.type === 'dish'
}

/** The kinds named in a `kinds=red,street` of the address, in the order of filters; unknown words are passed over. */
export function parseKinds(text: string): readonly MapKind[] {
  const words = new Set(text.split(','))
  return MAP_KINDS.filter(kind => words.has(kind))
}

/** What `parseKinds` reads; an empty text stands for no filter. */
export function formatKinds(kinds: readonly MapKind[]): string {
  return MAP_KINDS.filter(kind => kinds.includes(kind)).join(',')
}

/** `kinds` with `kind` added, or taken away where it was. */
export function toggleKind(kinds: readonly MapKind[], kind: MapKind): readonly MapKind[] {
  return MAP_KINDS.filter(each => (each === kind) !== kinds.includes(each))
}

/** What is shown under `kinds`, in the order of filters, the most mentioned first; none stands for all that is worth a visit. */
export function filterForMap(entities: readonly EntityBrief[], kinds: readonly MapKind[]): readonly MapEntity[] {
  return entities
    .filter(isMapEntity)
    .filter(entity => kinds.length === 0 ? isShownAtFirst(entity) : kinds.includes(mapKind(entity)))
    .sort((a, b) => MAP_KINDS.indexOf(mapKind(a)) - MAP_KINDS.indexOf(mapKind(b)) || timesMentioned(b) - timesMentioned(a) || (a.id < b.id ? -1 : 1))
}

/** How many entities stand under each kind; kinds without any are left out. */
export function countKinds(entities: readonly EntityBrief[]): ReadonlyMap<MapKind, number> {
  const counts = new Map<MapKind, number>()
  for (const kind of MAP_KINDS) {
    const count = entities.filter(entity => isMapEntity(entity) && mapKind(entity) === kind).length
    if (count > 0)
      counts.set(kind, count)
  }
  return counts
}

/** Mentions in all essays together. */
export function timesMentioned({ mentioned }: Pick<EntityBrief, 'mentioned'>): number {
  return mentioned.reduce((sum, { count }) => sum + count, 0)
}
