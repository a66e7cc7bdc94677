import type { PlaceBrief } from '@/domain/entity'
import type { Chance, Conflict, Remedy } from './conflict'
import type { Gazetteer } from './gazetteer'
import type { Visit } from './schedule'
import type { SunTimes } from './sunTimes'

/** Farther off than this, in metres, a position is too vague to drive to. */
const VAGUE_METRES = 1500
/** Nobody is asked to set out before this, in minutes after midnight. */
const EARLIEST_START = 360

interface Circumstances {
  readonly at: number
  readonly gazetteer: Gazetteer
  readonly sun: SunTimes | null
  readonly leaveAt: number
}

/** What does not go well at one stop. */
export function visitConflicts(visit: Visit, circumstances: Circumstances): readonly Conflict[] {
  const { stop, where } = visit
  const place = stop.target.type === 'place' ? circumstances.gazetteer.place(stop.target.entity) : undefined
  const conflicts = [...fixedMissed(visit, circumstances), ...hoursMissed(visit, place, circumstances), ...darkness(visit, place, circumstances)]
  if (!where.isKnown)
    return [...conflicts, { kind: 'unknown-position', stop: stop.id, because: where.because, remedy: { do: 'ask-on-the-way', stop: stop.id } }]
  return where.doubt > VAGUE_METRES
    ? [...conflicts, { kind: 'vague-position', stop: stop.id, metres: where.doubt, remedy: { do: 'search-by-name', stop: stop.id } }]
    : conflicts
}

function fixedMissed({ stop, arrive }: Visit, { leaveAt, at }: Circumstances): readonly Conflict[] {
  const { fixedAt } = stop
  if (fixedAt === null || arrive.high <= fixedAt)
    return []
  const chance = chanceOf(arrive.usual > fixedAt)
  const late = (chance === 'sure' ? arrive.usual : arrive.high) - fixedAt
  return [{ kind: 'fixed-missed', stop: stop.id, fixedAt, arrive: fixedAt + late, chance, remedy: sooner(late, stop.id, leaveAt, at) }]
}

function hoursMissed({ stop, arrive, leave }: Visit, place: PlaceBrief | undefined, { leaveAt, at }: Circumstances): readonly Conflict[] {
  if (place?.hours === undefined)
    return []
  const { open, close, sure: isHoursSure } = place.hours
  const common = { stop: stop.id, isHoursSure }
  if (arrive.high >= close) {
    const chance = chanceOf(arrive.usual >= close)
    const come = chance === 'sure' ? arrive.usual : arrive.high
    return [{ kind: 'after-closing', ...common, arrive: come, closes: close, chance, remedy: sooner(come + stop.stay - close, stop.id, leaveAt, at) }]
  }
  if (leave.high > close) {
    const chance = chanceOf(leave.usual > close)
    const go = chance === 'sure' ? leave.usual : leave.high
    const stay = Math.max(0, stop.stay - (go - close))
    const remedy: Remedy = stay * 2 >= stop.stay ? { do: 'shorten-stay', stop: stop.id, stay } : sooner(go - close, stop.id, leaveAt, at)
    return [{ kind: 'closes-during', ...common, leave: go, closes: close, chance, remedy }]
  }
  const remedy: Remedy = at === 0 ? { do: 'leave-later', minutes: open - arrive.usual } : { do: 'another-day', stop: stop.id }
  return arrive.usual < open && (stop.fixedAt === null || stop.fixedAt < open)
    ? [{ kind: 'before-opening', ...common, arrive: arrive.usual, opens: open, remedy }]
    : []
}

function darkness({ stop, leave }: Visit, place: PlaceBrief | undefined, { sun, leaveAt, at }: Circumstances): readonly Conflict[] {
  const isOnMountain = place?.kind === 'mountain' || stop.target.type === 'hike'
  if (sun === null || !isOnMountain || leave.high <= sun.set)
    return []
  const chance = chanceOf(leave.usual > sun.set)
  const down = chance === 'sure' ? leave.usual : leave.high
  return [{ kind: 'dark-on-mountain', stop: stop.id, leave: down, sunset: sun.set, chance, remedy: sooner(down - sun.set, stop.id, leaveAt, at) }]
}

function sooner(minutes: number, stop: Visit['stop']['id'], leaveAt: number, at: number): Remedy {
  if (leaveAt - minutes >= EARLIEST_START)
    return { do: 'leave-earlier', minutes }
  return at > 0 ? { do: 'move-first', stop } : { do: 'another-day', stop }
}

function chanceOf(isSure: boolean): Chance {
  return isSure ? 'sure' : 'possible'
}
