import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { compileGuide } from './compileGuide'
import { readContentFiles } from './contentFile'
import { describeCoverage } from './coverage'
import { formatProblem } from './problem'

const folder = resolve(process.argv[2] ?? 'data')

if (existsSync(folder)) {
  const compilation = compileGuide(readContentFiles(folder))
  const { problems } = compilation
  const lines = problems.length > 0 ? problems.map(formatProblem) : describeCoverage(compilation)
  console.log([...lines, problems.length === 1 ? '1 problem' : `${problems.length} problems`].join('\n'))
  process.exitCode = problems.length > 0 ? 1 : 0
}
else {
  console.log(`There is no folder ${folder}.`)
  process.exitCode = 1
}
