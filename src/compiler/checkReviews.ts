import type { Content } from './content'
import { existsSync, readFileSync } from 'node:fs'
import { readFieldChecks } from '@/domain/fieldCheckFile'
import { readNamedFeatures } from '@/pack/namedFeatures'
import { SourceProblem } from '@/pack/sourceProblem'
import { reviewField } from './reviewField'
import { reviewPack } from './reviewPack'

/** Lines for the editor; `isFine` is false where the file could not be used. */
export interface Review {
  readonly lines: readonly string[]
  readonly isFine: boolean
}

/** Compare the content with the map pack at `path`. */
export async function reviewPackFile(content: Content, path: string): Promise<Review> {
  try {
    return { lines: reviewPack(content, await readNamedFeatures(path)), isFine: true }
  }
  catch (error) {
    if (!(error instanceof SourceProblem))
      throw error
    return { lines: [`${path} cannot be used: ${error.detail}. Make a pack with "npm run pack" first.`], isFine: false }
  }
}

/** Compare the content with the field checks in the file at `path`. */
export function reviewFieldFile(content: Content, path: string): Review {
  if (!existsSync(path))
    return { lines: [`There is no file ${path}.`], isFine: false }
  const file = readFieldChecks(readJson(path))
  if (file === 'not-field-checks')
    return { lines: [`${path} is no file of field checks, as visitors export it from the guide.`], isFine: false }
  if (file === 'newer')
    return { lines: [`${path} was written by a newer version of the guide. Update this one first.`], isFine: false }
  const bad = file.bad.map(({ entry, field }) => `${path}: check ${entry + 1} cannot be read (${field}) and is left out`)
  return { lines: [...bad, ...reviewField(content, file.checks)], isFine: bad.length === 0 }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''))
  }
  catch {
    return undefined
  }
}
