/** One stored file of a release, as the build lists it. */
export interface PrecacheEntry {
  /** Relative to the scope; pages by their address (`map`, not `map/index.html`), the home page as `./`. */
  readonly url: string
  /** `null` where the address itself changes with the content. */
  readonly revision: string | null
  /** `sha384-…` of the uncompressed bytes. */
  readonly integrity: string
}
