import type { ContentFile } from '@/compiler/contentFile'
import { resolve } from 'node:path'
import { compileGuide } from '@/compiler/compileGuide'
import { contentFile, readContentFiles } from '@/compiler/contentFile'
import { formatProblem } from '@/compiler/problem'

/** The folder of a small, sound guide. */
export const TINY_GUIDE = resolve(import.meta.dirname, '../fixtures/tiny-guide')

/** The files of the small guide, as if they stood in data/. */
export const TINY_FILES: readonly ContentFile[] = readContentFiles(TINY_GUIDE).map(({ name, text }) => contentFile(name, text))

/** What to change in one file: words to replace, or a whole new text; null removes it. */
export type Edit = readonly [name: string, from: string, to: string] | readonly [name: string, text: string | null]

/** The files of the small guide after some edits. */
export function edited(...edits: readonly Edit[]): readonly ContentFile[] {
  let files = TINY_FILES
  for (const [name, first, to] of edits) {
    const before = files.find(file => file.name === name)
    const text = to === undefined ? first : before?.text.replace(first ?? '', to)
    if (to !== undefined && (text === undefined || text === before?.text))
      throw new Error(`${name} has no ${first}`)
    const others = files.filter(file => file.name !== name)
    files = text === null || text === undefined ? others : [...others, contentFile(name, text)]
  }
  return files
}

/** The problems of these files, one a line. */
export function problemsOf(files: readonly ContentFile[]): readonly string[] {
  return compileGuide(files, { shown: 'data', photographs: new Set() }).problems.map(formatProblem)
}
