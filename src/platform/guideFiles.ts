import type { GuideEnvelope, GuideFileKind, GuideFiles } from '@/domain/guide'
import { guideVersion, readGuideFile } from 'virtual:guide'
import { withRetries } from './withRetries'

/** Why a file of the guide cannot be used: it did not arrive, or it is not what it should be. */
export type GuideFileProblem = 'missing' | 'damaged'

/** A file of the guide that cannot be used; screens say what to do about it. */
export class GuideFileError extends Error {
  readonly problem: GuideFileProblem

  constructor(problem: GuideFileProblem, name: string) {
    super(`${name}: ${problem}`)
    this.problem = problem
  }
}

function isEnvelope<Kind extends GuideFileKind>(value: unknown, kind: Kind): value is GuideEnvelope<Kind> {
  return typeof value === 'object' && value !== null
    && 'guide' in value && value.guide === guideVersion
    && 'kind' in value && value.kind === kind
    && 'content' in value && typeof value.content === 'object' && value.content !== null
}

/** Read one file of the guide; throws a GuideFileError when it is missing, damaged or of another version. */
export async function loadGuideFile<Kind extends GuideFileKind>(kind: Kind, name: string): Promise<GuideFiles[Kind]> {
  let file: unknown
  try {
    file = await withRetries(() => readGuideFile(name))
  }
  catch (error) {
    throw new GuideFileError(error instanceof SyntaxError ? 'damaged' : 'missing', name)
  }
  if (!isEnvelope(file, kind))
    throw new GuideFileError('damaged', name)
  return file.content
}
