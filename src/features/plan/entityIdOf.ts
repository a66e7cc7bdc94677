import type { HikeBrief } from '@/domain/hike'
import type { StopTarget } from '@/domain/plan'
import type { EntityId } from '@/domain/slug'

/** What of the essays a stop is for: a place, a dish, or the top of a hike; undefined for a spot of one's own. */
export function entityIdOf(target: StopTarget, hikes: readonly HikeBrief[]): EntityId | undefined {
  switch (target.type) {
    case 'place':
      return target.entity
    case 'meal':
      return target.dish
    case 'hike':
      return hikes.find(({ id }) => id === target.hike)?.summit
    case 'spot':
      return undefined
  }
}
