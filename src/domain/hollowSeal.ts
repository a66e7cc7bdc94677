import type { EntityBrief } from './entity'

/** True for a place of which only an area is known: its seal is drawn hollow. */
export function isHollow(entity: EntityBrief): boolean {
  return entity.type === 'place' && entity.position.type === 'area'
}
