import type { MapPin } from '@/domain/cartography/pin'
import type { PlaceBrief } from '@/domain/entity'
import type { FieldCheck } from '@/domain/fieldCheck'
import { isEntityId } from '@/domain/slug'
import { mapMessages } from '@/locales/map'

const PREFIX = 'own-'

/** A dot, called one's own, for each of `places` that the visitor measured; `checks` has the latest by place. */
export function ownPins(places: readonly PlaceBrief[], checks: ReadonlyMap<string, FieldCheck>): MapPin[] {
  return places.flatMap((place) => {
    const check = checks.get(place.id)
    const id = `${PREFIX}${place.id}`
    const { zh, en } = place.names
    const names = { ...place.names, zh: mapMessages['zh-CN'].own(zh), en: mapMessages.en.own(en) }
    return check !== undefined && isEntityId(id) ? [{ id, kind: place.kind, names, at: check.at, doubt: check.accuracy, isArea: false, feature: null, isOwn: true }] : []
  })
}

/** The place that a pin of the map is about. */
export function placeOfPin(id: string): string {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id
}
