import type { PlaceKind } from '@/domain/entity'
import type { StopTarget } from '@/domain/plan'
import type { Gazetteer } from './gazetteer'

/** How long a stop usually lasts, in minutes, and for what. It is the guide's own guess: no source gives any. */
export interface UsualStay {
  readonly minutes: number
  readonly because: PlaceKind | 'meal' | 'hike' | 'spot'
}

/** Minutes at a meal. */
const MEAL_STAY = 60
/** Minutes to begin with on a hike; no walking time is known, so the visitor is asked for his own. */
const HIKE_STAY = 240

const STAYS: Readonly<Record<PlaceKind, number>> = {
  mountain: 180,
  water: 60,
  cave: 90,
  red: 75,
  house: 45,
  street: 75,
  temple: 45,
  relic: 30,
  town: 60,
  region: 60,
}

/** The stay to begin with for a stop. */
export function usualStay(target: StopTarget, gazetteer: Gazetteer): UsualStay {
  if (target.type === 'meal')
    return { minutes: MEAL_STAY, because: 'meal' }
  if (target.type === 'hike')
    return { minutes: HIKE_STAY, because: 'hike' }
  const kind = target.type === 'place' ? gazetteer.place(target.entity)?.kind : undefined
  return kind === undefined ? { minutes: 30, because: 'spot' } : { minutes: STAYS[kind], because: kind }
}
