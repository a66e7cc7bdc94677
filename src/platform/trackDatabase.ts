import type { StoredRun } from './trackRecords'
import type { DatabaseProblem, StoreOf, VisitorConnection } from './visitorConnection'
import type { Track, TrackHead } from '@/domain/track/track'
import { joinRuns, readRunRecord, readTrackRecord, runRecord, splitRuns, trackRecord } from './trackRecords'

type Outcome<Value> = Promise<{ readonly value: Value } | { readonly problem: DatabaseProblem }>

/** Tracks that can be read, newest first, and how many records cannot; those stay where they are. */
export interface StoredTracks {
  readonly tracks: readonly Track[]
  readonly setAside: number
}

/** Points that are to get a record of their own. */
export interface FreshRun extends Pick<StoredRun, 'begins' | 'points'> {
  /** The number of the record whose points these go on from; `null` where there is none. */
  readonly after: number | null
}

/** The records of a track that was deleted, as they lay on the device, those that cannot be read among them. */
export interface DeletedTrack {
  readonly id: string
  readonly head: unknown
  readonly runs: readonly { readonly key: RunKey, readonly record: unknown }[]
}

/** The visitor's tracks on this device. Nothing here throws; what was acknowledged is there after a crash. */
export interface TrackDatabase {
  readonly all: () => Outcome<StoredTracks>
  /** Store a track that the device does not have, with all its points. */
  readonly add: (track: Track) => Outcome<null>
  /** Store what is known of a track and leave its points alone. */
  readonly putHead: (head: TrackHead) => Outcome<null>
  /** Store points of a track under a number that no record has; resolves with the record. */
  readonly appendRun: (head: TrackHead, run: FreshRun) => Outcome<StoredRun>
  /** Store points again under the number that they were given, with what was added. */
  readonly putRun: (head: TrackHead, run: StoredRun) => Outcome<null>
  readonly remove: (id: string) => Outcome<DeletedTrack>
  /** Store what was deleted; where another tab has stored something since, beside that. */
  readonly putBack: (deleted: DeletedTrack) => Outcome<null>
}

type RunKey = readonly [track: string, run: number]
type Stores = StoreOf<'tracks' | 'trackPoints', 'readwrite'>

// Every key of a track: numbers sort before arrays.
const runsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, []])
// Above this a damaged number would leave no next one.
const MOST_RUNS = 2 ** 50

// By the keys alone, so that a record which cannot be read counts too.
async function nextNumber(store: Stores, id: string): Promise<number> {
  const last = await store('trackPoints').openKeyCursor(IDBKeyRange.bound([id, 0], [id, MOST_RUNS]), 'prev')
  return last === null ? 0 : Math.floor(last.key[1]) + 1
}

// Another tab may have deleted the track meanwhile; points without it would never be seen again.
async function keepHead(store: Stores, head: TrackHead): Promise<void> {
  if (await store('tracks').getKey(head.id) === undefined)
    await store('tracks').put(trackRecord(head))
}

/** True for two states of one record: that of a run which went on while it was deleted begins with the same point. */
function isSameRecord(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map(record => readRunRecord(record)?.points[0])
  return JSON.stringify(first ?? one) === JSON.stringify(second ?? other)
}

/** The record under another number, since another tab has recorded something new under its own; `goesOn` after one that was moved as well. What cannot be read is kept as it is. */
function moved(record: unknown, run: number, goesOn: boolean): unknown {
  const read = readRunRecord(record)
  return { ...Object(record), run, ...goesOn || read === undefined ? {} : { begins: true } }
}

/** The tracks behind `connection`. */
export function createTrackDatabase(connection: VisitorConnection): TrackDatabase {
  return {
    all: () => connection.use(['tracks', 'trackPoints'], 'readonly', async (store) => {
      const [rawHeads, rawRuns] = await Promise.all([store('tracks').getAll(), store('trackPoints').getAll()])
      const heads = rawHeads.map(readTrackRecord)
      const runs = rawRuns.map(readRunRecord)
      const readable = heads.filter(head => head !== undefined)
      const tracks = readable.map((head) => {
        const own = runs.filter(run => run !== undefined).filter(run => run.track === head.id)
        return { ...head, runs: joinRuns(own) }
      })
      return {
        tracks: tracks.sort((a, b) => b.addedAt - a.addedAt),
        setAside: heads.length - readable.length + runs.filter(run => run === undefined).length,
      }
    }),
    add: track => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      await store('tracks').put(trackRecord(track))
      for (const run of splitRuns(track.id, track.runs))
        await store('trackPoints').put(runRecord(run))
      return null
    }),
    putHead: head => connection.use(['tracks'], 'readwrite', async (store) => {
      await store('tracks').put(trackRecord(head))
      return null
    }),
    appendRun: (head, { begins, after, points }) => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      await keepHead(store, head)
      const run = Math.max(await nextNumber(store, head.id), (after ?? -1) + 1)
      // Where another tab recorded in between, the line must not go through its points.
      const stored = { track: head.id, run, begins: begins || run - 1 !== after, points }
      await store('trackPoints').add(runRecord(stored))
      return stored
    }),
    putRun: (head, run) => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      await keepHead(store, head)
      await store('trackPoints').put(runRecord(run))
      return null
    }),
    remove: id => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      const [head, keys, records] = await Promise.all([store('tracks').get(id), store('trackPoints').getAllKeys(runsOf(id)), store('trackPoints').getAll(runsOf(id))])
      await store('trackPoints').delete(runsOf(id))
      await store('tracks').delete(id)
      return { id, head, runs: keys.map((key, at) => ({ key, record: records[at] })) }
    }),
    putBack: ({ id, head, runs }) => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      let isMoved = false
      for (const { key, record } of runs) {
        const present = await store('trackPoints').get([...key])
        const goesOn = isMoved
        isMoved = present !== undefined && !isSameRecord(present, record)
        if (present === undefined)
          await store('trackPoints').put(record)
        else if (isMoved)
          await store('trackPoints').put(moved(record, await nextNumber(store, id), goesOn))
      }
      if (head !== undefined && await store('tracks').getKey(id) === undefined)
        await store('tracks').put(head)
      return null
    }),
  }
}
