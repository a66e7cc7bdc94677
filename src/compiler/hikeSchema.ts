import * as v from 'valibot'
import { HIKE_UNKNOWNS } from '@/domain/hike'
import { bilingualSchema, entityIdSchema, essayIdSchema, factSchema, latitudeSchema, longitudeSchema, metresSchema, nameSchema, quoteEntries, slugSchema, sourceIdsSchema, textSchema } from './fieldSchemas'

const evidenceEntries = { method: bilingualSchema, sources: sourceIdsSchema }

const itemEntries = {
  id: slugSchema,
  label: bilingualSchema,
  remarks: v.optional(v.array(factSchema), []),
}

const placeSchema = v.variant('type', [
  v.strictObject({ type: v.literal('unknown') }),
  v.strictObject({ type: v.literal('summit') }),
  v.strictObject({ type: v.literal('spot'), lat: latitudeSchema, lng: longitudeSchema, accuracy: metresSchema, ...evidenceEntries }),
  v.strictObject({ type: v.literal('along'), metres: v.pipe(v.number(), v.check(metres => metres >= 0 && Number.isFinite(metres), 'must be metres from the start of the track')) }),
])

const itemSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('waypoint'),
    ...itemEntries,
    ...quoteEntries,
    from: v.optional(textSchema),
    until: v.optional(textSchema),
    whole: v.optional(v.boolean(), true),
    at: v.optional(placeSchema, { type: 'unknown' }),
  }),
  v.strictObject({
    type: v.literal('backstory'),
    ...itemEntries,
    paragraphs: v.pipe(v.array(v.strictObject(quoteEntries)), v.minLength(1, 'must quote at least one paragraph')),
    elsewhere: v.optional(v.array(entityIdSchema), []),
  }),
])

/** `hikes/<id>.yaml` */
export const hikeSchema = v.strictObject({
  names: v.strictObject({ zh: nameSchema, pinyin: nameSchema, en: nameSchema }),
  summary: bilingualSchema,
  essay: essayIdSchema,
  summit: entityIdSchema,
  places: v.optional(v.array(entityIdSchema), []),
  season: v.optional(v.array(factSchema), []),
  rules: v.optional(v.array(factSchema), []),
  approaches: v.optional(v.array(v.strictObject({ from: bilingualSchema, searchFor: textSchema, inCounty: v.optional(v.boolean(), true), fact: factSchema })), []),
  unknowns: v.optional(v.array(v.picklist(HIKE_UNKNOWNS)), []),
  story: v.pipe(v.array(itemSchema), v.check(items => items.some(({ type }) => type === 'waypoint'), 'must have at least one waypoint')),
  track: v.optional(v.strictObject({
    file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.(?:gpx|geojson)$/u, 'must be the name of a .gpx or .geojson file in hikes/')),
    licence: bilingualSchema,
    ...evidenceEntries,
  })),
})

export type HikeYaml = v.InferOutput<typeof hikeSchema>
export type StoryItemYaml = v.InferOutput<typeof itemSchema>
export type WaypointPlaceYaml = v.InferOutput<typeof placeSchema>
