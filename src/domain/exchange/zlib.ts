/** Packing of texts as zlib streams (RFC 1950) in UTF-8, never of more than `mostBytes` unpacked. */
export interface Zlib {
  readonly deflate: (text: string, mostBytes: number) => Promise<Uint8Array | { readonly problem: 'too-large' }>
  /** `damaged` for what is no whole zlib stream, down to its checksum at the very end. */
  readonly inflate: (bytes: Uint8Array, mostBytes: number) => Promise<{ readonly text: string } | { readonly problem: 'damaged' | 'too-large' }>
}
