import type { Span } from './essay'

// An ellipsis inside a paragraph stands for "and others" as often as for a pause: it ends nothing.
const SEGMENT = /[^。！？；]*(?:[。！？；][。！？；…]*[”’」』）》】〉〕"')\]]*|$)/gu

/** Cut a paragraph at 。！？； into segments that together are the paragraph; closing quotes and brackets stay with what they close. */
export function segments(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(SEGMENT)) {
    if (match[0] !== '')
      spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}
