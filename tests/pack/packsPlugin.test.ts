import type { PackManifest } from '@/domain/mapPack'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build, createServer } from 'vite'
import { packIndexSchema } from '@/domain/mapPack'
import { ATTRIBUTION, CHUNK_SIZE, hashFile, LICENCE } from '@/pack/packManifest'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { mapPacks } from '@/pack/packsPlugin'
import * as v from 'valibot'
import { madeArchive } from './madeArchive'
import { publishTestPack } from './publishTestPack'

let root = ''
const BYTES = Buffer.alloc(CHUNK_SIZE + 100, 'map')

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'packs-'))
  mkdirSync(join(root, 'packs'))
  writeFileSync(join(root, 'entry.js'), 'export {}')
  writeFileSync(join(root, 'packs/county.pmtiles'), BYTES)
  const manifest: PackManifest = {
    format: 1, id: 'county', file: 'county.pmtiles', date: '2026-11-01', source: 'x', bounds: { south: 1, west: 1, north: 2, east: 2 }, minZoom: 0, maxZoom: 15, tiles: 1,
    attribution: ATTRIBUTION, licence: LICENCE, reviewNumber: null, ...await hashFile(join(root, 'packs/county.pmtiles')),
  }
  writeFileSync(join(root, 'packs/county.json'), JSON.stringify(manifest))
})

afterEach(() => rmSync(root, { recursive: true }))

async function built(): Promise<{ readonly index: unknown, readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  await build({
    root,
    logLevel: 'warn',
    customLogger: { info: () => {}, warn: text => warnings.push(text), warnOnce: text => warnings.push(text), error: () => {}, clearScreen: () => {}, hasErrorLogged: () => false, hasWarned: false },
    configFile: false,
    plugins: [mapPacks({ packs: 'packs' })],
    build: { lib: { entry: 'entry.js', formats: ['es'] } },
  })
  return { index: JSON.parse(readFileSync(join(root, 'dist/packs/index.json'), 'utf8')), warnings }
}

describe('building with map packs', () => {
  it('publishes a pack at an address of its own and lists it with the hash of each chunk', async () => {
    const { packs: [pack] } = v.parse(packIndexSchema, (await built()).index)
    expect(pack).toMatchObject({ id: 'county', size: BYTES.length, chunks: [expect.any(String), expect.any(String)] })
    expect(pack?.url).toBe(`packs/${pack?.sha256.slice(0, 16)}/county.pmtiles`)
    expect(readFileSync(join(root, 'dist', pack?.url ?? '')).equals(BYTES)).toBe(true)
  })

  it('says that a review number is missing', async () => {
    expect((await built()).warnings.join()).toContain('审图号')
  })

  it('lists nothing where no pack was made', async () => {
    rmSync(join(root, 'packs'), { recursive: true })
    expect((await built()).index).toEqual({ format: 1, packs: [] })
  })

  it('serves the same in development', async () => {
    const server = await createServer({ root, configFile: false, logLevel: 'silent', plugins: [mapPacks({ packs: 'packs' })], server: { port: 0 } })
    try {
      await server.listen()
      const at = server.resolvedUrls?.local[0] ?? ''
      const { packs: [pack] } = v.parse(packIndexSchema, await (await fetch(`${at}packs/index.json`)).json())
      expect(Buffer.from(await (await fetch(`${at}${pack?.url}`)).arrayBuffer()).equals(BYTES)).toBe(true)
      expect((await fetch(`${at}packs/other.pmtiles`)).status).toBe(404)
    }
    finally {
      await server.close()
    }
  })

  it('refuses a file that is not the one described', async () => {
    writeFileSync(join(root, 'packs/county.pmtiles'), BYTES.subarray(1))
    await expect(built()).rejects.toThrow('its hash differs')
  })

  it('refuses a description without its file, or of something else', async () => {
    rmSync(join(root, 'packs/county.pmtiles'))
    await expect(built()).rejects.toThrow('which is not there')
    writeFileSync(join(root, 'packs/county.json'), '{}')
    await expect(built()).rejects.toThrow('is no description of a pack')
  })
})

it('publishes for tests what the build would publish', async () => {
  const archive = madeArchive({ features: [], maxZoom: 4 })
  const published = await publishTestPack(join(root, 'dist'), archive)
  const { packs } = v.parse(packIndexSchema, JSON.parse(readFileSync(join(root, 'dist/packs/index.json'), 'utf8')))
  expect(packs).toEqual([published])
  expect(published).toMatchObject({ size: archive.length, maxZoom: 4, bounds: COUNTY_BOUNDS })
  expect(readFileSync(join(root, 'dist', published.url)).equals(archive)).toBe(true)
})
