import * as v from 'valibot'

const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 in hexadecimal'))
const sizeSchema = v.pipe(v.number(), v.integer(), v.minValue(1))
const zoomSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(22))

const packEntries = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)),
  /** Bytes. */
  size: sizeSchema,
  /** Of the whole file. */
  sha256: hashSchema,
  /** Bytes of every chunk but the last. */
  chunkSize: sizeSchema,
  /** SHA-256 of each chunk, so that a download is checked piece by piece and resumed. */
  chunks: v.array(hashSchema),
  /** The day of the map data, as in 2026-11-01; null where the source does not say. */
  date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u))),
  /** Where it was taken from. */
  source: v.string(),
  bounds: v.strictObject({ south: v.number(), west: v.number(), north: v.number(), east: v.number() }),
  minZoom: zoomSchema,
  maxZoom: zoomSchema,
  tiles: sizeSchema,
  attribution: v.string(),
  licence: v.strictObject({ name: v.string(), url: v.string() }),
  /** 审图号, given by the authority for this very map; null until the operator fills it in. */
  reviewNumber: v.nullable(v.pipe(v.string(), v.minLength(1))),
}

/** A file of `packs/`: what the operator's command writes beside the pack. */
export const packManifestSchema = v.strictObject({ format: v.literal(1), file: v.string(), ...packEntries })

/** A pack as visitors see it; `url` is relative to the site's base and changes with the content. */
export const mapPackSchema = v.object({ url: v.string(), ...packEntries })

/** `packs/index.json` of the built site: always there, with an empty list where no pack was made. */
export const packIndexSchema = v.object({ format: v.literal(1), packs: v.array(mapPackSchema) })

export type PackManifest = v.InferOutput<typeof packManifestSchema>
export type MapPack = v.InferOutput<typeof mapPackSchema>
export type PackIndex = v.InferOutput<typeof packIndexSchema>
