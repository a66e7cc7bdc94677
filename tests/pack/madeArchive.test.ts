import { classifyRings, VectorTile } from '@mapbox/vector-tile'
import Pbf from 'pbf'
import { PMTiles } from 'pmtiles'
import { describe, expect, inject, it } from 'vitest'
import { tileX, tileY } from '@/pack/tilesWithin'
import { bytesSource } from './bytesSource'
import { madeArchive } from './madeArchive'
import { madeFeatures } from './madeFeatures'

const content = (name: string) => JSON.parse(inject('guide').files.get(name) ?? '{}').content
const FEATURES = madeFeatures(content('index'), content('basemap'))

async function tileAt(archive: Uint8Array, { lat, lng, z }: { readonly lat: number, readonly lng: number, readonly z: number }): Promise<VectorTile> {
  const read = await new PMTiles(bytesSource(archive)).getZxy(z, Math.floor(tileX(lng) * 2 ** z), Math.floor(tileY(lat) * 2 ** z))
  return new VectorTile(new Pbf(new Uint8Array(read?.data ?? new ArrayBuffer())))
}

describe('an archive made for tests', () => {
  const archive = madeArchive({ features: FEATURES, maxZoom: 14 })

  it('has the layers of the Protomaps schema around a town', async () => {
    const { layers } = await tileAt(archive, { lat: 27.2217, lng: 112.8832, z: 11 })
    expect(Object.keys(layers).sort()).toEqual(expect.arrayContaining(['earth', 'landuse', 'places', 'roads', 'water']))
    const places = layers['places']
    const names = Array.from({ length: places?.length ?? 0 }, (_, nth) => places?.feature(nth).properties['name'])
    expect(names).toContain('新塘镇')
    expect(Object.keys((await tileAt(archive, { lat: 27.2217, lng: 112.8832, z: 14 })).layers)).toContain('buildings')
  })

  it('has steps up a mountain', async () => {
    const roads = (await tileAt(archive, { lat: 27.2415, lng: 113.2166, z: 14 })).layers['roads']
    const kinds = Array.from({ length: roads?.length ?? 0 }, (_, nth) => roads?.feature(nth).properties)
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'path', kind_detail: 'steps' }))
  })

  it('winds every ring as the outside of a surface', async () => {
    const { layers } = await tileAt(archive, { lat: 27.2217, lng: 112.8832, z: 14 })
    for (const layer of Object.values(layers)) {
      for (let nth = 0; nth < layer.length; nth++) {
        const feature = layer.feature(nth)
        if (feature.type === 3)
          expect(classifyRings(feature.loadGeometry()).flat()).toHaveLength(feature.loadGeometry().length)
      }
    }
  })

  it('is the same each time and about as large as asked', () => {
    expect(Buffer.from(madeArchive({ features: FEATURES, maxZoom: 14 })).equals(archive)).toBe(true)
    const large = madeArchive({ features: FEATURES, maxZoom: 12, bytes: 2_000_000 })
    expect(large.length).toBeGreaterThan(1_700_000)
    expect(large.length).toBeLessThan(2_400_000)
  })
})
