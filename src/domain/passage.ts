import type { Span } from './essay'
import { segments } from './sentence'

/** Shorter than this a quotation says too little by itself. */
const SHORTEST_PASSAGE = 12

/** The smallest run of segments that holds `span`; a very short one takes in its neighbour, the following one if there is one. */
export function passageOf(text: string, span: Span): Span {
  const all = segments(text)
  const before = all.filter(segment => segment.end <= span.start).length
  const after = all.filter(segment => segment.start >= span.end).length
  let first = Math.min(before, all.length - 1)
  let last = Math.max(first, all.length - 1 - after)
  const run = (): Span => ({ start: all[first]?.start ?? 0, end: all[last]?.end ?? text.length })
  while (lengthOf(run()) < SHORTEST_PASSAGE && lengthOf(run()) < text.length) {
    if (last < all.length - 1)
      last += 1
    else
      first -= 1
  }
  return run()
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

/** Join spans that are equal or overlap; the rest stay apart, all in order. Spans that only touch are not joined. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = merged.at(-1)
    const overlaps = before !== undefined
      && (span.start < before.end || (span.start === before.start && span.end === before.end))
    if (overlaps)
      merged.splice(-1, 1, { start: before.start, end: Math.max(before.end, span.end) })
    else
      merged.push(span)
  }
  return merged
}

/** True when `inner` lies within `outer`; equal spans hold each other. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two share a character and neither holds the other. */
export function crosses(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && !holds(a, b) && !holds(b, a)
}
