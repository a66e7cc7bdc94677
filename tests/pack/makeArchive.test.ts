import * as fc from 'fast-check'
import { Compression, PMTiles, tileIdToZxy, TileType } from 'pmtiles'
import { describe, expect, it } from 'vitest'
import { buildDirectories, ROOT_LIMIT } from '@/pack/directory'
import { layOut } from '@/pack/archiveLayout'
import { makeArchive } from '@/pack/makeArchive'
import { bytesSource } from './bytesSource'

const ABOUT = {
  bounds: { south: 26.77, west: 112.72, north: 27.46, east: 113.3 },
  minZoom: 0,
  maxZoom: 15,
  metadata: { name: '衡东' },
  tileCompression: Compression.None,
}

function tile(tileId: number, data: Uint8Array) {
  const [z, x, y] = tileIdToZxy(tileId)
  return { z, x, y, data }
}

describe('an archive', () => {
  it('gives every tile back to an independent reader, and no other', async () => {
    // Few contents and near ids, so that runs and repeated contents come up.
    const tiles = fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(300), fc.nat(1_000_000_000)), fc.nat(5)), { selector: ([id]) => id, minLength: 1, maxLength: 200 })
    await fc.assert(fc.asyncProperty(tiles, fc.nat(1_000_000_000), async (some, other) => {
      const bytes = makeArchive(some.map(([id, content]) => tile(id, Uint8Array.from({ length: content + 1 }, () => content))), ABOUT)
      const archive = new PMTiles(bytesSource(bytes))
      for (const [id, content] of some) {
        const read = await archive.getZxy(...tileIdToZxy(id))
        expect([...new Uint8Array(read?.data ?? new ArrayBuffer())]).toEqual(Array.from({ length: content + 1 }, () => content))
      }
      expect(await archive.getZxy(...tileIdToZxy(other)) === undefined).toBe(!some.some(([id]) => id === other))
    }), { numRuns: 60 })
  })

  it('moves entries into leaves where the root would not be read in one go', async () => {
    // Lengths without a pattern, or the directory packs too well.
    let state = 1
    const some = Array.from({ length: 30_000 }, (_, nth) => {
      state = state * 48_271 % 2_147_483_647
      return tile(nth * 3, Buffer.from(`${nth},`.padEnd(8 + state % 200)))
    })
    const archive = new PMTiles(bytesSource(makeArchive(some, ABOUT)))
    const header = await archive.getHeader()
    expect(header.rootDirectoryLength).toBeLessThanOrEqual(ROOT_LIMIT)
    expect(header.leafDirectoryLength).toBeGreaterThan(0)
    for (const { z, x, y, data } of some.filter((_, nth) => nth % 97 === 0)) {
      const read = await archive.getZxy(z, x, y)
      expect(Buffer.from(read?.data ?? new ArrayBuffer()).equals(data)).toBe(true)
    }
    expect(await archive.getZxy(...tileIdToZxy(4))).toBeUndefined()
  })

  it('makes leaves larger until the root fits', () => {
    const entries = Array.from({ length: 50_000 }, (_, nth) => ({ tileId: nth * 2, offset: nth * nth % 1_000_003, length: 1 + nth * 7919 % 5003, runLength: 1 }))
    expect(buildDirectories(entries, 60).root.length).toBeLessThanOrEqual(60)
  })

  it('says of itself what the specification asks for', async () => {
    const bytes = makeArchive([tile(0, Buffer.from('a')), tile(1, Buffer.from('b')), tile(2, Buffer.from('b')), tile(4, Buffer.from('a'))], ABOUT)
    const archive = new PMTiles(bytesSource(bytes))
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3, clustered: true, tileType: TileType.Mvt, internalCompression: Compression.Gzip, tileCompression: Compression.None,
      numAddressedTiles: 4, numTileEntries: 3, numTileContents: 2, tileDataLength: 2,
      minZoom: 0, maxZoom: 15, minLon: 112.72, minLat: 26.77, maxLon: 113.3, maxLat: 27.46, centerZoom: 10,
    })
    expect(await archive.getMetadata()).toEqual({ name: '衡东' })
    const header = await archive.getHeader()
    expect(header.tileDataOffset + (header.tileDataLength ?? 0)).toBe(bytes.length)
  })

  it('stores contents in the order of their tiles', () => {
    const { entries, offsets } = layOut([{ tileId: 9, content: 0 }, { tileId: 3, content: 1 }, { tileId: 4, content: 1 }], [10, 20])
    expect(offsets).toEqual([20, 0])
    expect(entries).toEqual([{ tileId: 3, offset: 0, length: 20, runLength: 2 }, { tileId: 9, offset: 20, length: 10, runLength: 1 }])
  })
})
