import type { Bounds } from '@/domain/position'
import type { ArchiveLayout } from './archiveLayout'
import { gzipSync } from 'node:zlib'
import { Compression, TileType } from 'pmtiles'
import { encodeHeader, HEADER_LENGTH } from './archiveHeader'
import { buildDirectories } from './directory'

/** What an archive says of itself. */
export interface ArchiveAbout {
  readonly bounds: Bounds
  readonly minZoom: number
  readonly maxZoom: number
  readonly metadata: unknown
  readonly tileCompression: Compression
}

/** Everything before the tile data of an archive of vector tiles. */
export function composeHead(layout: ArchiveLayout, { bounds, minZoom, maxZoom, metadata, tileCompression }: ArchiveAbout): Uint8Array {
  const { root, leaves } = buildDirectories(layout.entries)
  const json = gzipSync(JSON.stringify(metadata))
  const jsonMetadataOffset = HEADER_LENGTH + root.length
  const leafDirectoryOffset = jsonMetadataOffset + json.length
  const header = encodeHeader({
    rootDirectoryOffset: HEADER_LENGTH,
    rootDirectoryLength: root.length,
    jsonMetadataOffset,
    jsonMetadataLength: json.length,
    leafDirectoryOffset,
    leafDirectoryLength: leaves.length,
    tileDataOffset: leafDirectoryOffset + leaves.length,
    tileDataLength: layout.dataLength,
    numAddressedTiles: layout.tileCount,
    numTileEntries: layout.entries.length,
    numTileContents: layout.contentCount,
    clustered: true,
    internalCompression: Compression.Gzip,
    tileCompression,
    tileType: TileType.Mvt,
    minZoom,
    maxZoom,
    minLon: bounds.west,
    minLat: bounds.south,
    maxLon: bounds.east,
    maxLat: bounds.north,
    centerZoom: Math.min(maxZoom, Math.max(minZoom, 10)),
    centerLon: (bounds.west + bounds.east) / 2,
    centerLat: (bounds.south + bounds.north) / 2,
  })
  return Buffer.concat([header, root, json, leaves])
}
