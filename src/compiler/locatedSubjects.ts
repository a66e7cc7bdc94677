import type { PlaceKind } from '@/domain/entity'
import type { WaymarkKind } from '@/domain/guide'
import type { LatLng } from '@/domain/position'
import type { Content } from './content'
import type { ContentFile } from './contentFile'
import type { ValuePath } from './problem'

/** A place or waymark whose position can be compared with another finding. */
export interface LocatedSubject {
  readonly id: string
  readonly names: readonly string[]
  readonly kind: PlaceKind | WaymarkKind
  /** As the file has it; `waymark` for an entry of waymarks.yaml. */
  readonly type: 'point' | 'area' | 'line' | 'unknown' | 'waymark'
  /** Null where it is unknown. */
  readonly at: LatLng | null
  /** Metres; null where the position is unknown. */
  readonly doubt: number | null
  readonly sources: readonly string[]
  readonly file: ContentFile
  /** Where in the file the position stands. */
  readonly path: ValuePath
}

/** Every place and waymark that has a spot or might get one; regions and places beyond the map are left out. */
export function locatedSubjects({ entities, waymarks }: Content): readonly LocatedSubject[] {
  const places = entities.flatMap((entity): readonly LocatedSubject[] => {
    if (entity.type !== 'place')
      return []
    const { id, file, value: { names, kind, position } } = entity
    const shared = { id, names: [names.zh, ...names.others], kind, type: position.type, sources: position.sources, file, path: ['position'] }
    switch (position.type) {
      case 'unknown':
        return position.because === 'not-found' ? [{ ...shared, at: null, doubt: null }] : []
      case 'area':
        return [{ ...shared, at: { lat: position.lat, lng: position.lng }, doubt: position.radius }]
      default:
        return [{ ...shared, at: { lat: position.lat, lng: position.lng }, doubt: position.accuracy }]
    }
  })
  const marks = waymarks?.value.map(({ id, names, kind, lat, lng, accuracy, sources }, at): LocatedSubject =>
    ({ id, names: [names.zh], kind, type: 'waymark', at: { lat, lng }, doubt: accuracy, sources, file: waymarks.file, path: [at] }))
  return [...places, ...marks ?? []]
}
