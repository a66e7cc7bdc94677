import type { Row } from './row'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { freshBuild } from '../e2e/freshBuild'
import { measureCompileAndSearch } from './compileAndSearch'
import { measureFirstLoadScript } from './firstLoadScript'
import { measureFirstVisit } from './firstVisit'
import { writeGeneratedGuide } from './generatedGuide'
import { measureLighthouse } from './lighthouseRows'
import { measureOfflineStart } from './offlineStart'
import { measurePack } from './pack'
import { measurePageWeight } from './pageWeight'
import { measurePan } from './pan'
import { measurePlanning } from './planning'
import { notMeasured } from './row'
import { marked, markdownTable, withTable } from './table'

const MEASURES = {
  script: measureFirstLoadScript,
  weight: measurePageWeight,
  visit: measureFirstVisit,
  lighthouse: measureLighthouse,
  offline: measureOfflineStart,
  compile: async () => measureCompileAndSearch(await writeGeneratedGuide()),
  pan: async () => measurePan(await writeGeneratedGuide()),
  planning: measurePlanning,
  pack: measurePack,
} satisfies Record<string, (dist: string) => readonly Row[] | Promise<readonly Row[]>>

const README = resolve(import.meta.dirname, '../../README.md')
const asked = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const writes = process.argv.includes('--write')
const unknown = asked.filter(name => !(name in MEASURES))
if (unknown.length > 0 || (writes && asked.length > 0)) {
  console.error(`Measures: ${Object.keys(MEASURES).join(', ')}; without names all of them. --write puts the whole table into README.md.`)
  process.exit(2)
}

const dist = freshBuild()
const rows: Row[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name))
    continue
  console.error(`Measuring: ${name} …`)
  try {
    rows.push(...await measure(dist))
  }
  catch (error) {
    rows.push(notMeasured(name, error))
  }
}

const table = markdownTable(rows)
console.log(marked(table))
const missed = rows.filter(({ isMet }) => isMet === false)
console.error(missed.length === 0 ? 'Every budget is met.' : `${missed.length} of ${rows.length} budgets missed.`)
process.exitCode = missed.length === 0 ? 0 : 1

if (writes) {
  const readme = withTable(await readFile(README, 'utf8'), table)
  if (readme === undefined) {
    console.error('README.md has no place for the table: it needs the lines <!-- bench --> and <!-- /bench -->.')
    process.exitCode = 1
  }
  else {
    await writeFile(README, readme)
  }
}
