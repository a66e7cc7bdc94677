import type { Track, TrackHead, TrackPoint } from '@/domain/track/track'
import * as v from 'valibot'
import { isSlug } from '@/domain/slug'

/** The version of records; a higher one was written by a newer guide. */
export const TRACK_RECORD = 1

/** Points of a track as they are stored: a few at a time, so that each can be saved as soon as it is there. */
export interface StoredRun {
  readonly track: string
  /** Counted from 0 in the order of recording. */
  readonly run: number
  /** True when nothing was recorded between these points and those before. */
  readonly begins: boolean
  readonly points: readonly TrackPoint[]
}

/** How many points one record holds; saving a point writes no more than these anew. */
export const RUN_POINTS = 60

const within = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const anyTime = within(0, 8.64e15)

const headSchema: v.GenericSchema<unknown, TrackHead> = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/u)),
  hike: v.pipe(v.string(), v.check(isSlug)),
  name: v.string(),
  origin: v.picklist(['recorded', 'imported']),
  addedAt: anyTime,
  isDone: v.boolean(),
  fitted: v.array(v.object({ waypoint: v.pipe(v.string(), v.check(isSlug)), along: within(0, 1e7) })),
})
const trackEnvelope = v.object({ id: v.string(), version: v.literal(TRACK_RECORD), head: headSchema })

const pointSchema = v.pipe(
  v.tuple([within(-90, 90), within(-180, 180), v.nullable(within(-12_000, 12_000)), v.nullable(anyTime)]),
  v.transform(([lat, lng, height, time]): TrackPoint => ({ at: { lat, lng }, height, time })),
)
const runEnvelope = v.object({
  track: v.string(), run: v.pipe(v.number(), v.integer(), v.minValue(0)), version: v.literal(TRACK_RECORD), begins: v.boolean(), points: v.array(v.unknown()),
})

/** The record of a track without its points. */
export function trackRecord({ id, hike, name, origin, addedAt, isDone, fitted }: TrackHead) {
  return { id, version: TRACK_RECORD, head: { id, hike, name, origin, addedAt, isDone, fitted } }
}

/** The record of some of its points. */
export function runRecord({ track, run, begins, points }: StoredRun) {
  return { track, run, version: TRACK_RECORD, begins, points: points.map(({ at, height, time }) => [at.lat, at.lng, height, time] as const) }
}

/** Read the record of a track; undefined where it is damaged or newer. */
export function readTrackRecord(raw: unknown): TrackHead | undefined {
  const parsed = v.safeParse(trackEnvelope, raw)
  return parsed.success && parsed.output.id === parsed.output.head.id ? parsed.output.head : undefined
}

/** Read a record of points, leaving damaged points out; undefined where the record itself is damaged or newer. */
export function readRunRecord(raw: unknown): StoredRun | undefined {
  const parsed = v.safeParse(runEnvelope, raw)
  if (!parsed.success)
    return undefined
  const points = parsed.output.points.flatMap((each) => {
    const point = v.safeParse(pointSchema, each)
    return point.success ? [point.output] : []
  })
  return { ...parsed.output, points }
}

/** Records of points for runs of any length. */
export function splitRuns(track: string, runs: Track['runs']): readonly StoredRun[] {
  const stored: StoredRun[] = []
  for (const points of runs) {
    for (let from = 0; from < points.length; from += RUN_POINTS)
      stored.push({ track, run: stored.length, begins: from === 0, points: points.slice(from, from + RUN_POINTS) })
  }
  return stored
}

/** The runs of a track from its records, which may come in any order. */
export function joinRuns(stored: readonly StoredRun[]): Track['runs'] {
  const runs: TrackPoint[][] = []
  for (const { begins, points } of [...stored].sort((a, b) => a.run - b.run)) {
    const last = runs.at(-1)
    if (begins || last === undefined)
      runs.push([...points])
    else
      last.push(...points)
  }
  return runs.filter(run => run.length > 0)
}
