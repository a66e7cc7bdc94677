import type { EntityId, EssayId, SourceId } from '@/domain/slug'
import * as v from 'valibot'
import { isEntityId, isEssayId, isSourceId } from '@/domain/slug'

const NOT_AN_ID = 'must be an id: lower-case letters, digits and single hyphens'

/** Words that are not blank. */
export const textSchema = v.pipe(v.string(), v.check(text => text.trim() !== '', 'must not be empty'))

/** A sentence in both languages. */
export const bilingualSchema = v.strictObject({ zh: textSchema, en: textSchema })

export const entityIdSchema = v.custom<EntityId>(input => typeof input === 'string' && isEntityId(input), NOT_AN_ID)
export const essayIdSchema = v.custom<EssayId>(input => typeof input === 'string' && isEssayId(input), NOT_AN_ID)
export const sourceIdSchema = v.custom<SourceId>(input => typeof input === 'string' && isSourceId(input), NOT_AN_ID)

/** Ids of sources; may be empty where the caller does not say otherwise. */
export const sourceIdsSchema = v.array(sourceIdSchema)

/** A date as exact as it is known; a bare year may be written as a number. */
export const dateSchema = v.pipe(
  v.union([v.string(), v.number()], 'must be a date such as 2019, 2019-05 or "2019-05-12"'),
  v.transform(String),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, 'must be a date such as 2019, 2019-05 or "2019-05-12"'),
)

/** A distance that says how sure a position is. */
export const metresSchema = v.pipe(v.number(), v.check(metres => metres > 0 && Number.isFinite(metres), 'must be more than 0 metres'))

export const latitudeSchema = v.pipe(v.number(), v.check(lat => Math.abs(lat) <= 90, 'must be a latitude in degrees'))
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
