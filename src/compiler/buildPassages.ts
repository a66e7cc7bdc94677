import type { Essay, Paragraph, Passage, Span } from '@/domain/essay'
import { correctionsWithin } from '@/domain/corrected'
import { holds, mergeSpans, passageOf } from '@/domain/passage'

/** For every entity the passages that mention it, in reading order; overlapping passages of one entity are one. */
export function buildPassages(essays: readonly Essay[]): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Passage[]>()
  for (const essay of essays) {
    essay.paragraphs.forEach((paragraph, at) => {
      const spans = new Map<string, Span[]>()
      for (const mention of paragraph.mentions) {
        const own = spans.get(mention.entity) ?? []
        own.push(passageOf(paragraph.text, mention))
        spans.set(mention.entity, own)
      }
      for (const [entity, own] of spans) {
        const all = passages.get(entity) ?? []
        all.push(...mergeSpans(own).map(span => quotePassage(essay, paragraph, at + 1, span)))
        passages.set(entity, all)
      }
    })
  }
  return passages
}

/** The words of `span` as a quotation, with what they mention and the corrections in them. */
export function quotePassage(essay: Essay, { text, mentions, errata }: Paragraph, paragraph: number, span: Span): Passage {
  return {
    essay: essay.id,
    paragraph,
    span,
    text: text.slice(span.start, span.end),
    mentions: mentions
      .filter(mention => holds(span, mention))
      .map(({ start, end, ...rest }) => ({ start: start - span.start, end: end - span.start, ...rest })),
    errata: correctionsWithin(span, errata),
  }
}
