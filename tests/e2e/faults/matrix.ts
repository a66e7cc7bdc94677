import type { Cell, Outcome } from './cells'
import type { KnownRelease } from './lane'
import { FAULTS } from './fault'

/** A finished cell. */
export interface Result extends Cell, Outcome {
  readonly phase: 'install' | 'update'
}

/** The kind of file that a row of the table sums up. */
export function groupOf(release: KnownRelease | undefined, url: string): string {
  const entry = release?.entries.find(entry => entry.url === url)
  if (entry === undefined)
    return 'worker'
  if (entry.isBundle === true)
    return 'bundle'
  const kind = /\.([a-z\d]+)$/.exec(url)?.[1] ?? 'page'
  return entry.bundled === true ? `${kind}, bundle broken too` : kind
}

/** The files that can be in trouble: the worker's script, and all that it asks for where there is no map pack. */
export function troubledFiles(release: KnownRelease): readonly string[] {
  return ['sw.js', ...release.entries.filter(({ withPack }) => withPack !== true).map(({ url }) => url)]
}

/** One file of each kind, by the seed. */
export function oneOfEach(release: KnownRelease, seed: number): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const url of troubledFiles(release))
    groups.set(groupOf(release, url), [...groups.get(groupOf(release, url)) ?? [], url])
  return [...groups.values()].flatMap(urls => urls[seed % urls.length] ?? [])
}

/** Work through `cells` in as many lanes as `workers` has members. */
export async function runCells<Task>(tasks: readonly Task[], workers: readonly ((task: Task) => Promise<void>)[]): Promise<void> {
  const queue = [...tasks]
  await Promise.all(workers.map(async (work) => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift())
      await work(task)
  }))
}

/** The matrix as a table: files by kind, faults across, `passed/cells` for each phase. */
export function tableOf(results: readonly Result[], releases: readonly KnownRelease[]): string {
  const kindOf = ({ url }: Result): string => groupOf(releases.find(({ entries }) => entries.some(entry => entry.url === url)) ?? releases[0], url)
  const phases = (['install', 'update'] as const).filter(phase => results.some(result => result.phase === phase))
  const rows = [...new Set(results.map(kindOf))]
  const width = Math.max(...rows.map(row => row.length), 8)
  const lines = phases.flatMap(phase => [
    `${phase.padEnd(width)} ${FAULTS.map(fault => fault.padStart(9)).join('')}`,
    ...rows.map(row => `${row.padEnd(width)} ${FAULTS.map((fault) => {
      const cells = results.filter(result => result.phase === phase && result.fault === fault && kindOf(result) === row)
      return (cells.length === 0 ? '–' : `${cells.filter(({ problem }) => problem === null).length}/${cells.length}`).padStart(9)
    }).join('')}`),
  ])
  return lines.join('\n')
}

/** What failed, and cells in which nobody asked for the file. */
export function failuresOf(results: readonly Result[]): readonly string[] {
  return results.flatMap(({ phase, url, fault, problem, hits }) => problem === null && hits > 0 ? [] : [`${phase} ${url} ${fault}: ${problem ?? 'was never asked for'}`])
}
