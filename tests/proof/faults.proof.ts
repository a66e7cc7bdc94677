import type { DerivedRelease } from '../e2e/deriveRelease'
import type { Cell, Outcome } from '../e2e/faults/cells'
import type { KnownRelease, Lane } from '../e2e/faults/lane'
import type { Result } from '../e2e/faults/matrix'
import type { Browser } from 'puppeteer-core'
import process from 'node:process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launch } from '../e2e/browser'
import { deriveRelease } from '../e2e/deriveRelease'
import { begin, installCell, updateCell } from '../e2e/faults/cells'
import { FAULTS } from '../e2e/faults/fault'
import { knownRelease, openLane } from '../e2e/faults/lane'
import { failuresOf, runCells, tableOf, troubledFiles } from '../e2e/faults/matrix'
import { beginQuietly, quietInstall, quietUpdate } from '../e2e/faults/quietCells'

/** How many visitors at once: as many as the machine can serve, and more where they only wait. */
const LANES = Number(process.env['FAULT_LANES'] ?? 3)
const WAITING_LANES = 24
const STALL = 30_000
const PATHS = ['/', '/dishes', '/en/about', '/plan']

let derived: DerivedRelease
let present: KnownRelease
let next: KnownRelease
let browser: Browser
const results: Result[] = []
const begun = Date.now()

beforeAll(async () => {
  derived = await deriveRelease(inject('dist'), 'v2')
  present = await knownRelease(inject('dist'))
  next = await knownRelease(derived.folder)
  browser = await launch()
})

afterAll(async () => {
  console.log(tableOf(results, [present, next]))
  console.log(`${results.length} cells, ${results.length - failuresOf(results).length} passed, ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`)
  await browser.close()
  await derived.remove()
})

/** A page to open without a network, now this, now that. */
function aPath({ url, fault }: Cell): string {
  return PATHS[(url.length + fault.length) % PATHS.length] ?? '/'
}

/** The file of the first release in the place of a file of the second. */
function sisterOf(url: string): string {
  return present.entries[next.entries.findIndex(entry => entry.url === url)]?.url ?? url
}

function isBundled(release: KnownRelease, url: string): boolean {
  return release.entries.some(entry => entry.url === url && entry.bundled === true)
}

/** What every page loads by itself, and what brings the rest: these are seen through the app. The files of the bundle are seen through the worker. */
function cellsOf(release: KnownRelease, ofBundle: boolean): readonly Cell[] {
  return troubledFiles(release).filter(url => isBundled(release, url) === ofBundle).flatMap(url => FAULTS.map(fault => ({ url, fault })))
}

/** What one lane does with cell after cell. */
type Worker = (lane: Lane) => Promise<(cell: Cell) => Promise<Outcome>>

async function inLanes(phase: Result['phase'], cells: readonly Cell[], begins: Worker): Promise<void> {
  const own: Result[] = []
  async function run(some: readonly Cell[], count: number): Promise<void> {
    const lanes = await Promise.all(Array.from({ length: Math.min(count, some.length) }, () => openLane(browser, present, STALL)))
    await runCells(some, lanes.map((lane) => {
      let work: ((cell: Cell) => Promise<Outcome>) | undefined
      return async (cell) => {
        work ??= await begins(lane)
        const result = { ...cell, phase, ...await work(cell) }
        own.push(result)
        // The next cell shall not suffer from this one.
        if (result.problem !== null)
          work = undefined
      }
    }))
    await Promise.all(lanes.map(lane => lane.close()))
  }
  await Promise.all([run(cells.filter(({ fault }) => fault !== 'stall'), LANES), run(cells.filter(({ fault }) => fault === 'stall'), WAITING_LANES)])
  results.push(...own)
  console.log(`${own.length} cells, ${own.length - failuresOf(own).length} passed, ${((Date.now() - begun) / 60_000).toFixed(1)} minutes so far`)
  expect(failuresOf(own)).toEqual([])
}

it('every file that a page loads by itself, the bundle and the worker, on a first visit', () =>
  inLanes('install', cellsOf(present, false), async lane => cell => installCell(lane, present, cell, true, aPath(cell))))

it('every file that a page loads by itself, the bundle and the worker, on an update', () =>
  inLanes('update', cellsOf(next, false), async lane => async (cell) => {
    await begin(lane, present)
    return updateCell(lane, present, next, cell, aPath(cell))
  }))

it('every file of the bundle, with the bundle broken too, on a first visit', () =>
  inLanes('install', cellsOf(present, true), async (lane) => {
    await beginQuietly(lane, present, true)
    return cell => quietInstall(lane, present, cell)
  }))

it('every file of the bundle, with the bundle broken too, on an update', () =>
  inLanes('update', cellsOf(next, true), async (lane) => {
    await beginQuietly(lane, present, true)
    // To and fro between the two releases: each time the file of the other one is missing.
    let [from, to] = [present, next]
    return async (cell) => {
      const url = to === next ? cell.url : sisterOf(cell.url)
      const outcome = await quietUpdate(lane, from, to, { ...cell, url });
      [from, to] = [to, from]
      return outcome
    }
  }))
