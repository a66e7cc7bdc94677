import type { LatLng } from '@/domain/position'
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import Pbf from 'pbf'
import { Compression, tileIdToZxy } from 'pmtiles'
import { fileSource } from './fileSource'
import { findTiles } from './findTiles'
import { openArchive } from './openArchive'
import { SourceProblem } from './sourceProblem'
import { tilesWithin } from './tilesWithin'

/** Something with a Chinese name on the map of a pack. */
export interface NamedFeature {
  readonly name: string
  /** Layer of the Protomaps schema: places, pois, water, roads and so on. */
  readonly layer: string
  /** As in `town` or `peak`: the finer word where the map has two. */
  readonly kind: string
  /** Itself where it is a spot, else the middle one of its corners within one tile. */
  readonly at: LatLng
}

/** What a pack names, and the day of its data. */
export interface PackNames {
  readonly features: readonly NamedFeature[]
  /** As in 2026-11-01; null where the pack does not say. */
  readonly date: string | null
}

const CHINESE = /^\p{Script=Han}/u

/** Everything with a name in the finest tiles of the pack at `path`; throws a SourceProblem where it is none. */
export async function readNamedFeatures(path: string): Promise<PackNames> {
  const source = fileSource(path)
  try {
    const pack = await openArchive(source)
    const { minLat: south, minLon: west, maxLat: north, maxLon: east, maxZoom, tileCompression } = pack.header
    const finest = tilesWithin({ south, west, north, east }, maxZoom).filter(id => tileIdToZxy(id)[0] === maxZoom)
    const seen = new Map<string, NamedFeature>()
    for (const { tileId, offset, length } of await findTiles(pack, finest)) {
      for (const feature of namesStored(await source.read(offset, length), tileCompression, tileIdToZxy(tileId)))
        seen.set([feature.layer, feature.kind, feature.name, feature.at.lat.toFixed(4), feature.at.lng.toFixed(4)].join('|'), feature)
    }
    return { features: [...seen.values()], date: /^\d{4}-\d{2}-\d{2}/u.exec(pack.replicated ?? '')?.[0] ?? null }
  }
  finally {
    await source.close()
  }
}

type TileAddress = readonly [z: number, x: number, y: number]

function namesStored(stored: Uint8Array, compression: Compression, tile: TileAddress): readonly NamedFeature[] {
  try {
    return namesIn(compression === Compression.Gzip ? gunzipSync(stored) : stored, tile)
  }
  catch {
    throw new SourceProblem('damaged', `its tile ${tile.join('/')} cannot be read`)
  }
}

function namesIn(data: Uint8Array, [z, x, y]: TileAddress): readonly NamedFeature[] {
  return Object.entries(new VectorTile(new Pbf(data)).layers).flatMap(([layer, tile]) =>
    Array.from({ length: tile.length }, (_, at) => tile.feature(at)).flatMap((feature) => {
      const names = Object.entries(feature.properties).flatMap(([key, value]) =>
        typeof value === 'string' && (/^name\d?$/u.test(key) || key.startsWith('name:zh')) && CHINESE.test(value) ? [value] : [])
      if (names.length === 0)
        return []
      const corners = feature.loadGeometry().flat()
      const middle = corners[Math.floor(corners.length / 2)] ?? { x: 0, y: 0 }
      const share = (tile: number, within: number): number => (tile + within / feature.extent) / 2 ** z
      const at = { lat: latitudeAt(share(y, middle.y)), lng: (share(x, middle.x) - 0.5) * 360 }
      const kind = String(feature.properties['kind_detail'] ?? feature.properties['kind'] ?? '')
      return [...new Set(names)].map(name => ({ name, layer, kind, at }))
    }))
}

function latitudeAt(share: number): number {
  return 90 - 360 * Math.atan(Math.exp((share - 0.5) * 2 * Math.PI)) / Math.PI
}
