import type { VisitorRecord } from '@/domain/visitorRecords'
import type { VisitorStoreName } from './visitorConnection'
import { FIELD_CHECK_RECORD, readFieldCheckRecord } from './fieldCheckRecords'
import { readHikeRecord } from './hikeRecords'
import { readRunRecord, readTrackRecord, TRACK_RECORD } from './trackRecords'

/** The stores whose records stand for themselves; plans have histories and are looked at apart. */
export type PlainStoreName = Exclude<VisitorStoreName, 'plans' | 'histories'>

interface Reader {
  readonly version: number
  readonly isReadable: (raw: unknown) => boolean
}

const READERS: Readonly<Record<PlainStoreName, Reader>> = {
  tracks: { version: TRACK_RECORD, isReadable: raw => readTrackRecord(raw) !== undefined },
  trackPoints: { version: TRACK_RECORD, isReadable: raw => readRunRecord(raw) !== undefined },
  fieldChecks: { version: FIELD_CHECK_RECORD, isReadable: raw => readFieldCheckRecord(raw) !== undefined },
  hikes: { version: 1, isReadable: raw => readHikeRecord(raw) !== null },
}

/** True when this guide can read a record of the store `name`. */
export function isReadable(name: PlainStoreName, record: unknown): boolean {
  return READERS[name].isReadable(record)
}

/** True when nothing may take the place of a record on the device: it is whole, or a newer guide wrote it. */
export function isToKeep(name: PlainStoreName, record: VisitorRecord): boolean {
  const { version } = record
  return isReadable(name, record) || (typeof version === 'number' && version > READERS[name].version)
}
