import type { GuideJson } from './guideJson'
import { compileGuide } from './compileGuide'
import { contentOrigin, readContentFiles } from './contentFile'
import { guideJson } from './guideJson'
import { formatProblem } from './problem'

/** The guide of a folder as JSON, or null, and then why not, one problem a line. */
export interface CompiledFolder {
  readonly json: GuideJson | null
  readonly problems: readonly string[]
}

/** Compile the content of `folder`. */
export function compileFolder(folder: string): CompiledFolder {
  const { guide, problems } = compileGuide(readContentFiles(folder), contentOrigin(folder))
  return { json: guide && guideJson(guide), problems: problems.map(formatProblem) }
}
