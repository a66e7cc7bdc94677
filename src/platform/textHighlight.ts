import type { Span } from '@/domain/essay'

/** The parts of the browser that marking words without touching them needs; undefined where it cannot. */
export interface HighlightOptions<Mark = Highlight> {
  readonly registry: { readonly set: (name: string, mark: Mark) => unknown, readonly delete: (name: string) => unknown } | undefined
  readonly createHighlight: (range: Range) => Mark
}

/** One stretch of the page that is marked under a name, for `::highlight(name)`. */
export interface TextHighlight {
  readonly isSupported: boolean
  readonly show: (range: Range) => void
  readonly clear: () => void
}

// What the guide adds to an author's words is no part of the text.
const ADDED = '[data-apparatus], ins'

/** The browser's highlights; to be called in a page. */
export function browserHighlight(): HighlightOptions {
  return {
    registry: 'highlights' in CSS ? CSS.highlights : undefined,
    createHighlight: range => new Highlight(range),
  }
}

/** Make a mark called `name`. */
export function createTextHighlight<Mark>(name: string, { registry, createHighlight }: HighlightOptions<Mark>): TextHighlight {
  return {
    isSupported: registry !== undefined,
    show: range => void registry?.set(name, createHighlight(range)),
    clear: () => void registry?.delete(name),
  }
}

/** The words of `element` at `span` of its printed text, what the guide added between them not counted; undefined where it is shorter. */
export function rangeOf(element: Element, { start, end }: Span): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let passed = 0
  let hasStart = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || (node.parentElement !== element && node.parentElement?.closest(ADDED)))
      continue
    const until = passed + node.data.length
    if (!hasStart && start < until) {
      range.setStart(node, start - passed)
      hasStart = true
    }
    if (hasStart && end <= until) {
      range.setEnd(node, end - passed)
      return range
    }
    passed = until
  }
  return undefined
}
