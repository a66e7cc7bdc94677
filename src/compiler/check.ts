import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { compileGuide } from './compileGuide'
import { contentOrigin, readContentFiles } from './contentFile'
import { describeCoverage } from './coverage'
import { countProblems } from './countProblems'
import { formatProblem } from './problem'

interface Asked {
  readonly folder: string
  readonly pack: string | undefined
  readonly field: string | undefined
}

function readArguments(): Asked | null {
  try {
    const { values: { pack, field }, positionals } = parseArgs({ allowPositionals: true, options: { pack: { type: 'string' }, field: { type: 'string' } } })
    return { folder: resolve(positionals[0] ?? 'data'), pack, field }
  }
  catch (error) {
    console.log(`${error instanceof Error ? error.message : String(error)}\nnpm run check [-- FOLDER] [-- --pack FILE] [-- --field FILE]`)
    return null
  }
}

async function check({ folder, pack, field }: Asked): Promise<boolean> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.log(existsSync(folder) ? `${folder} is no folder.` : `There is no folder ${folder}.`)
    return false
  }
  const compilation = compileGuide(readContentFiles(folder), contentOrigin(folder))
  const { problems, content } = compilation
  const isReview = pack !== undefined || field !== undefined
  const lines = problems.length > 0 ? problems.map(formatProblem) : isReview ? [] : describeCoverage(compilation)
  console.log([...lines, countProblems(problems.length)].join('\n'))
  if (problems.length > 0 || !isReview)
    return problems.length === 0
  const { reviewFieldFile, reviewPackFile } = await import('./checkReviews')
  const reviews = [
    ...pack === undefined ? [] : [await reviewPackFile(content, pack)],
    ...field === undefined ? [] : [reviewFieldFile(content, field)],
  ]
  for (const review of reviews)
    console.log(review.lines.join('\n'))
  return reviews.every(({ isFine }) => isFine)
}

const asked = readArguments()
process.exitCode = asked !== null && await check(asked) ? 0 : 1
