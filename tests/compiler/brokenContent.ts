import type { Edit } from './tinyGuide'

/** One way to break the small guide, and every line that the check must print then. */
export interface Broken {
  readonly what: string
  readonly edits: readonly Edit[]
  readonly problems: readonly string[]
}
