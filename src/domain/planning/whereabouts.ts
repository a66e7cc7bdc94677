import type { DayEnd, StopTarget } from '@/domain/plan'
import type { LatLng, UnpinnedReason } from '@/domain/position'
import type { Gazetteer } from './gazetteer'
import { doubtMetres, sealSpot } from '@/domain/position'

/** Why nothing can be measured: the place has no position, is a whole river, is no longer in the guide, or a dish belongs to no one town. */
export type NowhereReason = UnpinnedReason | 'river' | 'not-in-guide' | 'no-town'

/** Where a stop or an end of a day is, as far as it is known. */
export type Whereabouts
  = | { readonly isKnown: true, readonly at: LatLng, readonly doubt: number }
    | { readonly isKnown: false, readonly because: NowhereReason }

/** Where a stop is. */
export function whereIsStop(target: StopTarget, gazetteer: Gazetteer): Whereabouts {
  switch (target.type) {
    case 'place':
      return whereIsPlace(target.entity, gazetteer)
    case 'meal':
      return target.town === null ? { isKnown: false, because: 'no-town' } : whereIsPlace(target.town, gazetteer)
    // One walks up and comes down again: its top stands for it, with that spot's doubt.
    case 'hike':
      return whereIsPlace(gazetteer.hike(target.hike)?.summit ?? '', gazetteer)
    case 'spot':
      return { isKnown: true, at: target.at, doubt: 0 }
  }
}

/** Where a day starts or ends. */
export function whereIsEnd(end: DayEnd, gazetteer: Gazetteer): Whereabouts {
  if (end.type === 'spot')
    return { isKnown: true, at: end.at, doubt: 0 }
  const waymark = gazetteer.waymark(end.id)
  return waymark === undefined ? whereIsPlace(end.id, gazetteer) : { isKnown: true, at: waymark.at, doubt: waymark.accuracy }
}

function whereIsPlace(id: string, gazetteer: Gazetteer): Whereabouts {
  const position = gazetteer.place(id)?.position
  if (position === undefined)
    return { isKnown: false, because: 'not-in-guide' }
  if (position.type === 'unknown')
    return { isKnown: false, because: position.because }
  // The seal of a river stands on one spot of it, which says nothing about where one goes to see it.
  const at = sealSpot(position)
  return position.type === 'line' || at === undefined
    ? { isKnown: false, because: 'river' }
    : { isKnown: true, at, doubt: doubtMetres(position) ?? 0 }
}
