import type { StoredRun } from './trackRecords'
import type { DatabaseProblem, VisitorConnection } from './visitorConnection'
import type { Track, TrackHead } from '@/domain/track/track'
import { joinRuns, readRunRecord, readTrackRecord, runRecord, splitRuns, trackRecord } from './trackRecords'

type Outcome<Value> = Promise<{ readonly value: Value } | { readonly problem: DatabaseProblem }>

/** A track from the device, and under which number its next points are to be stored. */
export interface StoredTrack {
  readonly track: Track
  readonly nextRun: number
}

/** Tracks that can be read, newest first, and how many records cannot; those stay where they are. */
export interface StoredTracks {
  readonly tracks: readonly StoredTrack[]
  readonly setAside: number
}

/** The visitor's tracks on this device. Nothing here throws; what was acknowledged is there after a crash. */
export interface TrackDatabase {
  readonly all: () => Outcome<StoredTracks>
  /** Store a track with all its points, in place of what was there. */
  readonly put: (track: Track) => Outcome<null>
  /** Store what is known of a track and leave its points alone. */
  readonly putHead: (head: TrackHead) => Outcome<null>
  /** Store some points, in place of those under the same number. */
  readonly putRun: (run: StoredRun) => Outcome<null>
  readonly remove: (id: string) => Outcome<null>
}

// Every key of a track: numbers sort before arrays.
const runsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, []])

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
        return { track: { ...head, runs: joinRuns(own) }, nextRun: 1 + Math.max(-1, ...own.map(({ run }) => run)) }
      })
      return {
        tracks: tracks.sort((a, b) => b.track.addedAt - a.track.addedAt),
        setAside: heads.length - readable.length + runs.filter(run => run === undefined).length,
      }
    }),
    put: track => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      await store('trackPoints').delete(runsOf(track.id))
      await store('tracks').put(trackRecord(track))
      for (const run of splitRuns(track.id, track.runs))
        await store('trackPoints').put(runRecord(run))
      return null
    }),
    putHead: head => connection.use(['tracks'], 'readwrite', async (store) => {
      await store('tracks').put(trackRecord(head))
      return null
    }),
    putRun: run => connection.use(['trackPoints'], 'readwrite', async (store) => {
      await store('trackPoints').put(runRecord(run))
      return null
    }),
    remove: id => connection.use(['tracks', 'trackPoints'], 'readwrite', async (store) => {
      await store('trackPoints').delete(runsOf(id))
      await store('tracks').delete(id)
      return null
    }),
  }
}
