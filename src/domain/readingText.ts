import type { Span } from './essay'
import { crosses } from './passage'

/** A marked stretch of text with what it consists of. */
export interface MarkedPiece<Mark extends Span> {
  readonly mark: Mark
  readonly pieces: readonly Piece<Mark>[]
}

/** Plain text, or a marked stretch that may hold further ones. */
export type Piece<Mark extends Span> = string | MarkedPiece<Mark>

/**
 * Cut `text` into nested pieces that together are exactly `text`. Of marks on the same stretch the
 * one listed first is the outer; a mark that is empty, leaves the text or crosses another is left out.
 */
export function splitText<Mark extends Span>(text: string, marks: readonly Mark[]): readonly Piece<Mark>[] {
  const fit: Mark[] = []
  const inOrder = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const mark of inOrder) {
    if (!fit.some(other => crosses(other, mark)))
      fit.push(mark)
  }
  return split(text, { start: 0, end: text.length }, fit)
}

function split<Mark extends Span>(text: string, within: Span, marks: readonly Mark[]): readonly Piece<Mark>[] {
  const pieces: Piece<Mark>[] = []
  let done = within.start
  let rest = marks
  for (let [mark] = rest; mark !== undefined; [mark] = rest) {
    const { start, end } = mark
    const after = rest.findIndex(other => other.start >= end)
    const inside = after < 0 ? rest.slice(1) : rest.slice(1, after)
    rest = after < 0 ? [] : rest.slice(after)
    if (done < start)
      pieces.push(text.slice(done, start))
    pieces.push({ mark, pieces: split(text, mark, inside) })
    done = end
  }
  if (done < within.end)
    pieces.push(text.slice(done, within.end))
  return pieces
}

/** The marks of `pieces` in the order in which they end, inner ones before those that hold them. */
export function marksByEnd<Mark extends Span>(pieces: readonly Piece<Mark>[]): readonly Mark[] {
  return pieces.flatMap(piece => typeof piece === 'string' ? [] : [...marksByEnd(piece.pieces), piece.mark])
}
