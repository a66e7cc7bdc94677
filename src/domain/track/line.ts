import type { LatLng } from '@/domain/position'
import { distanceMetres } from '@/domain/distance'

/** A way with its length: runs of spots, between which one was carried or did not record. */
export interface MeasuredLine {
  readonly spots: readonly LatLng[]
  /** Metres from the start to each spot; a gap between runs has no length. */
  readonly along: readonly number[]
  /** Spots at which a run begins. */
  readonly begins: ReadonlySet<number>
  readonly length: number
}

/** The nearest point of a way. */
export interface OnLine {
  readonly at: LatLng
  /** Metres from the start. */
  readonly along: number
  /** Metres from the way. */
  readonly off: number
}

/** What is known besides the position, where a way passes the same spot twice. */
export interface LineHint {
  /** Metres from the start at which one was before. */
  readonly before: number | null
  /** Points of the way that are farther than the nearest by no more than this, in metres, are as likely. */
  readonly tolerance: number
}

/** Measure a way. */
export function measureLine(runs: readonly (readonly LatLng[])[]): MeasuredLine {
  const spots: LatLng[] = []
  const along: number[] = []
  const begins = new Set<number>()
  let length = 0
  for (const run of runs) {
    run.forEach((spot, index) => {
      const before = spots.at(-1)
      if (index === 0 || before === undefined)
        begins.add(spots.length)
      else
        length += distanceMetres(before, spot)
      spots.push(spot)
      along.push(length)
    })
  }
  return { spots, along, begins, length }
}

function footOn(a: LatLng, b: LatLng, at: LatLng): { readonly at: LatLng, readonly share: number } {
  // A plane is good to centimetres over the length of a step of a track.
  const shrink = Math.cos(at.lat * Math.PI / 180)
  const [x, y] = [(b.lng - a.lng) * shrink, b.lat - a.lat]
  const square = x * x + y * y
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((at.lng - a.lng) * shrink * x + (at.lat - a.lat) * y) / square))
  return { share, at: { lat: a.lat + (b.lat - a.lat) * share, lng: a.lng + (b.lng - a.lng) * share } }
}

/** To go back by so much is as unlikely as to have come on by twice that. */
const BACKWARDS = 2

/** The point of a way nearest to `at`; where the way passes there several times, the pass that follows best from where one was before. Undefined for a way without spots. */
export function nearestOnLine({ spots, along, begins }: MeasuredLine, at: LatLng, { before, tolerance }: LineHint = { before: null, tolerance: 0 }): OnLine | undefined {
  const feet = spots.map((spot, index): OnLine => {
    const start = spots[index - 1]
    const [from, to] = [along[index - 1] ?? 0, along[index] ?? 0]
    const foot = start === undefined || begins.has(index) ? { at: spot, share: 1 } : footOn(start, spot, at)
    return { at: foot.at, along: from + (to - from) * foot.share, off: distanceMetres(foot.at, at) }
  })
  const nearest = feet.reduce<OnLine | undefined>((best, foot) => best === undefined || foot.off < best.off ? foot : best, undefined)
  if (nearest === undefined || before === null)
    return nearest
  const strangeness = (foot: OnLine): number => foot.along < before ? (before - foot.along) * BACKWARDS : foot.along - before
  // A pass comes no nearer just before or after: else one would always lag behind.
  const isPass = ({ off }: OnLine, index: number): boolean => off <= (feet[index - 1]?.off ?? Infinity) && off <= (feet[index + 1]?.off ?? Infinity)
  return feet
    .filter((foot, index) => foot.off <= nearest.off + tolerance && isPass(foot, index))
    .reduce((best, foot) => strangeness(foot) < strangeness(best) ? foot : best, nearest)
}

/** The spot so many metres from the start; the ends where that lies beyond them. Undefined for a way without spots. */
export function spotAlong({ spots, along, begins, length }: MeasuredLine, metres: number): LatLng | undefined {
  const wanted = Math.min(length, Math.max(0, metres))
  const index = along.findIndex(each => each >= wanted)
  const [a, b] = [spots[index - 1], spots[index]]
  const [from, to] = [along[index - 1] ?? 0, along[index] ?? 0]
  if (a === undefined || b === undefined || begins.has(index) || to === from)
    return b
  const share = (wanted - from) / (to - from)
  return { lat: a.lat + (b.lat - a.lat) * share, lng: a.lng + (b.lng - a.lng) * share }
}
