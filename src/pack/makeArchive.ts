import type { ArchiveAbout } from './archiveHead'
import type { TilePlacement } from './archiveLayout'
import { createHash } from 'node:crypto'
import { zxyToTileId } from 'pmtiles'
import { composeHead } from './archiveHead'
import { layOut } from './archiveLayout'

/** A tile with its bytes as they are to be stored. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly data: Uint8Array
}

/** A whole PMTiles 3 archive in memory; tiles with equal bytes are stored once. */
export function makeArchive(tiles: Iterable<Tile>, about: ArchiveAbout): Uint8Array {
  const contents: Uint8Array[] = []
  const known = new Map<string, number>()
  const placements: TilePlacement[] = []
  for (const { z, x, y, data } of tiles) {
    const hash = createHash('sha256').update(data).digest('hex')
    const content = known.get(hash) ?? contents.push(data) - 1
    known.set(hash, content)
    placements.push({ tileId: zxyToTileId(z, x, y), content })
  }
  const layout = layOut(placements, contents.map(({ length }) => length))
  const head = composeHead(layout, about)
  const archive = Buffer.alloc(head.length + layout.dataLength)
  archive.set(head)
  contents.forEach((data, content) => archive.set(data, head.length + (layout.offsets[content] ?? 0)))
  return archive
}
