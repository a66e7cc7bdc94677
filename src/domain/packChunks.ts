import type { MapPack } from './mapPack'

/** Where chunk `index` of `pack` lies: from byte `start` up to, not including, byte `end`. */
export function chunkRange({ size, chunkSize }: Pick<MapPack, 'size' | 'chunkSize'>, index: number): { readonly start: number, readonly end: number } {
  return { start: index * chunkSize, end: Math.min(size, (index + 1) * chunkSize) }
}

/** The chunks of `pack` that are not among `stored`, in order. */
export function missingChunks({ chunks }: Pick<MapPack, 'chunks'>, stored: ReadonlySet<number>): readonly number[] {
  return chunks.flatMap((_, index) => stored.has(index) ? [] : [index])
}

/** Bytes of `pack` that `stored` holds. */
export function storedBytes(pack: Pick<MapPack, 'size' | 'chunkSize' | 'chunks'>, stored: ReadonlySet<number>): number {
  return pack.chunks.reduce((sum, _, index) => {
    const { start, end } = chunkRange(pack, index)
    return stored.has(index) ? sum + end - start : sum
  }, 0)
}
