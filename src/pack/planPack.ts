import type { Bounds } from '@/domain/position'
import type { ArchiveLayout } from './archiveLayout'
import type { OpenArchive } from './openArchive'
import type { SourceRequest, SourceStretch } from './planRequests'
import { createHash } from 'node:crypto'
import { zxyToTileId } from 'pmtiles'
import { composeHead } from './archiveHead'
import { layOut } from './archiveLayout'
import { findTiles } from './findTiles'
import { planRequests } from './planRequests'
import { SourceProblem } from './sourceProblem'
import { tilesWithin } from './tilesWithin'

/** Which part of the world, and how fine. */
export interface PackArea {
  readonly bounds: Bounds
  readonly maxZoom: number
}

/** Every byte of a pack to be made: what stands before the tiles, and which bytes of the source go where. */
export interface PackPlan {
  readonly head: Uint8Array
  readonly layout: ArchiveLayout
  readonly contents: readonly SourceStretch[]
  /** Each tile of the pack and the content that it shows. */
  readonly tiles: readonly { readonly tileId: number, readonly content: number }[]
  /** Tiles in the area, of which the source may lack some. */
  readonly wanted: number
  readonly requests: readonly SourceRequest[]
  readonly minZoom: number
  readonly maxZoom: number
  /** The same only for the same bytes from the same source. */
  readonly key: string
}

/** Find out what a pack of `area` consists of; reads the source's index, no tile. */
export async function planPack(source: OpenArchive, { bounds, maxZoom }: PackArea): Promise<PackPlan> {
  const { header, identity, metadata } = source
  const finest = Math.min(maxZoom, header.maxZoom)
  const wanted = tilesWithin(bounds, finest).filter(id => id >= zxyToTileId(header.minZoom, 0, 0))
  const found = await findTiles(source, wanted)
  if (found.length === 0)
    throw new SourceProblem('empty', 'it has no tile in these bounds')
  const contents: SourceStretch[] = []
  const byOffset = new Map<number, number>()
  const tiles = found.map(({ tileId, offset, length }) => {
    const content = byOffset.get(offset) ?? contents.push({ offset, length }) - 1
    byOffset.set(offset, content)
    return { tileId, content }
  })
  const layout = layOut(tiles, contents.map(({ length }) => length))
  const head = composeHead(layout, { bounds, minZoom: header.minZoom, maxZoom: finest, metadata, tileCompression: header.tileCompression })
  const key = createHash('sha256').update(JSON.stringify([identity, contents])).update(head).digest('hex')
  return { head, layout, contents, tiles, wanted: wanted.length, requests: planRequests(contents), minZoom: header.minZoom, maxZoom: finest, key }
}
