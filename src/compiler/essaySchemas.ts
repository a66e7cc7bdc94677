import * as v from 'valibot'
import { bilingualSchema, nameSchema, quoteEntries, slugSchema, sourceIdsSchema, textSchema } from './fieldSchemas'

/** The front matter of `essays/<id>.md`. */
export const frontMatterSchema = v.strictObject({
  title: nameSchema,
  enTitle: nameSchema,
  author: nameSchema,
  column: textSchema,
  photographs: v.nullable(textSchema),
  summary: bilingualSchema,
})

const erratumSchema = v.pipe(
  v.strictObject({
    ...quoteEntries,
    correction: textSchema,
    confidence: v.picklist(['high', 'medium']),
    reason: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  }),
  v.forward(v.check(({ exact, correction }) => exact !== correction, 'must differ from what is printed'), ['correction']),
)

const allusionSchema = v.pipe(
  v.strictObject({
    id: slugSchema,
    ...quoteEntries,
    poet: v.nullable(textSchema),
    work: v.nullable(textSchema),
    fidelity: v.picklist(['exact', 'paraphrase', 'unverified', 'unidentified']),
    note: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  }),
  v.forward(v.check(({ fidelity, poet, work }) => fidelity !== 'unidentified' || (poet === null && work === null), 'must not be unidentified where a poet or a work is named'), ['fidelity']),
)

/** `apparatus/<essay id>.yaml` */
export const apparatusSchema = v.strictObject({
  errata: v.optional(v.array(erratumSchema), []),
  allusions: v.optional(v.array(allusionSchema), []),
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
