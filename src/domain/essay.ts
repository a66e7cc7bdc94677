import type { EntityBrief } from './entity'
import type { Source } from './fact'
import type { Bilingual } from './locale'
import type { EntityId, EssayId, SourceId } from './slug'

/** A stretch of one paragraph: UTF-16 offsets into the printed text, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Who wrote an essay and where it stood. */
export interface EssayCredit {
  readonly id: EssayId
  readonly title: string
  readonly author: string
  readonly column: string
  readonly photographs: string | null
  /** One sentence of the guide's own that says what the essay is about. */
  readonly summary: Bilingual
  readonly enTitle: string
}

/** A stretch of text that names an entity. `nth` counts, from 1, the entity's mentions in this essay. */
export interface Mention extends Span {
  readonly entity: EntityId
  readonly nth: number
}

/** A printing error, shown as printed with the correction beside it. */
export interface Erratum extends Span {
  readonly correction: string
  readonly confidence: 'high' | 'medium'
  readonly reason: Bilingual
  readonly sources: readonly SourceId[]
}

/**
 * A line the author quotes. `fidelity` compares it with the received text: `exact`, `paraphrase`,
 * `unverified` (known from the essay alone) or `unidentified` (出处未详: no poet may be named).
 */
export interface Allusion extends Span {
  readonly id: string
  readonly poet: string | null
  readonly work: string | null
  readonly fidelity: 'exact' | 'paraphrase' | 'unverified' | 'unidentified'
  readonly note: Bilingual
  readonly sources: readonly SourceId[]
}

/** Where the essay and other records differ, or a reading is doubtful; the text stays as printed. */
export interface TextNote extends Span {
  readonly note: Bilingual
  readonly sources: readonly SourceId[]
}

/** One paragraph as printed, with everything that hangs on it, each list in order of `start`. */
export interface Paragraph {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly errata: readonly Erratum[]
  readonly allusions: readonly Allusion[]
  readonly notes: readonly TextNote[]
}

/** A whole essay, with all that its reader needs, so that reading loads one file. */
export interface Essay extends EssayCredit {
  readonly paragraphs: readonly Paragraph[]
  /** Every entity that it mentions, in order of first mention. */
  readonly entities: readonly EntityBrief[]
  /** The sources its apparatus cites, by id. */
  readonly sources: Readonly<Record<string, Source>>
}

/** The sentence or sentences quoted for a mention, to the character as printed. */
export interface Passage {
  readonly essay: EssayId
  /** Counted from 1. */
  readonly paragraph: number
  readonly span: Span
  readonly text: string
  /** What it mentions, as offsets into `text`. */
  readonly mentions: readonly Mention[]
  readonly errata: readonly (Span & { readonly correction: string })[]
}
