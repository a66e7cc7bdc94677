import type { MapPack, PackIndex } from '@/domain/mapPack'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { PMTiles } from 'pmtiles'
import { ATTRIBUTION, hashFile, LICENCE } from '@/pack/packManifest'
import { bytesSource } from './bytesSource'

/** Put an archive into a built site as the build would have done, in place of any other pack. */
export async function publishTestPack(dist: string, archive: Uint8Array, { reviewNumber = null, date = '2026-10-31' }: Partial<Pick<MapPack, 'reviewNumber' | 'date'>> = {}): Promise<MapPack> {
  const { minLat: south, minLon: west, maxLat: north, maxLon: east, minZoom, maxZoom, numAddressedTiles } = await new PMTiles(bytesSource(archive)).getHeader()
  const url = `packs/${createHash('sha256').update(archive).digest('hex').slice(0, 16)}/hengdong-osm.pmtiles`
  mkdirSync(dirname(join(dist, url)), { recursive: true })
  writeFileSync(join(dist, url), archive)
  const pack: MapPack = {
    id: 'hengdong-osm', url, ...await hashFile(join(dist, url)), date, source: 'made for tests', bounds: { south, west, north, east },
    minZoom, maxZoom, tiles: numAddressedTiles, attribution: ATTRIBUTION, licence: LICENCE, reviewNumber,
  }
  const index: PackIndex = { format: 1, packs: [pack] }
  writeFileSync(join(dist, 'packs/index.json'), JSON.stringify(index))
  return pack
}
