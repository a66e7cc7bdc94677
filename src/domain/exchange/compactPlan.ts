import type { DayEnd, Plan, Stop, StopTarget } from '@/domain/plan'
import * as v from 'valibot'

/** A plan without the names of its fields, as it stands in a link. `null` stands for absence. */
export type CompactPlan = readonly unknown[]

function packEnd(end: DayEnd | null): unknown {
  if (end === null)
    return null
  return end.type === 'known' ? [end.id] : [end.name, end.at.lat, end.at.lng]
}

function packTarget(target: StopTarget): unknown {
  switch (target.type) {
    case 'place':
      return [target.entity]
    case 'meal':
      return [target.dish, target.town]
    // A number where the others have an id or a name: nothing else can be taken for it.
    case 'hike':
      return [0, target.hike]
    case 'spot':
      return [target.name, target.at.lat, target.at.lng]
  }
}

function packStop({ id, target, stay, fixedAt, note }: Stop): unknown {
  return [id, packTarget(target), stay, fixedAt, note]
}

/** The values of a plan in a fixed order. */
export function packPlan({ id, title, travel, factors, days }: Plan): CompactPlan {
  return [
    id,
    title,
    travel,
    factors === null ? null : [factors.detour, factors.speed],
    days.map(({ date, from, to, leaveAt, homeBy, stops }) => [date, packEnd(from), packEnd(to), leaveAt, homeBy, stops.map(packStop)]),
  ]
}

const any = v.unknown()
const spot = v.pipe(v.strictTuple([any, any, any]), v.transform(([name, lat, lng]) => ({ type: 'spot', name, at: { lat, lng } })))
const known = v.pipe(v.strictTuple([any]), v.transform(([id]) => ({ type: 'known', id })))
const place = v.pipe(v.strictTuple([any]), v.transform(([entity]) => ({ type: 'place', entity })))
const meal = v.pipe(v.strictTuple([any, any]), v.transform(([dish, town]) => ({ type: 'meal', dish, town })))
const hike = v.pipe(v.strictTuple([v.literal(0), any]), v.transform(([, hike]) => ({ type: 'hike', hike })))
const end = v.nullable(v.union([known, spot]))
const stop = v.pipe(
  v.strictTuple([any, v.union([place, hike, meal, spot]), any, any, any]),
  v.transform(([id, target, stay, fixedAt, note]) => ({ id, target, stay, fixedAt, note })),
)
const day = v.pipe(
  v.strictTuple([any, end, end, any, any, v.array(stop)]),
  v.transform(([date, from, to, leaveAt, homeBy, stops]) => ({ date, from, to, leaveAt, homeBy, stops })),
)
const factors = v.nullable(v.pipe(v.strictTuple([any, any]), v.transform(([detour, speed]) => ({ detour, speed }))))
const plan = v.pipe(
  v.strictTuple([any, any, any, factors, v.array(day)]),
  v.transform(([id, title, travel, factors, days]) => ({ id, title, travel, factors, days })),
)

/** Put the names of the fields back; the values are still to be parsed. Undefined where the arrangement is another. */
export function unpackPlan(compact: unknown): unknown {
  const unpacked = v.safeParse(plan, compact)
  return unpacked.success ? unpacked.output : undefined
}
