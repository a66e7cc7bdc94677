import type { DishBrief, EntityBrief, Names, PlaceBrief, SealKind } from '@/domain/entity'
import type { LatLng } from '@/domain/position'
import type { EntityId } from '@/domain/slug'
import { doubtMetres, sealSpot } from '@/domain/position'

/** A seal on the map. */
export interface MapPin {
  readonly id: EntityId
  readonly kind: SealKind
  readonly names: Names
  readonly at: LatLng
  /** Metres by which the truth may lie elsewhere. */
  readonly doubt: number
  /** Drawn hollow, in a dashed circle as large as the doubt. */
  readonly isArea: boolean
  /** The river of the base map that it stands for. */
  readonly feature: string | null
  /** Which stop of a day it is. */
  readonly badge?: string
  /** A spot of the visitor's own: a dot instead of a seal. */
  readonly isOwn?: boolean
}

/** The pins of those places that have a spot; regions and the places nobody found have none. */
export function placePins(places: readonly PlaceBrief[]): MapPin[] {
  return places.flatMap(place => pinAt(place, place, place.kind))
}

/** A pin for each dish at the town it is named after, as sure as the town itself. */
export function dishPins(dishes: readonly DishBrief[], entity: (id: string) => EntityBrief | undefined): MapPin[] {
  return dishes.flatMap((dish) => {
    const home = dish.home === null ? undefined : entity(dish.home)
    return home?.type === 'place' ? pinAt(dish, home, 'dish') : []
  })
}

function pinAt({ id, names }: EntityBrief, { position }: PlaceBrief, kind: SealKind): MapPin[] {
  const at = sealSpot(position)
  const doubt = doubtMetres(position)
  if (at === undefined || doubt === undefined)
    return []
  return [{ id, names, kind, at, doubt, isArea: position.type === 'area', feature: position.type === 'line' ? position.feature : null }]
}
