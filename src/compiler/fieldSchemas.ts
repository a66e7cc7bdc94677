import type { EntityId, EssayId, SourceId } from '@/domain/slug'
import * as v from 'valibot'
import { isDate } from '@/domain/planning/dayEdits'
import { isEntityId, isEssayId, isSlug, isSourceId } from '@/domain/slug'

/** What is said of a malformed id. */
export const NOT_AN_ID = 'must be an id: lower-case letters, digits and single hyphens'

// White space alone, or with signs that nobody sees, such as one of no width.
const BLANK = /^[\s\p{Cf}]*$/u
const DATE = /^\d{4}(?:-\d\d){0,2}$/u
const NOT_A_DATE = 'must be a date such as 2019, 2019-05 or "2019-05-12"'

/** Words that are not blank. */
export const textSchema = v.pipe(v.string(), v.check(text => !BLANK.test(text), 'must not be empty'))

/** Words that are compared with others: to the character as they are read. */
export const nameSchema = v.pipe(
  textSchema,
  v.check(text => BLANK.test(text) || !/^\s|\s$|\p{Cf}/u.test(text), 'must not begin or end with a space, nor hold signs that nobody sees'),
)

/** A sentence in both languages. */
export const bilingualSchema = v.strictObject({ zh: textSchema, en: textSchema })

/** The id of a place, dish, ingredient or person. */
export const entityIdSchema = v.custom<EntityId>(input => typeof input === 'string' && isEntityId(input), NOT_AN_ID)
/** The id of an essay. */
export const essayIdSchema = v.custom<EssayId>(input => typeof input === 'string' && isEssayId(input), NOT_AN_ID)
/** The id of a source. */
export const sourceIdSchema = v.custom<SourceId>(input => typeof input === 'string' && isSourceId(input), NOT_AN_ID)
/** The id of anything else. */
export const slugSchema = v.pipe(v.string(), v.check(isSlug, NOT_AN_ID))

/** Ids of sources; may be empty where the caller does not say otherwise. */
export const sourceIdsSchema = v.array(sourceIdSchema)

/** A date as exact as it is known; a bare year may be written as a number. */
export const dateSchema = v.pipe(
  v.union([v.string(), v.number()], NOT_A_DATE),
  v.transform(String),
  v.regex(DATE, NOT_A_DATE),
  v.check(date => !DATE.test(date) || isDate(`${date}-01-01`.slice(0, 10)), 'is not in the calendar'),
)

/** A distance that says how sure a position is. */
export const metresSchema = v.pipe(v.number(), v.check(metres => metres > 0 && Number.isFinite(metres), 'must be more than 0 metres'))

/** Degrees north of the equator. */
export const latitudeSchema = v.pipe(v.number(), v.check(lat => Math.abs(lat) <= 90, 'must be a latitude in degrees'))
/** Degrees east of Greenwich. */
export const longitudeSchema = v.pipe(v.number(), v.check(lng => Math.abs(lng) <= 180, 'must be a longitude in degrees'))

/** The words of a quote and, where they stand more than once, what surrounds them. */
export const quoteEntries = {
  exact: textSchema,
  prefix: v.optional(textSchema),
  suffix: v.optional(textSchema),
}

/** A time of day such as 09:00, as minutes after midnight. */
export const timeSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time such as 09:00'),
  v.transform(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))),
)

/** One statement and what it rests on. */
export const factSchema = v.strictObject({
  text: bilingualSchema,
  basis: v.picklist(['source', 'essay', 'tradition']),
  sources: v.optional(sourceIdsSchema, []),
  essay: v.optional(essayIdSchema),
  asOf: v.optional(dateSchema),
})

export type FactYaml = v.InferOutput<typeof factSchema>
