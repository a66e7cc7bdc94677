/** A browser that runs, with one tab. */
export interface OpenBrowser {
  /** As the browser names itself. */
  readonly version: string
  /** Load an address as if it were typed in; may reject where nothing answers. */
  readonly goto: (address: string) => Promise<void>
  /** The value of a JavaScript expression in the page, as JSON would carry it. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** End the browser; resolves when no process of it is left that could answer for the next one. */
  readonly close: () => Promise<void>
}

/** A kind of browser that a machine may have. */
export interface Engine {
  readonly name: string
  /** Start it; what it stores goes into the folder `profile` and is found there the next time. */
  readonly open: (profile: string) => Promise<OpenBrowser>
}
