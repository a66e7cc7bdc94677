import type { DerivedRelease } from './deriveRelease'
import type { Cell } from './faults/cells'
import type { KnownRelease } from './faults/lane'
import type { Result } from './faults/matrix'
import type { Browser } from 'puppeteer-core'
import process from 'node:process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { fileIntegrity } from '@/build/fileIntegrity'
import { launch } from './browser'
import { deriveRelease } from './deriveRelease'
import { begin, installCell, updateCell } from './faults/cells'
import { FAULTS, PORTAL } from './faults/fault'
import { knownRelease, openLane } from './faults/lane'
import { failuresOf, oneOfEach, runCells, tableOf } from './faults/matrix'
import { withPrecacheList } from './precacheList'

const seed = Number(process.env['PROPERTY_SEED'] ?? 20_260_101)
const PATHS = ['/', '/dishes', '/en/about', '/plan']
let derived: DerivedRelease
let present: KnownRelease
let next: KnownRelease
let browser: Browser

beforeAll(async () => {
  derived = await deriveRelease(inject('dist'), 'v2')
  present = await knownRelease(inject('dist'))
  next = await knownRelease(derived.folder)
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  await derived.remove()
})

const aPath = (index: number): string => PATHS[index % PATHS.length] ?? '/'

/** The worker that gives up after two seconds instead of twenty; nothing else about it is different. */
function impatient({ worker }: KnownRelease): string {
  const [before, after, ...more] = worker.split('stallMilliseconds:2e4')
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('the built worker does not say how long it waits')
  return `${before}stallMilliseconds:2e3${after}`
}

/** Cells in which every fault and every kind of file has its turn. */
function someOf(files: readonly string[], every: number): readonly Cell[] {
  const cells = files.flatMap((url, row) => FAULTS.map((fault, column) => ({ url, fault, turn: row + column + seed })))
  // The browser itself waits for the worker's script, as long as that takes.
  return cells.filter(({ url, fault, turn }) => turn % every === 0 && !(url === 'sw.js' && fault === 'stall'))
}

it('a file in trouble on a first visit or an update: nothing is claimed that is not so, and the next good visit brings everything', { timeout: 300_000 }, async () => {
  const results: Result[] = []
  const files = oneOfEach(present, seed)
  const installing = someOf(files, 2).map(cell => ({ ...cell, phase: 'install' as const }))
  const updating = someOf(oneOfEach(next, seed), 7).map(cell => ({ ...cell, phase: 'update' as const }))

  async function install(): Promise<(cell: Cell) => Promise<void>> {
    const lane = await openLane(browser, present, 3000)
    return async (cell) => {
      lane.swapWorker(cell.fault === 'stall' ? impatient(present) : null)
      results.push({ ...cell, phase: 'install', ...await installCell(lane, present, cell, true, aPath(results.length)) })
    }
  }
  async function update(): Promise<(cell: Cell) => Promise<void>> {
    const lane = await openLane(browser, present, 3000)
    return async (cell) => {
      lane.swapWorker(null)
      await begin(lane, present)
      lane.swapWorker(cell.fault === 'stall' ? impatient(next) : null)
      results.push({ ...cell, phase: 'update', ...await updateCell(lane, present, next, cell, aPath(results.length)) })
    }
  }
  await Promise.all([
    runCells(installing, await Promise.all([install(), install(), install()])),
    runCells(updating, [await update()]),
  ])
  console.log(tableOf(results, [present, next]))
  expect(failuresOf(results)).toEqual([])
})

it('the matrix notices a worker that takes whatever comes', async () => {
  const integrity = fileIntegrity(Buffer.from(PORTAL))
  const url = 'fonts/hengdong-song.woff2'
  const gullible = withPrecacheList(present.worker, present.entries.map(entry => entry.url === url ? { ...entry, integrity } : entry))
  const lane = await openLane(browser, present, 3000)
  lane.swapWorker(gullible)
  const { problem } = await installCell(lane, present, { url, fault: 'wrong' }, true, '/')
  expect(problem).toContain('claims')
  await lane.close()
})
