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

const aPath = (): string => PATHS[results.length % PATHS.length] ?? '/'

function isBundled(release: KnownRelease, url: string): boolean {
  return release.entries.some(entry => entry.url === url && entry.bundled === true)
}

/** What every page loads by itself, and what brings the rest: these are seen through the app. The files of the bundle are seen through the worker. */
function cellsOf(release: KnownRelease, ofBundle: boolean): readonly Cell[] {
  return troubledFiles(release).filter(url => isBundled(release, url) === ofBundle).flatMap(url => FAULTS.map(fault => ({ url, fault })))
}

async function inLanes(cells: readonly Cell[], phase: Result['phase'], first: (lane: Lane) => Promise<void>, work: (lane: Lane, cell: Cell) => Promise<Outcome>): Promise<void> {
  const failed: Result[] = []
  const run = async (some: readonly Cell[], count: number): Promise<void> => {
    const lanes: Lane[] = []
    const workers = Array.from({ length: Math.min(count, some.length) }, () => async (cell: Cell): Promise<void> => {
      const lane = await openLane(browser, present, STALL)
      lanes.push(lane)
      await first(lane)
      const result = { ...cell, phase, ...await work(lane, cell) }
      await lane.close()
      results.push(result)
      if (failuresOf([result]).length > 0)
        failed.push(result)
    })
    await runCells(some, workers)
  }
  await Promise.all([run(cells.filter(({ fault }) => fault !== 'stall'), LANES), run(cells.filter(({ fault }) => fault === 'stall'), WAITING_LANES)])
  expect(failuresOf(failed)).toEqual([])
}
