import type { PlaceBrief, PlaceKind } from '@/domain/entity'
import type { Plan, PlanDay, PlanId, Stop, StopId } from '@/domain/plan'
import type { EntityId } from '@/domain/slug'
import type { Gazetteer } from '@/domain/planning/gazetteer'
import type { OpeningHours } from '@/domain/openingHours'
import type { LegFinder } from '@/domain/planning/legs'
import { isEntityId, isEssayId } from '@/domain/slug'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { distanceMetres } from '@/domain/distance'

function isStopId(text: string): text is StopId {
  return text !== ''
}

function isPlanId(text: string): text is PlanId {
  return text !== ''
}

export function stopId(text: string): StopId {
  if (!isStopId(text))
    throw new Error('a stop needs an id')
  return text
}

export function entityId(text: string): EntityId {
  if (!isEntityId(text))
    throw new Error(`${text} is no id`)
  return text
}

export interface MadePlace {
  readonly id: string
  /** Kilometres east and north of a corner of the county; left out: unknown. */
  readonly east?: number
  readonly north?: number
  readonly doubt?: number
  readonly kind?: PlaceKind
  readonly hours?: Pick<OpeningHours, 'open' | 'close'>
  readonly mentions?: number
}

const ESSAY = 'an-essay'

/** A place of a made-up county. */
export function madePlace({ id, east, north = 0, doubt = 100, kind = 'street', hours, mentions = 1 }: MadePlace): PlaceBrief {
  if (!isEssayId(ESSAY))
    throw new Error('no id')
  return {
    type: 'place',
    id: entityId(id),
    names: { zh: id, pinyin: id, en: id, others: [] },
    tagline: { zh: id, en: id },
    mentioned: [{ essay: ESSAY, count: mentions }],
    kind,
    admin: null,
    position: east === undefined
      ? { type: 'unknown', because: 'not-found' }
      : { type: 'point', at: { lat: 27 + north / 111.195, lng: 113 + east / 99.075 }, accuracy: doubt },
    ...hours && { hours: { ...hours, sure: true, sources: [] } },
  }
}

export function madeGazetteer(...places: readonly MadePlace[]): Gazetteer {
  return createGazetteer({ entities: places.map(madePlace), waymarks: [] })
}

/** A stop at a place; its id is the place's. */
export function stopAt(place: string, changes: Partial<Pick<Stop, 'stay' | 'fixedAt' | 'note'>> = {}): Stop {
  return { id: stopId(place), target: { type: 'place', entity: entityId(place) }, stay: 60, fixedAt: null, note: '', ...changes }
}

export function madeDay(stops: readonly Stop[], changes: Partial<PlanDay> = {}): PlanDay {
  return { date: null, from: null, to: null, leaveAt: 540, homeBy: 1080, stops, ...changes }
}

export function madePlan(...days: readonly PlanDay[]): Plan {
  const id = 'a-plan'
  if (!isPlanId(id))
    throw new Error('a plan needs an id')
  return { id, title: '试走', travel: 'car', factors: null, days }
}

/** A kilometre a minute as the crow flies, to the minute, without any doubt. */
export const KILOMETRE_A_MINUTE: LegFinder = (from, to) => {
  if (!from.isKnown || !to.isKnown)
    return { isKnown: false, because: from.isKnown ? to.isKnown ? 'not-in-guide' : to.because : from.because }
  const metres = distanceMetres(from.at, to.at)
  const minutes = Math.round(metres / 1000)
  return { isKnown: true, by: 'model', metres: { low: metres, usual: metres, high: metres }, minutes: { low: minutes, usual: minutes, high: minutes } }
}
