import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { afterAll, expect, it } from 'vitest'
import { fileSource } from '@/pack/fileSource'
import { makePack } from '@/pack/makePack'
import { COUNTY_BOUNDS } from '@/pack/packArguments'
import { bytesSource } from './bytesSource'
import { madeArchive } from './madeArchive'

const folder = mkdtempSync(join(tmpdir(), 'make-pack-'))

afterAll(() => rmSync(folder, { recursive: true }))

it('says in the manifest what stands in the header of the pack', async () => {
  const bytes = madeArchive({ features: [], maxZoom: 9, about: { minZoom: 6 } })
  const from = join(folder, 'source.pmtiles')
  writeFileSync(from, bytes)
  const source = fileSource(from)
  const manifest = await makePack(source, { from, area: { bounds: COUNTY_BOUNDS, maxZoom: 15 }, out: join(folder, 'pack.pmtiles') }, { say: () => {}, show: () => {}, seconds: () => 0 })
  await source.close()
  const { minZoom, maxZoom } = await new PMTiles(bytesSource(bytes)).getHeader()
  expect([manifest.minZoom, manifest.maxZoom]).toEqual([minZoom, maxZoom])
})
