import * as v from 'valibot'
import { TRAVEL_MODES } from '@/domain/plan'
import { bilingualSchema, entityIdSchema, essayIdSchema, quoteEntries, textSchema, timeSchema } from './fieldSchemas'

const stopSchema = v.pipe(
  v.strictObject({
    place: v.optional(entityIdSchema),
    dish: v.optional(entityIdSchema),
    town: v.optional(entityIdSchema),
    because: v.strictObject({ essay: essayIdSchema, ...quoteEntries }),
    stay: v.optional(v.pipe(v.number(), v.check(stay => Number.isInteger(stay) && stay >= 0 && stay <= 1440, 'must be whole minutes, at most 1440'))),
    fixedAt: v.optional(timeSchema),
    note: v.optional(bilingualSchema),
  }),
  v.check(({ place, dish }) => (place === undefined) !== (dish === undefined), 'must name a place or a dish, and not both'),
  v.check(({ place, town }) => place === undefined || town === undefined, 'only a dish is eaten in a town'),
)

const daySchema = v.pipe(
  v.strictObject({
    title: bilingualSchema,
    from: v.optional(textSchema),
    to: v.optional(textSchema),
    leaveAt: timeSchema,
    homeBy: timeSchema,
    stops: v.array(stopSchema),
  }),
  v.check(({ leaveAt, homeBy }) => leaveAt < homeBy, 'must be over after it has begun: homeBy after leaveAt'),
)

/** `itineraries/<id>.yaml` */
export const itinerarySchema = v.strictObject({
  title: bilingualSchema,
  summary: bilingualSchema,
  travel: v.picklist(TRAVEL_MODES),
  days: v.pipe(v.array(daySchema), v.minLength(1, 'must have at least one day')),
})

export type ItineraryYaml = v.InferOutput<typeof itinerarySchema>
export type ItineraryStopYaml = v.InferOutput<typeof stopSchema>
