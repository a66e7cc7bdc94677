import type { EntityBrief, MentionCount } from '@/domain/entity'
import type { Bounds, Position } from '@/domain/position'
import type { AnchoredEssay } from './anchoredEssay'
import type { Content, EntityFile } from './content'
import type { PlaceYaml } from './entitySchemas'
import type { PositionYaml } from './positionSchema'
import { ENTITY_TYPES, PLACE_KINDS } from '@/domain/entity'
import { COUNTY } from '@/domain/handover'
import { isInside } from '@/domain/position'

/** What lists need of every entity: by type, places by kind, then in the order in which the essays first mention them. */
export function buildEntities(content: Content, essays: readonly AnchoredEssay[]): readonly EntityBrief[] {
  const counts = new Map<string, Map<string, MentionCount>>()
  for (const { file, paragraphs } of essays) {
    for (const { what } of paragraphs.flatMap(({ mentions }) => mentions)) {
      const inEssays = counts.get(what) ?? new Map<string, MentionCount>()
      inEssays.set(file.id, { essay: file.id, count: (inEssays.get(file.id)?.count ?? 0) + 1 })
      counts.set(what, inEssays)
    }
  }
  const county = content.basemap?.value.county
  const order = new Map([...counts.keys()].map((id, at) => [id, at]))
  return content.entities
    .map(entity => buildEntity(entity, [...counts.get(entity.id)?.values() ?? []], county))
    .sort((a, b) => rank(a) - rank(b) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

function rank(entity: EntityBrief): number {
  return ENTITY_TYPES.indexOf(entity.type) * PLACE_KINDS.length
    + (entity.type === 'place' ? PLACE_KINDS.indexOf(entity.kind) : 0)
}

function buildEntity(entity: EntityFile, mentioned: readonly MentionCount[], county: Bounds | undefined): EntityBrief {
  const { names, tagline } = entity.value
  const base = { id: entity.id, names, tagline, mentioned }
  switch (entity.type) {
    case 'place':
      return {
        ...base,
        type: 'place',
        kind: entity.value.kind,
        position: buildPosition(entity.value.position),
        admin: entity.value.admin,
        ...isOutside(entity.value, county) && { isOutside: true },
        ...entity.value.hours && { hours: entity.value.hours },
      }
    case 'dish':
      return { ...base, type: 'dish', kind: entity.value.kind, home: entity.value.home }
    case 'ingredient':
      return { ...base, type: 'ingredient' }
    case 'person':
      return { ...base, type: 'person', dates: entity.value.dates }
  }
}

// Of what nobody found only the words of its file can tell; a region may hold the county.
function isOutside({ position, admin }: PlaceYaml, county: Bounds | undefined): boolean {
  if (position.type !== 'unknown')
    return county !== undefined && !isInside(county, position)
  return position.because === 'not-found' && admin !== null && !admin.zh.includes(COUNTY)
}

function buildPosition(position: PositionYaml): Position {
  switch (position.type) {
    case 'point':
      return { type: 'point', at: { lat: position.lat, lng: position.lng }, accuracy: position.accuracy }
    case 'area':
      return { type: 'area', centre: { lat: position.lat, lng: position.lng }, radius: position.radius }
    case 'line':
      return { type: 'line', feature: position.feature, at: { lat: position.lat, lng: position.lng }, accuracy: position.accuracy }
    case 'unknown':
      return { type: 'unknown', because: position.because }
  }
}
