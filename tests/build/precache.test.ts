import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listForOffline } from '@/build/precache'
import { readFileBundle } from '@/domain/fileBundle'
import { integrityOf } from '@/service-worker/verifiedFetch'

const FILES = ['index.html', 'map/index.html', 'en/index.html', 'essays/zuishi-hengdong/index.html', 'shell/index.html', 'places/mishui/index.html', 'en/map/index.html', 'en/dishes/tutouwan/index.html', '404.html', 'sw.js', 'assets/app-1.js', 'guide/abc/index.json', 'favicon.svg']
let dist: string

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'precache-'))
  for (const file of FILES) {
    await mkdir(join(dist, file, '..'), { recursive: true })
    await writeFile(join(dist, file), `content of ${file}`)
  }
})

afterAll(() => rm(dist, { recursive: true }))

const list = () => listForOffline(FILES.map(url => ({ url })), dist)

it('lists main pages and the shell by their addresses, leaves out the pages that the shell draws, and the worker', async () => {
  expect((await list()).map(entry => entry.url).sort()).toEqual(['./', 'assets/app-1.js', expect.stringMatching(/^assets\/bundle-/), 'favicon.svg', 'guide/abc/index.json', 'shell'])
})

it('lets code and texts travel in one bundle', async () => {
  const entries = await list()
  expect(entries.filter(({ bundled }) => bundled).map(({ url }) => url)).toEqual(['assets/app-1.js', 'guide/abc/index.json'])
  const bundle = entries.find(({ isBundle }) => isBundle)
  expect(readFileBundle(await readFile(join(dist, bundle?.url ?? ''), 'utf8'))).toEqual(new Map([
    ['assets/app-1.js', 'content of assets/app-1.js'],
    ['guide/abc/index.json', 'content of guide/abc/index.json'],
  ]))
})

it('leaves out of the bundle what a page has loaded before the worker asks for it', async () => {
  const files = ['assets/frame-1.js', 'assets/map-1.css', 'guide/abc/basemap.json', 'guide/abc/map-1.json']
  for (const file of files)
    await writeFile(join(dist, file), `content of ${file}`)
  const entries = await listForOffline(files.map(url => ({ url })), dist)
  expect(entries.filter(({ bundled }) => bundled)).toEqual([])
  expect(entries).toHaveLength(files.length)
})

it('gives each file the hash that the worker will ask for', async () => {
  const shell = (await list()).find(entry => entry.url === 'shell')
  expect(shell?.integrity).toBe(await integrityOf(new TextEncoder().encode('content of shell/index.html')))
})

it('gives a revision to what keeps its address', async () => {
  const unhashed = (await list()).filter(entry => entry.revision !== null).map(entry => entry.url)
  expect(unhashed).not.toContain('assets/app-1.js')
  expect(unhashed).toEqual(expect.arrayContaining(['./', 'shell', 'favicon.svg']))
})

it('lets files that wait for a map pack travel by themselves', async () => {
  const entries = await listForOffline(FILES.map(url => ({ url })), dist, new Set(['assets/app-1.js']))
  expect(entries.find(({ url }) => url === 'assets/app-1.js')).toMatchObject({ withPack: true })
  expect(entries.find(({ url }) => url === 'assets/app-1.js')?.bundled).toBeUndefined()
  expect(entries.filter(({ withPack }) => withPack)).toHaveLength(1)
})
