import type { DirectoryEntry } from './directory'

/** A tile and which of the contents it shows. */
export interface TilePlacement {
  readonly tileId: number
  /** Index into the lengths of the contents. */
  readonly content: number
}

/** Where everything goes in a clustered archive. */
export interface ArchiveLayout {
  readonly entries: readonly DirectoryEntry[]
  /** By content: bytes from the start of the tile data; undefined for a content that no tile shows. */
  readonly offsets: readonly (number | undefined)[]
  readonly dataLength: number
  readonly contentCount: number
  readonly tileCount: number
}

/** Lay contents out in the order of the first tile that shows each; equal neighbours become one entry. */
export function layOut(tiles: readonly TilePlacement[], lengths: readonly number[]): ArchiveLayout {
  const sorted = [...tiles].sort((a, b) => a.tileId - b.tileId)
  const offsets: (number | undefined)[] = lengths.map(() => undefined)
  const entries: DirectoryEntry[] = []
  let dataLength = 0
  let contentCount = 0
  let lastContent = -1
  let nextId = -1
  for (const { tileId, content } of sorted) {
    const length = lengths[content] ?? 0
    let offset = offsets[content]
    if (offset === undefined) {
      offset = dataLength
      offsets[content] = offset
      dataLength += length
      contentCount += 1
    }
    const before = entries.at(-1)
    if (before !== undefined && lastContent === content && nextId === tileId)
      entries[entries.length - 1] = { ...before, runLength: before.runLength + 1 }
    else
      entries.push({ tileId, offset, length, runLength: 1 })
    lastContent = content
    nextId = tileId + 1
  }
  return { entries, offsets, dataLength, contentCount, tileCount: sorted.length }
}
