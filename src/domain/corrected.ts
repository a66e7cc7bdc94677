import type { Span } from './essay'
import { holds } from './passage'

/** A stretch of printed text and what should stand there. */
export interface Correction extends Span {
  readonly correction: string
}

/** A text with its corrections applied, and the way back to the printed one. */
export interface CorrectedText {
  readonly text: string
  /** The printed stretch that a stretch of the corrected text stands for. */
  readonly printed: (span: Span) => Span
}

/** Apply `corrections` to `printed`; of two that overlap, the first in reading order holds. */
export function correctText(printed: string, corrections: readonly Correction[]): CorrectedText {
  let text = ''
  let done = 0
  const starts: number[] = []
  const ends: number[] = []
  const keep = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      starts.push(at)
      ends.push(at + 1)
    }
    text += printed.slice(from, to)
  }
  for (const { start, end, correction } of [...corrections].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done || end > printed.length)
      continue
    keep(done, start)
    const letterByLetter = correction.length === end - start
    for (let at = 0; at < correction.length; at += 1) {
      starts.push(letterByLetter ? start + at : start)
      ends.push(letterByLetter ? start + at + 1 : end)
    }
    text += correction
    done = end
  }
  keep(done, printed.length)
  return {
    text,
    printed: ({ start, end }) => ({
      start: starts[start] ?? printed.length,
      end: ends[end - 1] ?? printed.length,
    }),
  }
}

/** The corrections that lie wholly within `span`, as offsets into it. */
export function correctionsWithin(span: Span, corrections: readonly Correction[]): readonly Correction[] {
  return corrections
    .filter(correction => holds(span, correction))
    .map(({ start, end, correction }) => ({ start: start - span.start, end: end - span.start, correction }))
}

/** The words of `span` with the corrections that lie wholly within it. */
export function correctedWords(text: string, span: Span, corrections: readonly Correction[]): string {
  return correctText(text.slice(span.start, span.end), correctionsWithin(span, corrections)).text
}
