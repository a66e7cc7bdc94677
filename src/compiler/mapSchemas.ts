import * as v from 'valibot'
import { SOURCE_QUALITIES } from '@/domain/fact'
import { WAYMARK_KINDS } from '@/domain/guide'
import { bilingualSchema, dateSchema, latitudeSchema, longitudeSchema, metresSchema, nameSchema, slugSchema, sourceIdsSchema, textSchema } from './fieldSchemas'

const boxSchema = v.pipe(
  v.strictObject({ south: latitudeSchema, west: longitudeSchema, north: latitudeSchema, east: longitudeSchema }),
  v.check(({ south, west, north, east }) => south < north && west < east, 'must run from south to north and from west to east'),
)
const spotSchema = v.strictTuple([longitudeSchema, latitudeSchema])

/** `basemap/basemap.yaml` */
export const basemapSchema = v.strictObject({
  bounds: boxSchema,
  county: boxSchema,
  lines: v.array(v.strictObject({
    id: slugSchema,
    kind: v.picklist(['river', 'motorway', 'road', 'railway']),
    name: v.nullable(bilingualSchema),
    accuracy: metresSchema,
    accuracyNote: bilingualSchema,
    points: v.pipe(v.array(spotSchema), v.minLength(2, 'must have at least two points')),
  })),
  hills: v.array(v.strictObject({ at: spotSchema, rank: v.picklist([1, 2, 3]) })),
  sources: sourceIdsSchema,
})

/** `waymarks.yaml` */
export const waymarksSchema = v.array(v.strictObject({
  id: slugSchema,
  kind: v.picklist(WAYMARK_KINDS),
  names: v.strictObject({ zh: nameSchema, pinyin: v.nullable(nameSchema), en: nameSchema }),
  lat: latitudeSchema,
  lng: longitudeSchema,
  accuracy: metresSchema,
  approximate: v.boolean(),
  rank: v.picklist([1, 2, 3, 4]),
  note: v.nullable(bilingualSchema),
  sources: sourceIdsSchema,
}))

/** `sources.yaml` */
export const sourcesSchema = v.record(v.string(), v.strictObject({
  title: textSchema,
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/u, 'must be an address that begins with http:// or https://'))),
  date: v.nullable(dateSchema),
  quality: v.picklist(SOURCE_QUALITIES),
}))

export type BasemapYaml = v.InferOutput<typeof basemapSchema>
export type WaymarksYaml = v.InferOutput<typeof waymarksSchema>
export type SourcesYaml = v.InferOutput<typeof sourcesSchema>
