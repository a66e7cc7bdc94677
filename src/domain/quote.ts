import type { Span } from './essay'

/** A stretch of text named by its words, as in W3C Web Annotation's TextQuoteSelector. */
export interface Quote {
  readonly exact: string
  /** What stands immediately before and after, where `exact` alone stands more than once. */
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Where a quote stands: offsets into one paragraph; paragraphs are counted from 1. */
export interface Anchor extends Span {
  readonly paragraph: number
}

/** Every place where `quote` stands in `paragraphs`, in reading order; overlapping ones count. */
export function anchorAll(paragraphs: readonly string[], { exact, prefix = '', suffix = '' }: Quote): readonly Anchor[] {
  const needle = prefix + exact + suffix
  if (exact === '')
    return []
  return paragraphs.flatMap((text, index) => {
    const found: Anchor[] = []
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const start = at + prefix.length
      found.push({ paragraph: index + 1, start, end: start + exact.length })
    }
    return found
  })
}
