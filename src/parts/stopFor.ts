import type { EntityBrief } from '@/domain/entity'
import type { StopTarget } from '@/domain/plan'

/** The stops that `entity` makes: one, or none. */
export function stopsFor(entity: EntityBrief): readonly StopTarget[] {
  const target = stopFor(entity)
  return target === undefined ? [] : [target]
}

/** What a stop for `entity` is: a place is visited, a dish is eaten where it is from; nothing else can be a stop. */
export function stopFor(entity: EntityBrief): StopTarget | undefined {
  if (entity.type === 'place')
    return { type: 'place', entity: entity.id }
  return entity.type === 'dish' && entity.kind === 'dish' ? { type: 'meal', dish: entity.id, town: entity.home } : undefined
}
