import type { Basemap } from '@/domain/guide'
import type { MentionRef } from '@/domain/mentionRef'
import type { DayEnd, PlanDay, Stop, StopId, StopTarget } from '@/domain/plan'
import type { Candidate, Interests, LeftOut } from './candidates'
import type { Gazetteer } from './gazetteer'
import type { LegFinder } from './legs'
import type { BeginWindow } from './round'
import type { TourProblem } from './tour'
import { findCandidates } from './candidates'
import { beginWindows, legMinutes } from './dayRound'
import { EXACT_PRIZES, exactTour } from './exactTour'
import { searchTour } from './searchTour'
import { usualStay } from './stay'
import { sunTimes } from './sunTimes'
import { valueOf, walkDay } from './tour'
import { whereIsEnd } from './whereabouts'

/** A day to be filled. */
export type OpenDay = Omit<PlanDay, 'stops'>

/** What a plan is to be made of: days to be filled, and what the visitor likes. */
export interface Wish {
  readonly days: readonly OpenDay[]
  readonly interests: Interests
}

/** A stop of a proposal with the mention that is its reason. */
export interface ProposedStop {
  readonly target: StopTarget
  readonly stay: number
  readonly because: MentionRef
}

/** A proposed plan; everything of the essays that could be a stop is either in it or left out with a reason. */
export interface Proposal {
  readonly days: readonly { readonly day: OpenDay, readonly stops: readonly ProposedStop[] }[]
  readonly leftOut: readonly LeftOut[]
  readonly worth: number
}

/** When a meal may begin; each window is shorter than a meal is long, so that no two meals share one. */
const MEAL_BEGINS: readonly BeginWindow[] = [{ from: 690, to: 745 }, { from: 1050, to: 1105 }]
/** How often a proposal is taken apart and made anew. */
const SEARCH_ROUNDS = 100
/** Sunset on the shortest days of the county, for a day without a date. */
const EARLIEST_SUNSET = 1050

/** Choose what carries most of the essays within the days, always the same for the same wish. */
export function propose(wish: Wish, gazetteer: Gazetteer, findLeg: LegFinder, county: Basemap['county'] | null): Proposal {
  const { candidates, leftOut } = findCandidates(gazetteer, wish.interests, county)
  const stops = candidates.map(({ target }) => usualStay(target, gazetteer).minutes)
  const problem = tourProblem(wish, candidates, stops, gazetteer, findLeg)
  // Whatever fits on no day even alone need not be looked at again.
  const fits = candidates.map((_, at) => problem.days.some(day => walkDay(problem, day, [at]) !== undefined))
  const possible = candidates.filter((_, at) => fits[at])
  const small = tourProblem(wish, possible, stops.filter((_, at) => fits[at]), gazetteer, findLeg)
  const tour = possible.length <= EXACT_PRIZES
    ? exactTour(small)
    : searchTour(small, SEARCH_ROUNDS)
  const chosen = new Set(tour.flat().map(at => possible[at]?.id))
  return {
    days: wish.days.map((day, at) => ({
      day,
      stops: (tour[at] ?? []).flatMap((prize) => {
        const candidate = possible[prize]
        return candidate === undefined ? [] : [{ target: candidate.target, stay: small.prizes[prize]?.stay ?? 0, because: candidate.because }]
      }),
    })),
    leftOut: [
      ...candidates.flatMap(({ id }, at): readonly LeftOut[] =>
        chosen.has(id) ? [] : [{ id, because: { kind: fits[at] ? 'no-time' : 'never-fits' } }]),
      ...leftOut,
    ],
    worth: valueOf(small, tour).worth,
  }
}

/** The stops of a proposal as stops of a plan; `newId` makes ids. */
export function proposedDays({ days }: Proposal, newId: () => StopId): readonly PlanDay[] {
  return days.map(({ day, stops }) => ({
    ...day,
    stops: stops.map(({ target, stay }): Stop => ({ id: newId(), target, stay, fixedAt: null, note: '' })),
  }))
}

function tourProblem({ days }: Wish, candidates: readonly Candidate[], stays: readonly number[], gazetteer: Gazetteer, findLeg: LegFinder): TourProblem {
  const between = new Map<number, number>()
  const count = candidates.length
  const sunset = Math.min(...days.map(({ date }) => sunsetOn(date, candidates[0])))
  const leg = (from: number, to: number): number => {
    const [a, b] = [candidates[from], candidates[to]]
    if (a === undefined || b === undefined)
      return 0
    const minutes = between.get(from * count + to) ?? legMinutes(findLeg(a.where, b.where))
    between.set(from * count + to, minutes)
    return minutes
  }
  return {
    prizes: candidates.map(({ target, worth }, at) => {
      const stay = stays[at] ?? 0
      return { worth, stay, windows: windowsFor(target, stay, sunset, gazetteer) }
    }),
    days: days.map(({ leaveAt, homeBy, from, to }) => {
      const outward = endLegs(from, candidates, gazetteer, (end, candidate) => findLeg(end, candidate))
      const homeward = endLegs(to, candidates, gazetteer, (end, candidate) => findLeg(candidate, end))
      return {
        leaveAt,
        homeBy,
        minutes: (a, b) => a === count
          ? b === count + 1 ? 0 : outward(b)
          : b === count + 1 ? homeward(a) : leg(a, b),
      }
    }),
  }
}

function windowsFor(target: StopTarget, stay: number, sunset: number, gazetteer: Gazetteer): readonly BeginWindow[] {
  if (target.type === 'meal')
    return MEAL_BEGINS
  const place = target.type === 'place' ? gazetteer.place(target.entity) : undefined
  return place?.kind === 'mountain' && place.hours === undefined
    ? [{ from: 0, to: sunset - stay }]
    : target.type === 'place' ? beginWindows({ target, stay, fixedAt: null }, gazetteer) : []
}

function sunsetOn(date: string | null, candidate: Candidate | undefined): number {
  const sun = date === null || candidate === undefined ? undefined : sunTimes(date, candidate.where.at)
  return sun?.set ?? EARLIEST_SUNSET
}

function endLegs(end: DayEnd | null, candidates: readonly Candidate[], gazetteer: Gazetteer, find: (end: Parameters<LegFinder>[0], candidate: Parameters<LegFinder>[0]) => ReturnType<LegFinder>): (candidate: number) => number {
  const known: (number | undefined)[] = []
  const where = end && whereIsEnd(end, gazetteer)
  return (at) => {
    const candidate = candidates[at]
    const minutes = known[at] ?? (where && candidate ? legMinutes(find(where, candidate.where)) : 0)
    known[at] = minutes
    return minutes
  }
}
