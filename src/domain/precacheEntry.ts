/** One stored file of a release, as the build lists it. */
export interface PrecacheEntry {
  /** Relative to the scope; pages by their address (`map`, not `map/index.html`), the home page as `./`. */
  readonly url: string
  /** `null` where the address itself changes with the content. */
  readonly revision: string | null
  /** The first 128 bits of the SHA-256 of the uncompressed bytes, in base64url: the list travels with the worker, and hashes do not compress. */
  readonly integrity: string
  /** Uncompressed. Not called `size`, which the tool that writes the list into the worker takes out. */
  readonly bytes: number
  /** True for what only a map pack needs: stored while one is on the device. */
  readonly withPack?: true
  /** True for what also travels in the bundle. */
  readonly bundled?: true
  /** True for the bundle itself, which is fetched and not stored. */
  readonly isBundle?: true
}
