import type { RangeServer } from './rangeServer'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packManifestSchema } from '@/domain/mapPack'
import { readArguments } from '@/pack/packArguments'
import { createPackConsole } from '@/pack/packConsole'
import { packDate } from '@/pack/packManifest'
import { progressLine, secondsLeft } from '@/pack/progressLine'
import * as v from 'valibot'
import { madeArchive } from './madeArchive'
import { startRangeServer } from './rangeServer'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'pack-command-'))
const out = join(folder, 'county.pmtiles')
const SOURCE = madeArchive({ features: [], maxZoom: 10 })
let server: RangeServer

async function pack(...args: readonly string[]): Promise<{ readonly status: number | null, readonly text: string }> {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.node.json', 'src/pack/pack.ts', ...args], { cwd: ROOT })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => { text += data.toString() })
  const status = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { status, text }
}

beforeAll(async () => {
  server = await startRangeServer(SOURCE)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('npm run pack', () => {
  it('makes a pack from a server and describes it', async () => {
    const { status, text } = await pack('--from', server.url, '--max-zoom', '10', '--out', out)
    expect(status).toBe(0)
    expect(text).toContain('every tile verified')
    expect(text).toContain('审图号')
    const manifest = v.parse(packManifestSchema, JSON.parse(readFileSync(join(folder, 'county.json'), 'utf8')))
    expect(manifest).toMatchObject({ id: 'county', file: 'county.pmtiles', size: SOURCE.length, date: '2026-10-31', reviewNumber: null, maxZoom: 10, attribution: '© OpenStreetMap contributors', licence: { name: 'ODbL 1.0' } })
    expect(readFileSync(out).equals(SOURCE)).toBe(true)
  }, 60_000)

  it('keeps the review number of the very same pack, and no other', async () => {
    const file = join(folder, 'county.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...manifest, reviewNumber: '湘S(2026)001号' }))
    await pack('--from', server.url, '--max-zoom', '10', '--out', out)
    expect(JSON.parse(readFileSync(file, 'utf8')).reviewNumber).toBe('湘S(2026)001号')
    const { text } = await pack('--from', server.url, '--max-zoom', '9', '--out', out)
    expect(text).toContain('湘S(2026)001号 was given for the pack before')
    expect(JSON.parse(readFileSync(file, 'utf8')).reviewNumber).toBeNull()
  }, 90_000)

  it('says what to do with a bad source', async () => {
    server.ignoresRange = true
    const { status, text } = await pack('--from', server.url, '--out', join(folder, 'other.pmtiles'))
    server.ignoresRange = false
    expect(status).toBe(1)
    expect(text).toContain('The server gives only whole files')
    expect(text).toContain('Download the file first and use --from FILE.')
  }, 60_000)

  it('says what to do where there is no network', async () => {
    const { status, text } = await pack('--from', 'http://127.0.0.1:9/x.pmtiles', '--out', join(folder, 'other.pmtiles'))
    expect(status).toBe(1)
    expect(text).toContain('Is this machine on the internet?')
  }, 60_000)

  it('shows how it is used where nothing is asked', async () => {
    const { status, text } = await pack()
    expect(status).toBe(2)
    expect(text).toContain('npm run pack -- --date YYYYMMDD')
  }, 60_000)
})

describe('the command line', () => {
  it('names the daily build of a date', () => {
    expect(readArguments(['--date', '20261101'], '20261123')).toMatchObject({ from: 'https://build.protomaps.com/20261101.pmtiles', out: 'packs/hengdong-osm.pmtiles', area: { maxZoom: 15 } })
  })

  it.each([
    [[], 'either --date or --from'],
    [['--date', '20261101', '--from', 'x'], 'either --date or --from'],
    [['--date', '20260231'], 'is no day'],
    [['--date', '2026-11-01'], 'is no day'],
    [['--date', '20261124'], 'lies in the future'],
    [['--from', 'x', '--max-zoom', '16'], 'is no number from 0 to 15'],
    [['--from', 'x', '--max-zoom', ''], 'is no number from 0 to 15'],
    [['--from', 'x', '--bounds', '27,112,26,113'], 'is not south,west,north,east'],
    [['--from', 'x', '--bounds', '26,112,27'], 'is not south,west,north,east'],
    [['--from', 'x', '--bounds', '26,,27,113'], 'is not south,west,north,east'],
    [['--from', 'x', '--bounds', '20,100,40,120'], 'too many for a phone'],
    [['--from', 'x', '--out', 'map'], 'must end in .pmtiles'],
    [['--form', 'x'], '--form'],
  ])('%j is refused', (args, reason) => {
    expect(readArguments(args, '20261123')).toContain(reason)
  })
})

describe('the progress', () => {
  it('shows size and time left', () => {
    expect(progressLine({ done: 2_500_000, total: 10_000_000, secondsLeft: 89 })).toBe('██████░░░░░░░░░░░░░░░░░░  25 %  2.5 MB of 10.0 MB, 2 min left')
    expect(progressLine({ done: 10, total: 10, secondsLeft: 0 })).toMatch(/100 %.*MB$/)
  })

  it('reckons with what this run fetched, not with what was there', () => {
    expect(secondsLeft({ done: 6, total: 10, before: 4, seconds: 3 })).toBe(6)
    expect(secondsLeft({ done: 4, total: 10, before: 4, seconds: 3 })).toBeNull()
  })

  it('is one line for each tenth in a log', () => {
    const written: string[] = []
    const { show } = createPackConsole({ write: text => written.push(text) })
    for (let done = 0; done <= 100; done++)
      show(progressLine({ done, total: 100, secondsLeft: null }))
    expect(written).toHaveLength(11)
  })
})

it('dates the pack by the source, else by the name of the build', () => {
  expect(packDate('2026-10-31T04:00:00Z', 'x/20261101.pmtiles')).toBe('2026-10-31')
  expect(packDate(undefined, 'https://build.protomaps.com/20261101.pmtiles')).toBe('2026-11-01')
  expect(packDate(undefined, 'county.pmtiles')).toBeNull()
})
