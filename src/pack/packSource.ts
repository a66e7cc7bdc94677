import type { Source } from 'pmtiles'
import { SourceProblem } from './sourceProblem'

/** What tells one version of an archive from another. */
export interface SourceIdentity {
  /** Bytes. */
  readonly size: number
  /** ETag or date of change; empty where neither is known. */
  readonly version: string
}

/** Somewhere to read an archive from, piece by piece. */
export interface PackSource {
  /** As messages and the manifest name it. */
  readonly name: string
  /** Look that it is there; must come before the first reading. Throws a SourceProblem. */
  open: () => Promise<SourceIdentity>
  /** Exactly these bytes, or a SourceProblem. */
  read: (offset: number, length: number) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** `source`, opened, as the package `pmtiles` wants it. */
export function forPmtiles(source: PackSource, { size }: SourceIdentity): Source {
  return {
    getKey: () => source.name,
    async getBytes(offset, length) {
      // It asks for 16 kB at the start, even of a smaller file.
      const wanted = offset === 0 ? Math.min(length, size) : length
      if (offset + wanted > size)
        throw new SourceProblem('truncated', `it ends after ${size} bytes, and its index points to byte ${offset + wanted}`)
      const bytes = await source.read(offset, wanted)
      return { data: Uint8Array.from(bytes).buffer }
    },
  }
}
