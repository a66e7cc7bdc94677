/** Which of the paragraphs with these `tops`, from the first to the last, is being read at `line`: the last that begins at or above it, or the first. */
export function paragraphAtLine(tops: readonly number[], line: number): number {
  return Math.max(0, tops.filter(top => top <= line).length - 1)
}
