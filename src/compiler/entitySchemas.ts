import * as v from 'valibot'
import { PLACE_KINDS } from '@/domain/entity'
import { dishSchema } from './dishSchema'
import { bilingualSchema, entityIdSchema, essayIdSchema, factSchema, nameSchema, quoteEntries, sourceIdsSchema, timeSchema } from './fieldSchemas'
import { positionSchema } from './positionSchema'

const commonEntries = {
  names: v.strictObject({ zh: nameSchema, pinyin: nameSchema, en: nameSchema, others: v.optional(v.array(nameSchema), []) }),
  tagline: v.pipe(bilingualSchema, v.check(({ zh }) => zh.length <= 40, 'must have at most 40 characters in Chinese')),
  description: bilingualSchema,
  facts: v.array(factSchema),
  links: v.optional(v.array(v.strictObject({ entity: entityIdSchema, how: bilingualSchema })), []),
  mentions: v.array(v.strictObject({ essay: essayIdSchema, ...quoteEntries })),
}

const hoursSchema = v.pipe(
  v.strictObject({ open: timeSchema, close: timeSchema, sure: v.boolean(), sources: sourceIdsSchema }),
  v.check(({ open, close }) => open < close, 'must open before it closes'),
)

/** `places/<id>.yaml` */
export const placeSchema = v.strictObject({
  ...commonEntries,
  kind: v.picklist(PLACE_KINDS),
  admin: v.nullable(bilingualSchema),
  position: positionSchema,
  hours: v.optional(hoursSchema),
})

/** `dishes/<id>.yaml` */
export const dishFileSchema = v.strictObject({
  ...commonEntries,
  kind: v.picklist(['dish', 'cuisine']),
  home: v.nullable(entityIdSchema),
  dish: v.optional(dishSchema, {}),
})

/** `ingredients/<id>.yaml` */
export const ingredientSchema = v.strictObject(commonEntries)

/** `people/<id>.yaml` */
export const personSchema = v.strictObject({ ...commonEntries, dates: v.nullable(bilingualSchema) })

export type PlaceYaml = v.InferOutput<typeof placeSchema>
export type DishYaml = v.InferOutput<typeof dishFileSchema>
export type IngredientYaml = v.InferOutput<typeof ingredientSchema>
export type PersonYaml = v.InferOutput<typeof personSchema>
