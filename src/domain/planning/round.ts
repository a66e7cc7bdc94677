/** When a visit may begin, in minutes after midnight, both ends included. */
export interface BeginWindow {
  readonly from: number
  readonly to: number
}

/** A visit as the order of a day sees it. */
export interface Errand {
  readonly stay: number
  /** In order, apart from each other; none where any time will do. */
  readonly windows: readonly BeginWindow[]
}

/** A day's errands and the minutes between them; `errands.length` stands for the start, one more for the end. */
export interface Round {
  readonly errands: readonly Errand[]
  readonly leaveAt: number
  readonly minutes: (from: number, to: number) => number
}

/** What an order of errands comes to, in minutes. */
export interface Walk {
  /** By how much windows are missed altogether. */
  readonly late: number
  readonly travel: number
  /** When one is at the end of the day. */
  readonly finish: number
}

/** Go through the errands in `order`, waiting where one comes too early. */
export function walk(round: Round, order: readonly number[]): Walk {
  return walkIfBetter(round, order, { late: Infinity, travel: 0, finish: 0 }) ?? { late: 0, travel: 0, finish: round.leaveAt }
}

/** Go through the errands in `order`, but only as long as it can still turn out better than `than`. */
export function walkIfBetter({ errands, leaveAt, minutes }: Round, order: readonly number[], than: Walk): Walk | undefined {
  const most = costOf(than)
  let at = errands.length
  let time = leaveAt
  let travel = 0
  let late = 0
  for (const next of order) {
    const errand = errands[next]
    const leg = minutes(at, next)
    const begun = errand === undefined ? time : beginning(errand, time + leg)
    const missed = errand === undefined ? 0 : lateness(errand, begun)
    late += missed
    travel += leg
    time = begun + (errand?.stay ?? 0)
    at = next
    if (late > than.late || (late === than.late && time + travel >= most))
      return undefined
  }
  const home = minutes(at, errands.length + 1)
  const walked = { late, travel: travel + home, finish: time + home }
  return isBetter(walked, than) ? walked : undefined
}

/** When a visit begins for someone who arrives at `arrive`; at once where it is too late for every window. */
export function beginning({ windows }: Errand, arrive: number): number {
  for (const { from, to } of windows) {
    if (arrive <= to)
      return Math.max(arrive, from)
  }
  return arrive
}

/** By how much a visit that begins at `begin` misses its last window. */
export function lateness({ windows }: Errand, begin: number): number {
  const last = windows.at(-1)
  return last === undefined ? 0 : Math.max(0, begin - last.to)
}

/** What makes an order good: an early end, and little of the day spent on the road; so a minute's waiting costs half a minute's driving. */
export function costOf({ finish, travel }: Pick<Walk, 'finish' | 'travel'>): number {
  return finish + travel
}

/** True when `one` misses less than `other`, or as much at less cost. */
export function isBetter(one: Walk, other: Walk): boolean {
  return one.late < other.late || (one.late === other.late && costOf(one) < costOf(other))
}
