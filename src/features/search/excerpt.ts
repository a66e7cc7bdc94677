import type { Span } from '@/domain/essay'
import type { SentenceHit } from '@/domain/searchText'

const BEFORE = 18
const AFTER = 36

/** A part of a printed sentence around what was found in it. */
export interface Excerpt {
  readonly text: string
  readonly marks: readonly Span[]
  readonly errata: readonly (Span & { readonly correction: string })[]
  /** True where the sentence goes on before or after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** The words around the first hit of a sentence; what is cut away takes its marks with it. */
export function excerptOf({ sentence, spans }: SentenceHit): Excerpt {
  const first = spans.reduce((earliest, span) => span.start < earliest.start ? span : earliest, spans[0] ?? { start: 0, end: 0 })
  const errata = sentence.errata
  const length = sentence.text.length
  const start = first.start <= BEFORE + 4 ? 0 : first.start - BEFORE
  const end = length - first.end <= AFTER + 4 ? length : first.end + AFTER
  const within = <Each extends Span>(each: Each): readonly Each[] =>
    each.start >= start && each.end <= end ? [{ ...each, start: each.start - start, end: each.end - start }] : []
  return {
    text: sentence.text.slice(start, end),
    marks: spans.flatMap(within),
    errata: errata.flatMap(within),
    cutBefore: start > 0,
    cutAfter: end < length,
  }
}
