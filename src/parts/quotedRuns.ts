import type { Span } from '@/domain/essay'

/** A stretch of a quotation that looks the same throughout. */
export interface QuotedRun {
  /** Words as printed. */
  readonly text: string
  readonly marked: boolean
  /** What should stand instead of the printing error that ends here, if one does. */
  readonly correction: string | null
}

/** Cut a quotation where marks and printing errors begin and end; the runs together are its text. */
export function quotedRuns(text: string, marks: readonly Span[], errata: readonly (Span & { readonly correction: string })[]): readonly QuotedRun[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...marks, ...errata]) {
    cuts.add(start)
    cuts.add(end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      marked: marks.some(mark => mark.start <= start && end <= mark.end),
      correction: errata.find(erratum => erratum.end === end)?.correction ?? null,
    }
  })
}
