import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Compression } from 'pmtiles'
import { afterAll, describe, expect, it } from 'vitest'
import { makeArchive } from '@/pack/makeArchive'
import { readNamedFeatures } from '@/pack/namedFeatures'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { tileRange } from '@/pack/tilesWithin'
import { encodeTile } from './encodeTile'
import { MADE_METADATA } from './madeArchive'

const folder = mkdtempSync(join(tmpdir(), 'named-'))
const { minX: x, minY: y } = tileRange(COUNTY_BOUNDS, 3)
const TOWN = encodeTile({ places: [{ type: 'point', properties: { 'kind': 'locality', 'name': 'Xintang', 'name:zh': '新塘镇' }, parts: [[[2048, 2048]]] }] })

afterAll(() => rmSync(folder, { recursive: true }))

function packOf(data: Uint8Array, tileCompression = Compression.Gzip): string {
  const path = join(folder, 'pack.pmtiles')
  writeFileSync(path, makeArchive([{ z: 3, x, y, data }], { bounds: COUNTY_BOUNDS, minZoom: 3, maxZoom: 3, metadata: MADE_METADATA, tileCompression }))
  return path
}

describe('the names of a pack', () => {
  it('are those in Chinese, with layer and kind', async () => {
    expect(await readNamedFeatures(packOf(TOWN))).toMatchObject({ date: '2026-10-31', features: [{ name: '新塘镇', layer: 'places', kind: 'locality' }] })
  })

  it.each([
    ['that cannot be unpacked', Buffer.alloc(40, 7), Compression.Gzip],
    ['that holds something else', Buffer.alloc(40, 0x0F), Compression.None],
  ])('cannot be had from a pack with a tile %s', async (_, data, compression) => {
    await expect(readNamedFeatures(packOf(data, compression))).rejects.toMatchObject({ trouble: 'damaged' })
  })
})
