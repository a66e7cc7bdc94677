import type { EntityBrief, PlaceBrief, PlaceKind } from '@/domain/entity'
import type { Basemap } from '@/domain/guide'
import type { MentionRef } from '@/domain/mentionRef'
import type { StopTarget } from '@/domain/plan'
import type { EntityId, EssayId } from '@/domain/slug'
import type { Gazetteer } from './gazetteer'
import type { NowhereReason, Whereabouts } from './whereabouts'
import { isInside } from '@/domain/position'
import { whereIsStop } from './whereabouts'

/** What a visitor likes; nothing at all means everything alike. */
export interface Interests {
  readonly kinds: readonly PlaceKind[]
  readonly essays: readonly EssayId[]
  readonly dishes: boolean
}

/** Something that could become a stop. */
export interface Candidate {
  readonly id: EntityId
  readonly target: StopTarget
  readonly where: Whereabouts & { readonly isKnown: true }
  /** Why it is worth a stop. */
  readonly because: MentionRef
  readonly worth: number
}

/** Why something of the essays is not in a plan. `instead`: the stop at the very same spot. */
export type LeftOutReason
  = | { readonly kind: 'no-position', readonly because: NowhereReason }
    | { readonly kind: 'outside-county' }
    | { readonly kind: 'same-spot', readonly instead: EntityId }
    | { readonly kind: 'never-fits' }
    | { readonly kind: 'no-time' }

/** Something of the essays that is not in a plan. */
export interface LeftOut {
  readonly id: EntityId
  readonly because: LeftOutReason
}

/** A town or a region is where things are, not a thing to see. */
const NOT_SIGHTS: readonly PlaceKind[] = ['town', 'region']
/** How much more an interest is worth than what was not asked for. */
const INTEREST = 4

/** What the guide has to offer as stops, and what it cannot offer with the reason. */
export function findCandidates(gazetteer: Gazetteer, interests: Interests, county: Basemap['county'] | null): { readonly candidates: readonly Candidate[], readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = []
  const candidates: Candidate[] = []
  const ranked = gazetteer.entities
    .flatMap((entity) => {
      const target = targetOf(entity)
      return target === undefined ? [] : [{ entity, target, worth: worthOf(entity, interests) }]
    })
    .sort((a, b) => b.worth - a.worth || (a.entity.id < b.entity.id ? -1 : 1))
  for (const { entity, target, worth } of ranked) {
    const where = whereIsStop(target, gazetteer)
    const because = reasonFor(entity, interests)
    if (because === undefined)
      continue
    if (!where.isKnown)
      leftOut.push({ id: entity.id, because: { kind: 'no-position', because: where.because } })
    else if (county !== null && !isInside(county, where.at))
      leftOut.push({ id: entity.id, because: { kind: 'outside-county' } })
    else
      candidates.push({ id: entity.id, target, where, because, worth })
  }
  return joined(candidates, leftOut, gazetteer)
}

// A temple on a summit is seen by climbing the hill: of places at one spot the hill stands for all, else the one worth most.
function joined(candidates: readonly Candidate[], leftOut: readonly LeftOut[], gazetteer: Gazetteer): ReturnType<typeof findCandidates> {
  const spots = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const { target, where, id } = candidate
    const spot = target.type === 'place' ? `${where.at.lat} ${where.at.lng}` : id
    spots.set(spot, [...spots.get(spot) ?? [], candidate])
  }
  const groups = [...spots.values()].flatMap((group) => {
    const lead = group.find(({ id }) => gazetteer.place(id)?.kind === 'mountain') ?? group[0]
    return lead === undefined ? [] : [{ lead, others: group.filter(one => one !== lead), worth: Math.max(...group.map(({ worth }) => worth)) }]
  })
  return {
    candidates: groups.map(({ lead, worth }) => ({ ...lead, worth })),
    leftOut: [
      ...groups.flatMap(({ lead, others }) => others.map(({ id }): LeftOut => ({ id, because: { kind: 'same-spot', instead: lead.id } }))),
      ...leftOut,
    ],
  }
}

function targetOf(entity: EntityBrief): StopTarget | undefined {
  if (entity.type === 'dish')
    return entity.kind === 'dish' ? { type: 'meal', dish: entity.id, town: entity.home } : undefined
  return entity.type === 'place' && isSight(entity) ? { type: 'place', entity: entity.id } : undefined
}

function isSight({ kind, position }: PlaceBrief): boolean {
  return !NOT_SIGHTS.includes(kind) && !(position.type === 'unknown' && position.because === 'region')
}

// A place that an essay comes back to is worth more, but the tenth mention adds little.
function worthOf(entity: EntityBrief, { kinds, essays, dishes }: Interests): number {
  const mentions = entity.mentioned.reduce((sum, { count }) => sum + count, 0)
  const isAsked = (entity.type === 'place' && kinds.includes(entity.kind))
    || (entity.type === 'dish' && dishes)
    || entity.mentioned.some(({ essay }) => essays.includes(essay))
  return Math.round(100 * Math.sqrt(mentions)) * (isAsked ? INTEREST : 1)
}

function reasonFor({ id, mentioned }: EntityBrief, { essays }: Interests): MentionRef | undefined {
  const essay = mentioned.find(one => essays.includes(one.essay))?.essay ?? mentioned[0]?.essay
  return essay === undefined ? undefined : { essay, entity: id, nth: 1 }
}
