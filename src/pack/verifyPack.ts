import type { OpenArchive } from './openArchive'
import type { PackPlan } from './planPack'
import { createHash } from 'node:crypto'
import { tileIdToZxy } from 'pmtiles'
import { fileSource } from './fileSource'
import { openArchive } from './openArchive'
import { SourceProblem } from './sourceProblem'

/** Tiles that are read anew from the source. */
const SAMPLE = 12

/**
 * Read every tile of the pack at `path` back with an independent reader and compare it with what was fetched,
 * and some tiles, spread over the pack, with what the source answers when asked for that tile.
 */
export async function verifyPack(path: string, { plan, hashes, source }: { readonly plan: PackPlan, readonly hashes: ReadonlyMap<number, string>, readonly source: OpenArchive }): Promise<void> {
  const file = fileSource(path)
  try {
    const pack = await openArchive(file)
    for (const { tileId, content } of plan.tiles) {
      if (await hashOfTile(pack, tileId) !== hashes.get(content))
        throw new SourceProblem('damaged', `tile ${tileIdToZxy(tileId).join('/')} of the pack is not what was fetched`)
    }
    for (let nth = 0; nth < SAMPLE; nth++) {
      const { tileId } = plan.tiles[Math.floor(nth * plan.tiles.length / SAMPLE)] ?? { tileId: 0 }
      if (await hashOfTile(pack, tileId) !== await hashOfTile(source, tileId))
        throw new SourceProblem('damaged', `tile ${tileIdToZxy(tileId).join('/')} of the pack is not that of the source`)
    }
  }
  finally {
    await file.close()
  }
}

async function hashOfTile({ archive }: OpenArchive, tileId: number): Promise<string> {
  const tile = await archive.getZxy(...tileIdToZxy(tileId))
  return createHash('sha256').update(new Uint8Array(tile?.data ?? new ArrayBuffer())).digest('hex')
}
