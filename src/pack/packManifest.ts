import type { PackManifest } from '@/domain/mapPack'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Bytes of a chunk: small enough to lose little when a connection breaks, large enough for a short list. */
export const CHUNK_SIZE = 1_048_576
/** What must be shown wherever the map is. */
export const ATTRIBUTION = '© OpenStreetMap contributors'
/** Under which licence the data of every pack stand. */
export const LICENCE = { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' } as const

/** The size and the hashes of a file. */
export type FileHashes = Pick<PackManifest, 'size' | 'sha256' | 'chunkSize' | 'chunks'>

/** Hash the file at `path`, as a whole and chunk by chunk. */
export async function hashFile(path: string): Promise<FileHashes> {
  const whole = createHash('sha256')
  const chunks: string[] = []
  const buffer = Buffer.alloc(CHUNK_SIZE)
  let size = 0
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_SIZE, size)
      if (bytesRead === 0)
        break
      const chunk = buffer.subarray(0, bytesRead)
      whole.update(chunk)
      chunks.push(createHash('sha256').update(chunk).digest('hex'))
      size += bytesRead
    }
  }
  finally {
    await file.close()
  }
  return { size, sha256: whole.digest('hex'), chunkSize: CHUNK_SIZE, chunks }
}

/** The day of the map data: as the source's own note of its last change has it, else the day of the build. */
export function packDate(replicated: string | undefined, named: string): string | null {
  const noted = /^\d{4}-\d{2}-\d{2}/u.exec(replicated ?? '')?.[0]
  const [, year, month, day] = /(?:^|\/)(\d{4})(\d{2})(\d{2})\.pmtiles$/u.exec(named) ?? []
  return noted ?? (year === undefined ? null : `${year}-${month}-${day}`)
}
