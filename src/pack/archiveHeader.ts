import type { Header } from 'pmtiles'

/** Bytes of the header of PMTiles 3. */
export const HEADER_LENGTH = 127

/** What a header says; positions in degrees, everything else as in the specification. */
export type ArchiveHeader = Required<Omit<Header, 'etag' | 'specVersion'>>

/** The header of an archive as stored. */
export function encodeHeader(header: ArchiveHeader): Uint8Array {
  const bytes = Buffer.alloc(HEADER_LENGTH)
  bytes.write('PMTiles')
  bytes.writeUInt8(3, 7)
  const numbers = [
    header.rootDirectoryOffset, header.rootDirectoryLength,
    header.jsonMetadataOffset, header.jsonMetadataLength,
    header.leafDirectoryOffset, header.leafDirectoryLength,
    header.tileDataOffset, header.tileDataLength,
    header.numAddressedTiles, header.numTileEntries, header.numTileContents,
  ]
  numbers.forEach((value, at) => bytes.writeBigUInt64LE(BigInt(value), 8 + 8 * at))
  const small = [Number(header.clustered), header.internalCompression, header.tileCompression, header.tileType, header.minZoom, header.maxZoom]
  small.forEach((value, at) => bytes.writeUInt8(value, 96 + at))
  const corners = [header.minLon, header.minLat, header.maxLon, header.maxLat]
  corners.forEach((degrees, at) => bytes.writeInt32LE(tenMillionths(degrees), 102 + 4 * at))
  bytes.writeUInt8(header.centerZoom, 118)
  bytes.writeInt32LE(tenMillionths(header.centerLon), 119)
  bytes.writeInt32LE(tenMillionths(header.centerLat), 123)
  return bytes
}

function tenMillionths(degrees: number): number {
  return Math.round(degrees * 1e7)
}
