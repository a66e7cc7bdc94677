/** Where in a file something is wrong: a line, counted from 1, or the field that says so. */
export type ProblemPlace = { readonly line: number } | { readonly field: string }

const LONGEST_FIELD = 40

/** The line, counted from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1
  return line
}

/** A field by its name, cut where a file makes it endless. */
export function fieldNamed(name: string): ProblemPlace {
  return { field: [...name.replace(/[\p{C}\p{Z}]+/gu, ' ')].slice(0, LONGEST_FIELD).join('') }
}
