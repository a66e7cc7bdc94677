import type { Bounds } from '@/domain/position'
import { zxyToTileId } from 'pmtiles'

/** Numbers of tiles from west to east and from north to south at one zoom, ends included. */
export interface TileRange {
  readonly z: number
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
}

/** The tiles at zoom `z` that touch `bounds`. */
export function tileRange({ south, west, north, east }: Bounds, z: number): TileRange {
  const size = 2 ** z
  const clamp = (value: number): number => Math.min(size - 1, Math.max(0, Math.floor(value)))
  return { z, minX: clamp(tileX(west) * size), maxX: clamp(tileX(east) * size), minY: clamp(tileY(north) * size), maxY: clamp(tileY(south) * size) }
}

/** How many tiles touch `bounds` from zoom 0 to `maxZoom`. */
export function countTiles(bounds: Bounds, maxZoom: number): number {
  return ranges(bounds, maxZoom).reduce((sum, { minX, maxX, minY, maxY }) => sum + (maxX - minX + 1) * (maxY - minY + 1), 0)
}

/** The ids of the tiles that touch `bounds` from zoom 0 to `maxZoom`, in order. */
export function tilesWithin(bounds: Bounds, maxZoom: number): readonly number[] {
  const ids: number[] = []
  for (const { z, minX, maxX, minY, maxY } of ranges(bounds, maxZoom)) {
    for (let x = minX; x <= maxX; x++) {
      for (let y = minY; y <= maxY; y++)
        ids.push(zxyToTileId(z, x, y))
    }
  }
  return ids.sort((a, b) => a - b)
}

/** Where a longitude stands between the edges of the world, 0 to 1. */
export function tileX(lng: number): number {
  return lng / 360 + 0.5
}

/** Where a latitude stands between the edges of web Mercator, 0 in the north to 1. */
export function tileY(lat: number): number {
  const sine = Math.sin(lat * Math.PI / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

function ranges(bounds: Bounds, maxZoom: number): readonly TileRange[] {
  return Array.from({ length: maxZoom + 1 }, (_, z) => tileRange(bounds, z))
}
