/** The kinds of records that hold what a visitor made; those of the database by the names of its stores. */
export const VISITOR_KINDS = ['plans', 'histories', 'tracks', 'trackPoints', 'fieldChecks', 'hikes', 'settings'] as const
export type VisitorKind = (typeof VISITOR_KINDS)[number]

/** One record as it is stored: nothing but data, read more closely by its own reader. */
export type VisitorRecord = Readonly<Record<string, unknown>>

/** Everything a visitor made. */
export type VisitorRecords = Readonly<Record<VisitorKind, readonly VisitorRecord[]>>

/** What belongs together, to be stored together or not at all: a plan and its undo, a track and its points. */
export const VISITOR_GROUPS = {
  plans: ['plans', 'histories'],
  tracks: ['tracks', 'trackPoints'],
  fieldChecks: ['fieldChecks'],
  hikes: ['hikes'],
  settings: ['settings'],
} as const satisfies Readonly<Record<string, readonly VisitorKind[]>>

/** A group, under the name of what a visitor would count. */
export type VisitorGroup = keyof typeof VISITOR_GROUPS

/** The groups in the order in which they are shown. */
export const VISITOR_GROUP_NAMES = ['plans', 'tracks', 'fieldChecks', 'hikes', 'settings'] as const satisfies readonly VisitorGroup[]

/** Records of no kind at all. */
export const NO_RECORDS: VisitorRecords = { plans: [], histories: [], tracks: [], trackPoints: [], fieldChecks: [], hikes: [], settings: [] }

const MOST_LEVELS = 32
const ID_CHARACTERS = 200

function copyOf(value: unknown, levels: number): unknown {
  if (levels < 0)
    throw new RangeError('too deep')
  if (Array.isArray(value))
    return value.map(each => copyOf(each, levels - 1))
  if (typeof value !== 'object' || value === null)
    return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => key === '__proto__' ? [] : [[key, copyOf(each, levels - 1)]]))
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= ID_CHARACTERS

/** What tells the record from the others of its kind; undefined where it has nothing of the sort. */
export function recordKey(kind: VisitorKind, record: VisitorRecord): string | undefined {
  if (kind !== 'trackPoints')
    return isId(record['id']) ? record['id'] : undefined
  const { track, run } = record
  return isId(track) && typeof run === 'number' && Number.isInteger(run) && run >= 0 ? JSON.stringify([track, run]) : undefined
}

/** Parsed JSON as a record of `kind`, copied into new objects; undefined where it is none, or is nested beyond reason. */
export function readVisitorRecord(kind: VisitorKind, value: unknown): VisitorRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return undefined
  try {
    const record: VisitorRecord = Object.fromEntries(Object.entries(value).flatMap(([key, each]) => key === '__proto__' ? [] : [[key, copyOf(each, MOST_LEVELS)]]))
    return recordKey(kind, record) === undefined ? undefined : record
  }
  catch {
    return undefined
  }
}
