import type { PackArea } from '@/pack/planPack'
import type { PackSource } from '@/pack/packSource'
import type { RangeServer } from './rangeServer'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Compression, PMTiles, tileIdToZxy } from 'pmtiles'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractPack } from '@/pack/extractPack'
import { fileSource } from '@/pack/fileSource'
import { httpSource } from '@/pack/httpSource'
import { makeArchive } from '@/pack/makeArchive'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { tilesWithin } from '@/pack/tilesWithin'
import { bytesSource } from './bytesSource'
import { encodeTile } from './encodeTile'
import { MADE_METADATA, madeArchive } from './madeArchive'
import { point } from './madeFeatures'
import { startRangeServer } from './rangeServer'

const FEATURES = [point('places', 5, { kind: 'locality', name: '新塘镇' }, { lat: 27.2, lng: 112.9 })]
const SOURCE = madeArchive({ features: FEATURES, maxZoom: 12, bytes: 400_000 })
// Several readings of at most 1 MB.
const LARGE = madeArchive({ features: FEATURES, maxZoom: 12, bytes: 6_000_000 })
const WHOLE: PackArea = { bounds: COUNTY_BOUNDS, maxZoom: 12 }
const PART: PackArea = { bounds: { south: 27, west: 112.9, north: 27.1, east: 113 }, maxZoom: 11 }
const HASTY = { retries: 0, pauseMs: 1, silenceMs: 2000 }

let folder = ''
let out = ''
let server: RangeServer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'))
  out = join(folder, 'pack.pmtiles')
  server = await startRangeServer(SOURCE)
})

afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function extract(source: PackSource, area = WHOLE) {
  const seen = { before: '', first: -1, last: 0, total: 0 }
  try {
    await extractPack(source, { area, out, events: {
      onPlan: (_, before) => { seen.before = before },
      onProgress: (done, total) => Object.assign(seen, { first: seen.first < 0 ? done : seen.first, last: done, total }),
      onVerify: () => {},
    } })
  }
  finally {
    await source.close()
  }
  return seen
}

describe('taking an area out of an archive', () => {
  it('gives the same bytes where the area is the whole archive', async () => {
    const seen = await extract(httpSource(server.url, HASTY))
    expect(readFileSync(out).equals(SOURCE)).toBe(true)
    expect(seen).toMatchObject({ before: 'none', first: 0, last: seen.total })
    expect(existsSync(`${out}.part`) || existsSync(`${out}.part.json`)).toBe(false)
  })

  it('takes every tile of the area and no other', async () => {
    await extract(httpSource(server.url, HASTY), PART)
    const [pack, source] = [readFileSync(out), SOURCE].map(bytes => new PMTiles(bytesSource(bytes)))
    const header = await pack?.getHeader()
    expect(header?.numAddressedTiles).toBe(tilesWithin(PART.bounds, 11).length)
    const tile = await pack?.getZxy(11, 1666, 863)
    expect(tile).toBeDefined()
    expect(tile).toEqual(await source?.getZxy(11, 1666, 863))
  })

  it('finds its tiles in the leaves of a large archive, and reads little else', async () => {
    const wide = { south: 24, west: 110, north: 30, east: 116 }
    let state = 1
    const tiles = tilesWithin(wide, 13).map((id) => {
      state = state * 48_271 % 2_147_483_647
      const [z, x, y] = tileIdToZxy(id)
      return { z, x, y, data: gzipSync(`${id}`.padEnd(9 + state % 900, String(state)), { level: 0 }) }
    })
    server.bytes = makeArchive(tiles, { bounds: wide, minZoom: 0, maxZoom: 13, metadata: MADE_METADATA, tileCompression: Compression.Gzip })
    const large = new PMTiles(bytesSource(server.bytes))
    expect((await large.getHeader()).leafDirectoryLength).toBeGreaterThan(0)
    await extract(httpSource(server.url, HASTY), { bounds: COUNTY_BOUNDS, maxZoom: 13 })
    const pack = new PMTiles(bytesSource(readFileSync(out)))
    for (const id of tilesWithin(COUNTY_BOUNDS, 13))
      expect(await pack.getZxy(...tileIdToZxy(id))).toEqual(await large.getZxy(...tileIdToZxy(id)))
    expect(server.sent).toBeLessThan(server.bytes.length / 4)
    expect(server.requests).toBeLessThan(120)
  })

  it('reads a file as it reads a server', async () => {
    const from = join(folder, 'source.pmtiles')
    writeFileSync(from, SOURCE)
    await extract(fileSource(from))
    expect(readFileSync(out).equals(SOURCE)).toBe(true)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('goes on by itself when the connection is cut at %i tenths', async (tenth) => {
    server.cutAfter = SOURCE.length * tenth / 10
    await extract(httpSource(server.url, { ...HASTY, retries: 2 }))
    expect(readFileSync(out).equals(SOURCE)).toBe(true)
    // What had come was not fetched again; the index and a sample of tiles are read besides.
    expect(server.sent).toBeLessThan(SOURCE.length * 1.3)
  })

  it('goes on at the next run, after run upon run that was cut', async () => {
    server.bytes = LARGE
    let firsts: readonly number[] = []
    for (let run = 1; run <= 9; run++) {
      server.cutAfter = server.sent + server.bytes.length * 0.15
      await extract(httpSource(server.url, HASTY)).catch((error: unknown) => expect(error).toMatchObject({ trouble: 'cut' }))
      if (!existsSync(`${out}.part.json`))
        break
      firsts = [...firsts, JSON.parse(readFileSync(`${out}.part.json`, 'utf8')).hashes.length]
    }
    expect(firsts.length).toBeGreaterThan(2)
    expect([...firsts].sort((a, b) => a - b)).toEqual(firsts)
    server.cutAfter = null
    if (!existsSync(out))
      await extract(httpSource(server.url, HASTY))
    expect(readFileSync(out).equals(server.bytes)).toBe(true)
  })

  it('tells what is there already when it goes on', async () => {
    server.bytes = LARGE
    server.cutAfter = 4_000_000
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'cut' })
    const { before, first } = await extract(httpSource(server.url, HASTY))
    expect(before).toBe('resumed')
    expect(first).toBeGreaterThan(0)
  })

  it('starts anew where the unfinished pack is gone and only the note of it is left', async () => {
    server.bytes = LARGE
    server.cutAfter = 4_000_000
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'cut' })
    rmSync(`${out}.part`)
    expect(await extract(httpSource(server.url, HASTY))).toMatchObject({ before: 'none', first: 0 })
    expect(readFileSync(out).equals(LARGE)).toBe(true)
  })

  it('starts anew when the source has changed between two runs', async () => {
    server.bytes = LARGE
    server.cutAfter = 4_000_000
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'cut' })
    server.etag = '"two"'
    server.bytes = SOURCE
    expect(await extract(httpSource(server.url, HASTY))).toMatchObject({ before: 'changed', first: 0 })
    expect(readFileSync(out).equals(SOURCE)).toBe(true)
  })

  it('does not mix two versions when the source changes while it is read', async () => {
    const source = httpSource(server.url, HASTY)
    const changing: PackSource = { ...source, read: (offset, length) => {
      if (length > 50_000)
        server.etag = '"two"'
      return source.read(offset, length)
    } }
    await expect(extract(changing)).rejects.toMatchObject({ trouble: 'changed' })
    expect(existsSync(out)).toBe(false)
  })

  it('does not trust an unfinished pack whose bytes were lost', async () => {
    server.bytes = LARGE
    server.cutAfter = 4_000_000
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'cut' })
    writeFileSync(`${out}.part`, readFileSync(`${out}.part`).fill(7))
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'damaged' })
    await extract(httpSource(server.url, HASTY))
    expect(readFileSync(out).equals(server.bytes)).toBe(true)
  })

  it('waits for a server that is busy', async () => {
    server.failures.push(503)
    await extract(httpSource(server.url, { ...HASTY, retries: 2 }))
    expect(existsSync(out)).toBe(true)
  })
})

describe('a source that will not do', () => {
  it.each([
    ['that ignores Range', 'no-range', () => { server.ignoresRange = true }],
    ['that is not there', 'not-found', () => { server.failures.push(404) }],
    ['that is closed to us', 'refused', () => { server.failures.push(403) }],
    ['that stays busy', 'busy', () => { server.failures.push(...Array.from({ length: 9 }, () => 503)) }],
    ['that falls silent', 'cut', () => { server.isSilent = true }],
    ['that sends a login page', 'not-pmtiles', () => Object.assign(server, { type: 'text/html', ignoresRange: true })],
    ['that is something else', 'not-pmtiles', () => { server.bytes = Buffer.alloc(5000, 'x') }],
    ['that is empty', 'truncated', () => { server.bytes = new Uint8Array() }],
    ['that is of an older version', 'old-version', () => { server.bytes = patched(7, 2) }],
    ['that holds pictures', 'wrong-type', () => { server.bytes = patched(99, 2) }],
    ['that was cut off', 'truncated', () => { server.bytes = SOURCE.subarray(0, SOURCE.length / 2) }],
    ['that was cut off in its index', 'truncated', () => { server.bytes = SOURCE.subarray(0, 400) }],
    ['whose root is damaged', 'damaged', () => { server.bytes = patched(140, 255) }],
    ['with a damaged tile', 'damaged', () => { server.bytes = patched(SOURCE.length - 30, (SOURCE[SOURCE.length - 30] ?? 0) ^ 255) }],
    ['without roads', 'wrong-schema', () => { server.bytes = without('roads') }],
    ['in an older schema', 'wrong-schema', () => { server.bytes = madeArchive({ features: FEATURES, maxZoom: 3, about: { metadata: { ...MADE_METADATA, version: '3.7.0' } } }) }],
  ])('%s: is refused', async (_, trouble, spoil) => {
    spoil()
    await expect(extract(httpSource(server.url, { ...HASTY, silenceMs: 300 }))).rejects.toMatchObject({ trouble })
    expect(existsSync(out)).toBe(false)
  })

  it('that covers another county: is refused', async () => {
    const tile = { z: 12, x: 0, y: 0, data: encodeTile({}) }
    server.bytes = makeArchive([tile], { bounds: COUNTY_BOUNDS, minZoom: 12, maxZoom: 12, metadata: MADE_METADATA, tileCompression: Compression.Gzip })
    await expect(extract(httpSource(server.url, HASTY))).rejects.toMatchObject({ trouble: 'empty' })
  })

  it('that cannot be reached: is refused', async () => {
    await expect(extract(httpSource('http://127.0.0.1:9/nothing.pmtiles', HASTY))).rejects.toMatchObject({ trouble: 'unreachable' })
  })

  it('that is no file: is refused', async () => {
    await expect(extract(fileSource(folder))).rejects.toMatchObject({ trouble: 'not-pmtiles' })
    await expect(extract(fileSource(join(folder, 'nothing')))).rejects.toMatchObject({ trouble: 'not-found' })
  })
})

function patched(at: number, value: number): Uint8Array {
  const bytes = Uint8Array.from(SOURCE)
  bytes[at] = value
  return bytes
}

function without(layer: string): Uint8Array {
  const metadata = { ...MADE_METADATA, vector_layers: MADE_METADATA.vector_layers.filter(({ id }) => id !== layer) }
  return madeArchive({ features: FEATURES, maxZoom: 3, about: { metadata } })
}
