import { packCacheName } from '@/domain/packCache'
import { expect, it } from 'vitest'
import { chunkRange } from '@/domain/packChunks'
import { createNetwork } from '@/platform/network'
import { readPackOffers } from '@/platform/packOffers'
import { madePack, memoryPacks, SCOPE } from './packFixture'

const NAME = packCacheName('/guide/')

async function filled(seed = 1) {
  const packs = memoryPacks()
  const { pack, bytes } = madePack(2500, seed)
  await packs.store.begin(pack)
  for (const index of pack.chunks.keys()) {
    const { start, end } = chunkRange(pack, index)
    await packs.store.put(pack, index, bytes.slice(start, end))
  }
  return { ...packs, pack, bytes }
}

it('finds a damaged chunk by one bit, throws away that one only, and never calls the pack whole', async () => {
  const { caches, store, pack, bytes } = await filled()
  const cache = await caches.open(NAME)
  const [, damaged] = (await cache.keys()).filter(({ url }) => /\/\d+$/.test(url))
  await cache.put(damaged?.url ?? '', new Response(bytes.slice(1000, 2000).map((byte, at) => at === 3 ? byte ^ 1 : byte)))
  expect(await store.prove(pack)).toEqual({ bad: [1] })
  expect((await store.read())[0]?.chunks).toEqual(new Set([0, 2]))
})

it('says which chunks are missing', async () => {
  const { caches, store, pack } = await filled()
  const cache = await caches.open(NAME)
  const gone = (await cache.keys()).filter(({ url }) => url.endsWith('/2'))
  await Promise.all(gone.map(({ url }) => cache.delete(url)))
  expect(await store.prove(pack)).toEqual({ bad: [2] })
})

it('does not know a pack whose description is damaged', async () => {
  const { caches, store } = await filled()
  const cache = await caches.open(NAME)
  const about = (await cache.keys()).find(({ url }) => url.endsWith('pack.json'))
  await cache.put(about?.url ?? '', new Response('{"id":'))
  expect(await store.read()).toEqual([])
})

it('keeps one of two packs when told, and leaves no cache behind when all are deleted', async () => {
  const { caches, store, pack } = await filled()
  const other = madePack(1500, 2).pack
  await store.begin(other)
  expect(await store.read()).toHaveLength(2)
  await store.remove(({ sha256 }) => sha256 === pack.sha256)
  expect((await store.read()).map(each => each.pack.sha256)).toEqual([pack.sha256])
  await store.remove()
  expect(await caches.has(NAME)).toBe(false)
})

it('says that there is no room', async () => {
  const { caches, store, pack } = await filled()
  const full = { ...caches, open: async () => ({ ...await caches.open('x'), put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }) }
  const { createPackStore } = await import('@/platform/packStore')
  expect(await createPackStore({ caches: full, scope: SCOPE, digest: async () => '' }).begin(pack)).toBe('full')
  expect(await store.begin(pack)).toBe('stored')
})

it('reads what the host offers, and takes nothing else for a list', async () => {
  const { pack } = madePack()
  const answer = (body: string, status = 200) => async () => new Response(body, { status })
  expect(await readPackOffers('/', answer(JSON.stringify({ format: 1, packs: [pack] })))).toEqual([pack])
  expect(await readPackOffers('/', answer('{"format":1,"packs":[]}'))).toEqual([])
  for (const body of ['<h1>Log in</h1>', '{"format":2,"packs":[]}', JSON.stringify({ format: 1, packs: [{ ...pack, sha256: 'no' }] })])
    expect(await readPackOffers('/', answer(body))).toBeNull()
  expect(await readPackOffers('/', answer('{"format":1,"packs":[]}', 503))).toBeNull()
  expect(await readPackOffers('/', () => Promise.reject(new TypeError()))).toBeNull()
})

it('knows mobile data where the browser tells, and says nothing where it does not', () => {
  const told = (hints: object) => createNetwork(Object.assign(new EventTarget(), hints)).isMetered()
  expect(told({ type: 'cellular' })).toBe(true)
  expect(told({ type: 'wifi' })).toBe(false)
  expect(told({ type: 'wifi', saveData: true })).toBe(true)
  expect(told({})).toBeNull()
  expect(told({ type: 'unknown' })).toBeNull()
  expect(createNetwork(undefined).isMetered()).toBeNull()
})
