import type { Header } from 'pmtiles'
import type { PackSource, SourceIdentity } from './packSource'
import { bytesToHeader, Compression, PMTiles, TileType } from 'pmtiles'
import * as v from 'valibot'
import { HEADER_LENGTH } from './archiveHeader'
import { forPmtiles } from './packSource'
import { SourceProblem } from './sourceProblem'

/** Layers without which the guide's style has nothing to draw. */
const NEEDED_LAYERS = ['earth', 'water', 'roads', 'places']
/** The version of the Protomaps schema whose words the guide's style knows. */
const SCHEMA = 4

const metadataSchema = v.looseObject({
  'version': v.optional(v.union([v.string(), v.number()])),
  'vector_layers': v.optional(v.array(v.looseObject({ id: v.string() })), []),
  'planetiler:osm:osmosisreplicationtime': v.optional(v.string()),
})
/** An archive of vector tiles in the Protomaps schema. */
export interface OpenArchive {
  readonly identity: SourceIdentity
  readonly header: Header
  /** As the archive says it, for the pack to say the same. */
  readonly metadata: unknown
  /** The moment of the map data as the archive notes it; undefined where it does not. */
  readonly replicated: string | undefined
  /** Gives tiles as stored, not unpacked. */
  readonly archive: PMTiles
}

/** Open `source` and make sure that the guide can draw it; throws a SourceProblem. */
export async function openArchive(source: PackSource): Promise<OpenArchive> {
  const identity = await source.open()
  if (identity.size < HEADER_LENGTH)
    throw new SourceProblem('not-pmtiles', `it has only ${identity.size} bytes`)
  const start = await source.read(0, HEADER_LENGTH)
  if (Buffer.from(start).toString('latin1', 0, 7) !== 'PMTiles')
    throw new SourceProblem('not-pmtiles', 'it does not begin like one')
  if (start[7] !== 3)
    throw new SourceProblem('old-version', `it is of version ${start[7]}`)
  const header = bytesToHeader(Uint8Array.from(start).buffer)
  if (header.tileType !== TileType.Mvt)
    throw new SourceProblem('wrong-type', 'it holds pictures, not vector tiles')
  if (header.tileCompression !== Compression.Gzip && header.tileCompression !== Compression.None)
    throw new SourceProblem('wrong-type', 'its tiles are packed in a way that browsers cannot unpack')
  const reach = Math.max(header.jsonMetadataOffset + header.jsonMetadataLength, header.tileDataOffset + (header.tileDataLength ?? 0))
  if (reach > identity.size)
    throw new SourceProblem('truncated', `it should have ${reach} bytes and has ${identity.size}`)
  const archive = new PMTiles(forPmtiles(source, identity), undefined, data => Promise.resolve(data))
  return { identity, header, archive, ...await readMetadata(source, identity) }
}

/** Do something that unpacks parts of an archive; whatever cannot be unpacked is damage. */
export async function unpacked<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  }
  catch (error) {
    throw error instanceof SourceProblem ? error : new SourceProblem('damaged', error instanceof Error ? error.message : String(error))
  }
}

async function readMetadata(source: PackSource, identity: SourceIdentity): Promise<Pick<OpenArchive, 'metadata' | 'replicated'>> {
  const metadata = await unpacked(() => new PMTiles(forPmtiles(source, identity)).getMetadata())
  const parsed = v.safeParse(metadataSchema, metadata)
  if (!parsed.success)
    throw new SourceProblem('wrong-schema', 'it does not say which layers it has')
  const { version, vector_layers: layers } = parsed.output
  const missing = NEEDED_LAYERS.filter(name => !layers.some(({ id }) => id === name))
  if (missing.length > 0)
    throw new SourceProblem('wrong-schema', `it has no layer ${missing.join(', ')}`)
  if (version !== undefined && Number.parseInt(String(version)) < SCHEMA)
    throw new SourceProblem('wrong-schema', `its schema is ${version}, and the guide draws schema ${SCHEMA}`)
  return { metadata, replicated: parsed.output['planetiler:osm:osmosisreplicationtime'] }
}
