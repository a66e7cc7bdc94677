import { gzipSync } from 'node:zlib'

/** A stretch of tiles with equal bytes; `runLength` 0 points to a leaf directory instead. */
export interface DirectoryEntry {
  readonly tileId: number
  /** Bytes from the start of the tile data, or of the leaf directories. */
  readonly offset: number
  readonly length: number
  readonly runLength: number
}

/** The index of an archive as stored, compressed. */
export interface Directories {
  readonly root: Uint8Array
  readonly leaves: Uint8Array
  readonly leafCount: number
}

/** Readers fetch the first 16,384 bytes: the header takes 127 of them, the root directory must fit into the rest. */
export const ROOT_LIMIT = 16_384 - 127

/** A directory in the columns of PMTiles 3, not yet compressed; entries must be in the order of their tiles. */
export function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const bytes: number[] = []
  writeVarint(bytes, entries.length)
  entries.forEach(({ tileId }, at) => writeVarint(bytes, tileId - (entries[at - 1]?.tileId ?? 0)))
  entries.forEach(({ runLength }) => writeVarint(bytes, runLength))
  entries.forEach(({ length }) => writeVarint(bytes, length))
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1]
    // 0 says "right after the one before"; every other offset is written plus one.
    writeVarint(bytes, before !== undefined && offset === before.offset + before.length ? 0 : offset + 1)
  })
  return Uint8Array.from(bytes)
}

/** One root directory where that is small enough, else a root of leaves that double in size until the root fits. */
export function buildDirectories(entries: readonly DirectoryEntry[], limit = ROOT_LIMIT): Directories {
  const whole = gzipSync(encodeDirectory(entries))
  if (whole.length <= limit)
    return { root: whole, leaves: new Uint8Array(), leafCount: 0 }
  for (let leafSize = 4096; ; leafSize *= 2) {
    const directories = inLeaves(entries, leafSize)
    if (directories.root.length <= limit)
      return directories
  }
}

function inLeaves(entries: readonly DirectoryEntry[], leafSize: number): Directories {
  const leaves: Uint8Array[] = []
  const pointers: DirectoryEntry[] = []
  let offset = 0
  for (let at = 0; at < entries.length; at += leafSize) {
    const within = entries.slice(at, at + leafSize)
    const leaf = gzipSync(encodeDirectory(within))
    pointers.push({ tileId: within[0]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: gzipSync(encodeDirectory(pointers)), leaves: Buffer.concat(leaves), leafCount: leaves.length }
}

// Not with bit operators: tile ids and offsets go beyond 32 bits.
function writeVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    bytes.push(rest % 128 + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
