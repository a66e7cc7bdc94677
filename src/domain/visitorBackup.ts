import type { VisitorKind, VisitorRecord, VisitorRecords } from './visitorRecords'
import * as v from 'valibot'
import { crc32 } from './exchange/crc32'
import { NO_RECORDS, readVisitorRecord, recordKey, VISITOR_KINDS } from './visitorRecords'

/** What the `format` of a backup of everything says, and its version. */
export const VISITOR_FORMAT = 'hengdong-guide-backup'
export const VISITOR_VERSION = 1

/** Why a backup cannot be read: something else, or written by a newer guide. */
export type VisitorBackupProblem = 'not-a-backup' | 'newer'

/** A record that is damaged or gone; its name where it can be read, its kind where that is known. */
export interface LostRecord {
  readonly kind: VisitorKind | null
  readonly name: string | null
}

/** What a backup holds: what is whole, and what is not. */
export interface VisitorBackup {
  /** An ISO time, `null` where it is not told. */
  readonly savedAt: string | null
  readonly records: VisitorRecords
  readonly lost: readonly LostRecord[]
}

// A head that claims more than this has been tampered with.
const MOST_TOLD = 10_000

const kind = v.picklist(VISITOR_KINDS)
const envelope = v.object({
  format: v.literal(VISITOR_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  counts: v.fallback(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))), {}),
  records: v.array(v.unknown()),
})
const entry = v.tuple([kind, v.string(), v.unknown()])

// JSON escapes what is not well-formed, so this never throws, and it is ASCII as the checksum wants it.
function sumOf(of: VisitorKind, record: unknown): string {
  return crc32(encodeURIComponent(`${of} ${JSON.stringify(record)}`))
}

/**
 * Everything in one JSON file; `savedAt` is an ISO time for people to read. Each record has its own line and its own
 * checksum, so that of a file that was cut or damaged all the other lines can still be read.
 */
export function writeVisitorBackup(records: VisitorRecords, savedAt: string): string {
  const counts = Object.fromEntries(VISITOR_KINDS.map(each => [each, records[each].length]))
  const head = JSON.stringify({ format: VISITOR_FORMAT, version: VISITOR_VERSION, savedAt, counts, records: [] })
  const lines = VISITOR_KINDS.flatMap(each => records[each].map(record => JSON.stringify([each, sumOf(each, record), record])))
  return `${head.slice(0, -2)}\n${lines.join(',\n')}\n]}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

/** The lines of a file that is no longer JSON: its head, and each record that can still be read. */
function parseLines(text: string): unknown {
  const [head = '', ...lines] = text.split('\n')
  const root = parse(`${head}]}`)
  const isLast = (line: string): boolean => /^[\]}\s]*$/.test(line)
  return typeof root === 'object' && root !== null
    ? { ...root, records: lines.flatMap(line => isLast(line) ? [] : [parse(line.replace(/,\s*$/, '')) ?? null]) }
    : undefined
}

function nameIn(record: unknown, depth = 2): string | null {
  if (typeof record !== 'object' || record === null || depth < 0)
    return null
  for (const [key, value] of Object.entries(record)) {
    if ((key === 'title' || key === 'name') && typeof value === 'string' && value.trim() !== '')
      return value.slice(0, 80)
    const inner = nameIn(value, depth - 1)
    if (inner !== null)
      return inner
  }
  return null
}

/** As `readVisitorBackup`, of JSON that is parsed already. */
export function readVisitorJson(raw: unknown): VisitorBackup | VisitorBackupProblem {
  const parsed = v.safeParse(envelope, raw)
  if (!parsed.success)
    return 'not-a-backup'
  const { version, savedAt, counts, records } = parsed.output
  if (version > VISITOR_VERSION)
    return 'newer'
  const whole = new Map<VisitorKind, Map<string, VisitorRecord>>(VISITOR_KINDS.map(each => [each, new Map()]))
  const lost: LostRecord[] = []
  for (const raw of records) {
    const found = v.safeParse(entry, raw)
    if (!found.success)
      continue
    const [of, sum, value] = found.output
    const record = sumOf(of, value) === sum ? readVisitorRecord(of, value) : undefined
    const key = record && recordKey(of, record)
    if (record !== undefined && key !== undefined)
      whole.get(of)?.set(key, record)
    else
      lost.push({ kind: of, name: nameIn(value) })
  }
  const list = (of: VisitorKind): readonly VisitorRecord[] => [...whole.get(of)?.values() ?? []]
  // What was cut off or can no longer be told is counted by what the head says there was.
  for (const of of VISITOR_KINDS) {
    const gone = Math.min(counts[of] ?? 0, MOST_TOLD) - list(of).length - lost.filter(({ kind }) => kind === of).length
    lost.push(...Array.from({ length: Math.max(0, gone) }, () => ({ kind: of, name: null })))
  }
  return { savedAt, records: VISITOR_KINDS.reduce((all, of) => ({ ...all, [of]: list(of) }), NO_RECORDS), lost }
}

/** Read a backup of any version up to the present: what is whole is given back, what is not is listed. */
export function readVisitorBackup(text: string): VisitorBackup | VisitorBackupProblem {
  const plain = text.replace(/^\uFEFF/u, '').trimStart()
  return readVisitorJson(parse(plain) ?? parseLines(plain))
}
