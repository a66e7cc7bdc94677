import type { Bounds } from '@/domain/position'
import type { ArchiveAbout } from '@/pack/archiveHead'
import type { Tile } from '@/pack/makeArchive'
import type { Spot } from './clip'
import type { TileFeature } from './encodeTile'
import type { MadeFeature } from './madeFeatures'
import { Compression } from 'pmtiles'
import { makeArchive } from '@/pack/makeArchive'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { tileRange, tileX, tileY } from '@/pack/tilesWithin'
import { clipLine, clipRing } from './clip'
import { encodeTile } from './encodeTile'

/** What kind of archive to make. */
export interface MadeOptions {
  readonly features: readonly MadeFeature[]
  readonly bounds?: Bounds
  readonly maxZoom?: number
  /** About how many bytes the archive shall have, filled with houses; 0 for no filling. */
  readonly bytes?: number
  readonly about?: Partial<ArchiveAbout>
}

const EXTENT = 4096
const EDGES = { low: -64, high: EXTENT + 64 } as const
const LAYERS = ['earth', 'water', 'landuse', 'roads', 'buildings', 'pois', 'places'] as const

/** What a made archive says of itself, like a daily build of Protomaps. */
export const MADE_METADATA = {
  'name': 'made for tests',
  'version': '4.0.0',
  'attribution': '© OpenStreetMap',
  'planetiler:osm:osmosisreplicationtime': '2026-10-31T00:00:00Z',
  'vector_layers': LAYERS.map(id => ({ id, fields: {} })),
} as const

/** A small archive in the schema of the Protomaps base map; the same options give the same bytes. */
export function madeArchive({ features, bounds = COUNTY_BOUNDS, maxZoom = 15, bytes = 0, about = {} }: MadeOptions): Uint8Array {
  const described: ArchiveAbout = { bounds, minZoom: 0, maxZoom, metadata: MADE_METADATA, tileCompression: Compression.Gzip, ...about }
  const bare = makeArchive(tilesOf(features, { bounds, maxZoom, houses: 0 }), described)
  if (bytes <= bare.length)
    return bare
  const { minX, maxX, minY, maxY } = tileRange(bounds, maxZoom)
  const onFinest = (maxX - minX + 1) * (maxY - minY + 1)
  const each = encodeTile({ buildings: houses(500, 1) }).length / 500
  return makeArchive(tilesOf(features, { bounds, maxZoom, houses: Math.ceil((bytes - bare.length) / onFinest / each) }), described)
}

function* tilesOf(features: readonly MadeFeature[], { bounds, maxZoom, houses: filling }: { readonly bounds: Bounds, readonly maxZoom: number, readonly houses: number }): Generator<Tile> {
  const shapes = features.map(feature => ({ feature, world: feature.line.map(([lng, lat]) => [tileX(lng), tileY(lat)] as const) }))
  for (let z = 0; z <= maxZoom; z++) {
    const size = 2 ** z
    const near = byTile(shapes.filter(({ feature }) => feature.from <= z), size)
    const { minX, maxX, minY, maxY } = tileRange(bounds, z)
    for (let x = minX; x <= maxX; x++) {
      for (let y = minY; y <= maxY; y++) {
        const within = (near.get(`${x}/${y}`) ?? []).flatMap(({ feature, world }) => cut(feature, world.map(([wx, wy]) => [(wx * size - x) * EXTENT, (wy * size - y) * EXTENT] as const)))
        const layers = Object.fromEntries(LAYERS.map(layer => [layer, within.filter(one => one.layer === layer)]))
        yield { z, x, y, data: encodeTile({
          ...layers,
          earth: [{ type: 'polygon', properties: { kind: 'earth' }, parts: [[[EDGES.low, EDGES.low], [EDGES.high, EDGES.low], [EDGES.high, EDGES.high], [EDGES.low, EDGES.high]]] }],
          buildings: [...layers['buildings'] ?? [], ...z === maxZoom ? houses(filling, x * 65_537 + y) : []],
        }) }
      }
    }
  }
}

interface Shape {
  readonly feature: MadeFeature
  /** From 0 to 1 across the world. */
  readonly world: readonly Spot[]
}

/** The shapes that may show in each tile of a world of `size` tiles, edges included. */
function byTile(shapes: readonly Shape[], size: number): ReadonlyMap<string, readonly Shape[]> {
  const near = new Map<string, Shape[]>()
  const edge = EDGES.high / EXTENT - 1
  for (const shape of shapes) {
    const [xs, ys] = [0, 1].map(axis => shape.world.map(spot => spot[axis === 0 ? 0 : 1] * size))
    for (let x = Math.floor(Math.min(...xs ?? []) - edge); x <= Math.max(...xs ?? []) + edge; x++) {
      for (let y = Math.floor(Math.min(...ys ?? []) - edge); y <= Math.max(...ys ?? []) + edge; y++) {
        const key = `${x}/${y}`
        near.set(key, [...near.get(key) ?? [], shape])
      }
    }
  }
  return near
}

function cut({ layer, type, properties }: MadeFeature, spots: readonly (readonly [number, number])[]): readonly (TileFeature & { readonly layer: MadeFeature['layer'] })[] {
  const [left, right] = [Math.min(...spots.map(([x]) => x)), Math.max(...spots.map(([x]) => x))]
  const [top, bottom] = [Math.min(...spots.map(([, y]) => y)), Math.max(...spots.map(([, y]) => y))]
  if (right < EDGES.low || left > EDGES.high || bottom < EDGES.low || top > EDGES.high)
    return []
  const parts = type === 'point' ? [spots] : type === 'line' ? clipLine(spots, EDGES) : [clipRing(spots, EDGES)].filter(ring => ring.length > 2)
  return parts.length > 0 ? [{ layer, type, properties, parts }] : []
}

/** Houses strewn over a tile, the same for the same seed. */
function houses(count: number, seed: number): readonly TileFeature[] {
  let state = seed % 2_147_483_646 + 1
  const draw = (below: number): number => {
    state = state * 48_271 % 2_147_483_647
    return state % below
  }
  return Array.from({ length: count }, () => {
    const [x, y, wide, deep] = [draw(4000), draw(4000), 20 + draw(60), 20 + draw(60)]
    return { type: 'polygon', properties: { kind: 'building' }, parts: [[[x, y], [x + wide, y], [x + wide, y + deep], [x, y + deep]]] }
  })
}
