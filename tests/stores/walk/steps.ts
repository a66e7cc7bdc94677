import type { Plan, Stop } from '@/domain/plan'
import type { PlanEdit } from '@/domain/planning/planEdit'
import fc from 'fast-check'
import { TRAVEL_MODES } from '@/domain/plan'
import { addDay, moveDay, removeDay, setDate, setFactors, setFrom, setHours, setTitle, setTo, setTravel } from '@/domain/planning/dayEdits'
import { addStop, moveStop, orderStops, removeStop, setFixedAt, setNote, setStay } from '@/domain/planning/stopEdits'
import { anyText, entityId, stopId } from '../../domain/exchange/plans'

/** How many tabs and plans a walk has. */
export const TABS = 3
export const PLANS = 3

/** What a visitor can do; often what is done often. */
const ACTS = {
  'edit': 12, 'undo': 4, 'redo': 3, 'add': 2, 'remove': 2, 'put back': 2, 'restore': 2, 'reload': 2, 'deliver': 5, 'kill': 2, 'lose': 1, 'fill': 1, 'make room': 2, 'clear': 1,
} as const
export type Act = keyof typeof ACTS

/** One step of a walk: data only, so that a walk that fails can be made shorter. */
export interface Step {
  readonly act: Act
  readonly tab: number
  /** Which plan. */
  readonly plan: number
  /** Which edit, and what it takes. */
  readonly edit: number
  readonly a: number
  readonly b: number
  readonly text: string
}

const acts: readonly Act[] = ['edit', 'undo', 'redo', 'add', 'remove', 'put back', 'restore', 'reload', 'deliver', 'kill', 'lose', 'fill', 'make room', 'clear']

/** Any step. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(...acts.map(act => ({ arbitrary: fc.constant(act), weight: ACTS[act] }))),
  tab: fc.nat(TABS - 1),
  plan: fc.nat(PLANS - 1),
  edit: fc.nat(13),
  a: fc.nat(7),
  b: fc.nat(7),
  text: anyText,
})

const DATES = ['2028-02-29', '2026-12-31', '2027-02-29', null, '2026-04-03'] as const

/** The edit of a step for a plan as it stands; some make no sense there and are to change nothing. `nth` makes new stops new. */
export function editOf({ edit, a, b, text }: Step, plan: Plan, nth: number): { readonly edit: PlanEdit, readonly joins: string | null } {
  const stops = plan.days.flatMap(day => day.stops)
  const id = stops[(a * 3 + b) % Math.max(1, stops.length)]?.id ?? stopId('none')
  const stop: Stop = { id: stopId(`n${nth}`), target: { type: 'place', entity: entityId('wuji-laojie') }, stay: a * 15, fixedAt: null, note: text }
  const ofDay = plan.days[a % Math.max(1, plan.days.length)]?.stops.map(stop => stop.id) ?? []
  const edits: readonly (readonly [PlanEdit, string?])[] = [
    [setTitle(text), 'title'],
    [setTravel(TRAVEL_MODES[a % TRAVEL_MODES.length] ?? 'car')],
    [setFactors(a === 0 ? null : { detour: 1 + a / 2, speed: 10 * b })],
    [addDay(a % (plan.days.length + 2))],
    [removeDay(a)],
    [moveDay(a, b)],
    [setDate(a % 3, DATES[b % DATES.length] ?? null)],
    [a % 2 === 0 ? setFrom(b % 3, { type: 'known', id: 'hengshan-xi' }) : setTo(b % 3, null)],
    [setHours(a % 3, 60 * b, 60 * a + 600)],
    [addStop(a % 3, stop)],
    [b === 7 ? removeStop(id) : moveStop(id, a % 3, b % 4)],
    [orderStops(a % 3, [...ofDay].reverse())],
    [b % 2 === 0 ? setStay(id, a * 30) : setFixedAt(id, a === 0 ? null : a * 180)],
    [setNote(id, text), `note ${id}`],
  ]
  const [made, joins = null] = edits[edit] ?? [setTitle(text)]
  return { edit: made, joins }
}
