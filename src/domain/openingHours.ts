import type { SourceId } from './slug'

/** When a place lets visitors in, in minutes after midnight; only where a source says so. */
export interface OpeningHours {
  readonly open: number
  readonly close: number
  /** False where the source is weak or contradicted: to be said with the hours. */
  readonly sure: boolean
  readonly sources: readonly SourceId[]
}
