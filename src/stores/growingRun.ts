import type { TrackHead, TrackPoint } from '@/domain/track/track'
import type { TrackDatabase } from '@/platform/trackDatabase'
import type { StoredRun } from '@/platform/trackRecords'
import type { DatabaseProblem } from '@/platform/visitorConnection'

/** The record that takes the points of a recording now. */
export interface GrowingRun {
  readonly size: () => number
  readonly add: (point: TrackPoint) => void
  /** Under which number the device has it; `null` before the first time. */
  readonly number: () => number | null
  /** Write it as it stands now. */
  readonly save: (database: TrackDatabase) => Promise<{ readonly value: unknown } | { readonly problem: DatabaseProblem }>
}

/** A record for the next points of a track; `before` is the one that is full, saved before this. */
export function growRun(head: TrackHead, begins: boolean, before: GrowingRun | undefined): GrowingRun {
  const points: TrackPoint[] = []
  let stored: StoredRun | null = null
  return {
    size: () => points.length,
    add: point => points.push(point),
    number: () => stored?.run ?? null,
    async save(database) {
      if (stored !== null)
        return database.putRun(head, { ...stored, points: [...points] })
      const given = await database.appendRun(head, { begins, after: before?.number() ?? null, points: [...points] })
      stored = 'value' in given ? given.value : null
      return given
    },
  }
}
