import type { FieldCheck, FieldCheckSubject } from './fieldCheck'
import type { EntityId } from './slug'
import * as v from 'valibot'
import { isEntityId, isSlug } from './slug'

/**
 * The file in which a visitor hands field checks to the editor:
 * `{ "format": "hengdong-field-checks", "version": 1, "datum": "WGS84", "checks": [ … ] }`, each check with
 * `id`, `subject` (`{ "type": "place", "id" }` or `{ "type": "waypoint", "hike", "waypoint" }`), `name` as the
 * visitor saw it, `lat` and `lng` in degrees, `accuracy` in metres, `fixes` and `takenAt` (ISO 8601, UTC).
 */
export const FIELD_CHECK_FORMAT = 'hengdong-field-checks'
export const FIELD_CHECK_VERSION = 1

/** A field check with the name of its subject, as it goes out. */
export interface NamedCheck {
  readonly check: FieldCheck
  readonly name: string
}

/** What a file of field checks holds; `bad` counts from 0 and says which entry was wrong and where. */
export interface FieldCheckFile {
  readonly checks: readonly NamedCheck[]
  readonly bad: readonly { readonly entry: number, readonly field: string }[]
}

const slug = v.pipe(v.string(), v.check(isSlug))
const within = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))

const subjectSchema: v.GenericSchema<unknown, FieldCheckSubject> = v.variant('type', [
  v.object({ type: v.literal('place'), id: v.custom<EntityId>(id => typeof id === 'string' && isEntityId(id)) }),
  v.object({ type: v.literal('waypoint'), hike: slug, waypoint: slug }),
])

const shared = {
  id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/u)),
  subject: subjectSchema,
  accuracy: within(0, 100_000),
  fixes: v.pipe(v.number(), v.integer(), v.minValue(1)),
}

/** A field check as the guide keeps it, read into a new object. */
export const fieldCheckSchema: v.GenericSchema<unknown, FieldCheck> = v.object({
  ...shared,
  at: v.object({ lat: within(-90, 90), lng: within(-180, 180) }),
  takenAt: within(0, 8.64e15),
})

const entrySchema = v.object({
  ...shared,
  name: v.optional(v.string(), ''),
  lat: within(-90, 90),
  lng: within(-180, 180),
  takenAt: v.pipe(v.string(), v.check(text => !Number.isNaN(Date.parse(text)))),
})

const fileSchema = v.object({ format: v.literal(FIELD_CHECK_FORMAT), version: v.number(), checks: v.array(v.unknown()) })

/** Write field checks as JSON. */
export function writeFieldChecks(checks: readonly NamedCheck[]): string {
  const entries = checks.map(({ check: { at, takenAt, accuracy, ...rest }, name }) => ({
    ...rest,
    name,
    lat: Number(at.lat.toFixed(7)),
    lng: Number(at.lng.toFixed(7)),
    accuracy: Math.round(accuracy * 10) / 10,
    takenAt: new Date(takenAt).toISOString(),
  }))
  return `${JSON.stringify({ format: FIELD_CHECK_FORMAT, version: FIELD_CHECK_VERSION, datum: 'WGS84', checks: entries }, null, 2)}\n`
}

/** Read a parsed file of field checks entry by entry; says when it is something else, or of a newer guide. */
export function readFieldChecks(file: unknown): FieldCheckFile | 'not-field-checks' | 'newer' {
  const parsed = v.safeParse(fileSchema, file)
  if (!parsed.success)
    return 'not-field-checks'
  if (parsed.output.version > FIELD_CHECK_VERSION)
    return 'newer'
  const read = parsed.output.checks.map(each => v.safeParse(entrySchema, each))
  return {
    checks: read.flatMap(({ success, output }) => {
      if (!success)
        return []
      const { name, lat, lng, takenAt, ...rest } = output
      return [{ name, check: { ...rest, at: { lat, lng }, takenAt: Date.parse(takenAt) } }]
    }),
    bad: read.flatMap(({ success, issues }, entry) => success ? [] : [{ entry, field: v.getDotPath(issues[0]) ?? '' }]),
  }
}
