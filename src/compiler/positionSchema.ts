import * as v from 'valibot'
import { bilingualSchema, latitudeSchema, longitudeSchema, metresSchema, sourceIdsSchema, textSchema } from './fieldSchemas'

const spotEntries = { lat: latitudeSchema, lng: longitudeSchema }
const evidenceEntries = { method: bilingualSchema, sources: sourceIdsSchema }

/** The `position` of a place. */
export const positionSchema = v.variant('type', [
  v.strictObject({ type: v.literal('point'), ...spotEntries, accuracy: metresSchema, ...evidenceEntries }),
  v.strictObject({ type: v.literal('area'), ...spotEntries, radius: metresSchema, ...evidenceEntries }),
  v.strictObject({ type: v.literal('line'), ...spotEntries, feature: textSchema, accuracy: metresSchema, ...evidenceEntries }),
  v.strictObject({
    type: v.literal('unknown'),
    because: v.picklist(['not-found', 'region', 'elsewhere']),
    method: bilingualSchema,
    sources: v.optional(sourceIdsSchema, []),
  }),
])

export type PositionYaml = v.InferOutput<typeof positionSchema>
