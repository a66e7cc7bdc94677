import type { Source } from 'pmtiles'

/** An archive in memory for the package `pmtiles`. */
export function bytesSource(bytes: Uint8Array): Source {
  return {
    getKey: () => 'bytes',
    getBytes: (offset, length) => Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
  }
}
