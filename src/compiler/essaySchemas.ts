import * as v from 'valibot'
import { bilingualSchema, quoteEntries, sourceIdsSchema, textSchema } from './fieldSchemas'

/** The front matter of `essays/<id>.md`. */
export const frontMatterSchema = v.strictObject({
  title: textSchema,
  pinyin: textSchema,
  enTitle: textSchema,
  author: textSchema,
  column: textSchema,
  photographs: v.nullable(textSchema),
  summary: bilingualSchema,
})

/** `apparatus/<essay id>.yaml` */
export const apparatusSchema = v.strictObject({
  errata: v.optional(v.array(v.strictObject({
    ...quoteEntries,
    correction: textSchema,
    confidence: v.picklist(['high', 'medium']),
    reason: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  })), []),
  allusions: v.optional(v.array(v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be an id: lower-case letters, digits and single hyphens')),
    ...quoteEntries,
    poet: v.nullable(textSchema),
    work: v.nullable(textSchema),
    fidelity: v.picklist(['exact', 'paraphrase', 'unverified', 'unidentified']),
    note: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  })), []),
  notes: v.optional(v.array(v.strictObject({
    ...quoteEntries,
    note: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  })), []),
  untied: v.optional(v.array(v.strictObject({
    in: v.optional(v.picklist(['title', 'text']), 'text'),
    ...quoteEntries,
    reason: textSchema,
  })), []),
})

export type FrontMatterYaml = v.InferOutput<typeof frontMatterSchema>
export type ApparatusYaml = v.InferOutput<typeof apparatusSchema>
