import * as v from 'valibot'
import { DIET_FLAGS, HEAT_LEVELS, PLATES, SEASONS } from '@/domain/dish'
import { bilingualSchema, entityIdSchema, nameSchema, sourceIdsSchema } from './fieldSchemas'

const basisSchema = v.picklist(['source', 'inferred', 'essay'])

const pixelsSchema = v.pipe(v.number(), v.integer('must be a whole number of pixels'), v.minValue(1, 'must be a whole number of pixels'))

const photographSchema = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:webp|jpg|png)$/u, 'must be a file in public/photos such as tofu.webp')),
  width: pixelsSchema,
  height: pixelsSchema,
  alt: bilingualSchema,
  credit: bilingualSchema,
})

/** What is known of a dish; a key that is left out is unknown. */
export const dishSchema = v.strictObject({
  heat: v.optional(v.strictObject({ level: v.picklist(HEAT_LEVELS), basis: basisSchema, sources: v.optional(sourceIdsSchema, []) })),
  partsAre: v.optional(v.picklist(['ingredients', 'layers']), 'ingredients'),
  parts: v.optional(v.array(v.strictObject({
    name: bilingualSchema,
    entity: v.optional(v.nullable(entityIdSchema), null),
    basis: basisSchema,
    sources: v.optional(sourceIdsSchema, []),
  })), []),
  diet: v.optional(v.array(v.strictObject({
    flag: v.picklist(DIET_FLAGS),
    claim: v.picklist(['contains', 'may-contain']),
    basis: basisSchema,
    sources: v.exactOptional(sourceIdsSchema),
  })), []),
  otherNames: v.optional(v.array(v.strictObject({
    name: nameSchema,
    pinyin: nameSchema,
    meaning: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  })), []),
  season: v.optional(bilingualSchema),
  seasons: v.optional(v.array(v.picklist(SEASONS)), []),
  occasion: v.optional(bilingualSchema),
  plate: v.optional(v.picklist(PLATES)),
  photograph: v.optional(photographSchema),
})
