import type { PrecacheEntry } from '@/domain/precacheEntry'
import type { StoredFile } from '@/domain/storedFiles'
import { beforeEach, expect, it } from 'vitest'
import { createRelease } from '@/service-worker/release'
import { integrityOf } from '@/service-worker/verifiedFetch'
import { memoryCaches } from './memoryCaches'

const scope = 'https://x.test/guide/'
const FILES = { './': 'home', 'guide/v1/index.json': '{"a":1}', 'guide/v1/basemap.json': '{"b":2}', 'fonts/a.woff2': 'font', 'assets/a-1.js': 'run()' }
type Path = keyof typeof FILES

let caches: CacheStorage
let isOnline: boolean
let fetched: string[]

beforeEach(() => {
  caches = memoryCaches()
  isOnline = true
  fetched = []
})

async function openRelease() {
  const entries: readonly PrecacheEntry[] = await Promise.all(Object.entries(FILES).map(async ([url, text]) => ({ url, revision: null, integrity: await integrityOf(new TextEncoder().encode(text)), bytes: text.length })))
  return createRelease({
    entries,
    scope,
    caches,
    fetchEntry: async (_, { url }) => {
      if (!isOnline)
        throw new TypeError('failed to fetch')
      fetched.push(url)
      return new Response(new Map<string, string>(Object.entries(FILES)).get(url), { headers: { 'content-type': 'text/plain' } })
    },
  })
}

async function filled() {
  const release = await openRelease()
  await release.fill([])
  fetched = []
  return release
}

const urlOf = (path: Path): string => new URL(path, scope).href

async function spoil(cacheName: string, path: Path, text: string): Promise<void> {
  await (await caches.open(cacheName)).put(urlOf(path), new Response(text))
}

async function remove(cacheName: string, path: Path): Promise<void> {
  await (await caches.open(cacheName)).delete(urlOf(path))
}

const faulty = (files: readonly StoredFile[]) => files.filter(({ state }) => state !== 'whole').map(({ path, state }) => `${path} ${state}`).sort()

it('finds every file whole after a first visit, tells its size and how far it is', async () => {
  const { check } = await filled()
  const heard: number[] = []
  const files = await check(done => heard.push(done))
  expect(faulty(files)).toEqual([])
  expect(files.find(({ path }) => path === 'fonts/a.woff2')?.bytes).toBe(4)
  expect(heard).toEqual([1, 2, 3, 4, 5])
})

it.each<[Path, string]>([
  ['guide/v1/index.json', '{"a":2}'],
  ['fonts/a.woff2', 'fon'],
  ['assets/a-1.js', ''],
])('finds %s damaged when its bytes are %j', async (path, text) => {
  const { cacheName, check } = await filled()
  await spoil(cacheName, path, text)
  expect(faulty(await check(() => undefined))).toEqual([`${path} damaged`])
})

it('finds what is missing', async () => {
  const { cacheName, check } = await filled()
  await remove(cacheName, 'guide/v1/basemap.json')
  expect(faulty(await check(() => undefined))).toEqual(['guide/v1/basemap.json missing'])
})

it('finds a body that cannot be read damaged', async () => {
  const { cacheName, check } = await filled()
  const broken = new Response(new ReadableStream({ start: controller => controller.error(new Error('disk')) }))
  await (await caches.open(cacheName)).put(urlOf('assets/a-1.js'), broken)
  expect(faulty(await check(() => undefined))).toEqual(['assets/a-1.js damaged'])
})

it('deletes nothing by checking: a damaged page may still open', async () => {
  const { cacheName, check, match } = await filled()
  await spoil(cacheName, './', 'hom')
  await check(() => undefined)
  expect(await (await match(''))?.text()).toBe('hom')
})

it('is lacking what a check found damaged, after a restart too, until it is mended', async () => {
  const first = await filled()
  await spoil(first.cacheName, 'assets/a-1.js', 'nothing')
  expect(await first.lacking()).toEqual([])
  await first.check(() => undefined)
  const again = await openRelease()
  expect(await again.lacking()).toEqual([urlOf('assets/a-1.js')])
  await again.fill([])
  expect(await again.lacking()).toEqual([])
  expect(faulty(await again.check(() => undefined))).toEqual([])
})

it('mends what is damaged and what is missing, and fetches nothing else', async () => {
  const { cacheName, mend, match } = await filled()
  await spoil(cacheName, 'guide/v1/index.json', 'x')
  await remove(cacheName, 'fonts/a.woff2')
  expect(faulty(await mend([], () => undefined))).toEqual([])
  expect(fetched.sort()).toEqual(['fonts/a.woff2', 'guide/v1/index.json'])
  expect(await (await match('guide/v1/index.json'))?.text()).toBe('{"a":1}')
})

it('mends from an earlier release without a network where that has the same bytes', async () => {
  const { cacheName, mend } = await filled()
  await (await caches.open('older')).put(urlOf('fonts/a.woff2'), new Response('font', { headers: { 'content-type': 'font/woff2' } }))
  await spoil(cacheName, 'fonts/a.woff2', 'x')
  isOnline = false
  expect(faulty(await mend(['older'], () => undefined))).toEqual([])
})

it('keeps what there is when nothing can be fetched, and says what is still wrong', async () => {
  const { cacheName, mend, match, lacking } = await filled()
  await spoil(cacheName, './', 'hom')
  await remove(cacheName, 'fonts/a.woff2')
  isOnline = false
  expect(faulty(await mend([], () => undefined))).toEqual(['./ damaged', 'fonts/a.woff2 missing'])
  expect(await (await match(''))?.text()).toBe('hom')
  expect([...await lacking()].sort()).toEqual([urlOf('./'), urlOf('fonts/a.woff2')])
})

it('reports everything missing when the browser has cleared the store', async () => {
  const { cacheName, check } = await filled()
  await caches.delete(cacheName)
  expect(await check(() => undefined)).toHaveLength(5)
  expect((await check(() => undefined)).every(({ state }) => state === 'missing')).toBe(true)
})
