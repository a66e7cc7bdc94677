import type { Entry } from 'pmtiles'
import type { OpenArchive } from './openArchive'
import { unpacked } from './openArchive'
import { SourceProblem } from './sourceProblem'

/** Where the bytes of a tile stand in an archive. */
export interface FoundTile {
  readonly tileId: number
  /** Bytes from the start of the file. */
  readonly offset: number
  readonly length: number
}

/** Those of the tiles `wanted` (ids in order) that an archive has; only the leaf directories on the way are read. */
export async function findTiles({ archive, header, identity }: OpenArchive, wanted: readonly number[]): Promise<readonly FoundTile[]> {
  const found: FoundTile[] = []

  async function walk(offset: number, length: number, ids: readonly number[], depth: number): Promise<void> {
    if (depth > 3)
      throw new SourceProblem('damaged', 'its directories lie more than four deep')
    const entries = await unpacked(() => archive.cache.getDirectory(archive.source, offset, length, header))
    for (const { entry, ids: within } of divide(entries, ids)) {
      if (entry.runLength === 0)
        await walk(header.leafDirectoryOffset + entry.offset, entry.length, within, depth + 1)
      else
        found.push(...within.map(tileId => ({ tileId, offset: header.tileDataOffset + entry.offset, length: entry.length })))
    }
  }

  await walk(header.rootDirectoryOffset, header.rootDirectoryLength, wanted, 0)
  const beyond = found.find(({ offset, length }) => offset + length > identity.size)
  if (beyond)
    throw new SourceProblem('truncated', `it ends after ${identity.size} bytes, and a tile should end at byte ${beyond.offset + beyond.length}`)
  return found
}

/** Which of `ids` belong to which entry; both lists are in order. */
function divide(entries: readonly Entry[], ids: readonly number[]): readonly { readonly entry: Entry, readonly ids: readonly number[] }[] {
  let at = 0
  return entries.flatMap((entry, nth) => {
    const end = entry.runLength === 0 ? entries[nth + 1]?.tileId ?? Infinity : entry.tileId + entry.runLength
    while ((ids[at] ?? Infinity) < entry.tileId)
      at += 1
    const start = at
    while ((ids[at] ?? Infinity) < end)
      at += 1
    return at > start ? [{ entry, ids: ids.slice(start, at) }] : []
  })
}
