import type { Bilingual } from './locale'
import type { EssayId, SourceId } from './slug'

/** `official`: an authority; `press`: a named paper or work of reference; `web`: anything else; `weak`: copied, anonymous or contradicted. */
export const SOURCE_QUALITIES = ['official', 'press', 'web', 'weak'] as const
export type SourceQuality = (typeof SOURCE_QUALITIES)[number]

/** Where a fact was read. */
export interface Source {
  readonly title: string
  readonly url: string | null
  /** When it was published: YYYY, YYYY-MM or YYYY-MM-DD; `null` where it does not say. */
  readonly date: string | null
  readonly quality: SourceQuality
}

/** What a fact rests on: a source outside, the essay alone (据本文), or tradition (相传). */
export type FactBasis = 'source' | 'essay' | 'tradition'

/** One statement about an entity, with what it rests on. */
export interface Fact {
  readonly text: Bilingual
  readonly basis: FactBasis
  /** At least one source, or one essay where the basis is `essay`. */
  readonly sources: readonly SourceId[]
  readonly essay: EssayId | null
  /** When it held, in the form of `Source.date`; `null` where only the dates of its sources are known. */
  readonly asOf: string | null
}
