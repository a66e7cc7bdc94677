import type { ContentFile } from './contentFile'
import { lineOf } from './contentLines'

/** Where in a file a value stands: keys and list positions from the outside in. */
export type ValuePath = readonly (string | number)[]

/** One thing that is wrong with the content, in the terms of the file it stands in. */
export interface Problem {
  readonly file: string
  readonly line: number
  /** As in `mentions[0].exact`; empty where the whole file is meant. */
  readonly path: string
  readonly message: string
}

/** Note a problem of the value at `path` of `file`. */
export type Report = (file: ContentFile, path: ValuePath, message: string) => void

/** A list of problems and the function that adds to it. */
export function createReport(): { readonly problems: Problem[], readonly report: Report } {
  const problems: Problem[] = []
  return {
    problems,
    report: (file, path, message) => {
      problems.push({ file: file.path, line: lineOf(file, path), path: formatPath(path), message })
    },
  }
}

/** `mentions[0].exact` for `['mentions', 0, 'exact']`. */
export function formatPath(path: ValuePath): string {
  return path.map((step, at) => typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`).join('')
}

/** One line: file, line, path, sentence. */
export function formatProblem({ file, line, path, message }: Problem): string {
  return `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`
}

/** By file and line, the way one mends them; equal problems once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) =>
    compareText(a.file, b.file) || a.line - b.line || compareText(a.path, b.path) || compareText(a.message, b.message))
  return sorted.filter((problem, at) => {
    const before = sorted[at - 1]
    return before === undefined || formatProblem(before) !== formatProblem(problem)
  })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
