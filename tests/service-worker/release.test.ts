import type { PrecacheEntry } from '@/domain/precacheEntry'
import { beforeEach, describe, expect, it } from 'vitest'
import { cachePrefix, createRelease } from '@/service-worker/release'
import { createReleaseHistory } from '@/service-worker/releaseHistory'
import { bundleOf } from '@/build/bundleFiles'
import { integrityOf } from '@/service-worker/verifiedFetch'
import { memoryCaches } from './memoryCaches'

const scope = 'https://x.test/guide/'
let caches: CacheStorage
let fetched: string[]

beforeEach(() => {
  caches = memoryCaches()
  fetched = []
})

async function listOf(files: Readonly<Record<string, string>>): Promise<PrecacheEntry[]> {
  return Promise.all(Object.entries(files).map(async ([url, text]) => ({ url, revision: null, integrity: await integrityOf(new TextEncoder().encode(text)), bytes: text.length })))
}

async function releaseOf(files: Readonly<Record<string, string>>, fails: readonly string[] = []) {
  return createRelease({
    entries: await listOf(files),
    scope,
    caches,
    fetchEntry: async (url, entry) => {
      fetched.push(entry.url)
      if (fails.includes(entry.url))
        throw new Error(`${url}: refused`)
      const type = entry.url.endsWith('.js') ? 'text/javascript' : 'text/html;charset=utf-8'
      return new Response(files[entry.url], { headers: { 'content-type': type } })
    },
  })
}

it('stores every file of its list and answers with it', async () => {
  const release = await releaseOf({ './': 'home', 'map': 'map', 'assets/a-1.js': 'a' })
  await release.fill([])
  expect(await release.lacking()).toEqual([])
  expect(await (await release.match(''))?.text()).toBe('home')
  expect(await (await release.match('map'))?.text()).toBe('map')
})

it('is not filled while one file is missing, and fetches only the rest the next time', async () => {
  const files = { './': 'home', 'map': 'map', 'assets/a-1.js': 'a' }
  await expect((await releaseOf(files, ['assets/a-1.js'])).fill([])).rejects.toThrow('refused')
  fetched = []
  const again = await releaseOf(files)
  expect(await again.lacking()).toContain(`${scope}assets/a-1.js`)
  await again.fill([])
  expect(fetched).toEqual(['assets/a-1.js'])
})

it('has a name that changes with any file', async () => {
  const names = await Promise.all([{ './': 'one' }, { './': 'two' }, { './': 'one' }].map(async files => (await releaseOf(files)).cacheName))
  expect(names[0]).toBe(names[2])
  expect(names[0]).not.toBe(names[1])
  expect(names.every(name => name.startsWith('hengdong:/guide/:'))).toBe(true)
})

it('copies unchanged files from an earlier release and fetches pages, which carry headers', async () => {
  const first = await releaseOf({ './': 'home', 'assets/a-1.js': 'a', 'assets/b-1.js': 'b' })
  await first.fill([])
  fetched = []
  const second = await releaseOf({ './': 'home', 'assets/a-1.js': 'a', 'assets/b-2.js': 'b2' })
  await second.fill([first.cacheName])
  expect(fetched.sort()).toEqual(['./', 'assets/b-2.js'])
})

it('does not copy a file that was damaged in the earlier release', async () => {
  const first = await releaseOf({ 'assets/a-1.js': 'a' })
  await first.fill([])
  const cache = await caches.open(first.cacheName)
  await cache.put(`${scope}assets/a-1.js`, new Response('b', { headers: { 'content-type': 'text/javascript' } }))
  const second = await releaseOf({ 'assets/a-1.js': 'a', 'assets/c-1.js': 'c' })
  await second.fill([first.cacheName])
  expect(await (await second.match('assets/a-1.js'))?.text()).toBe('a')
})

it('answers with no file of the guide whose bytes have changed since, counts it as lacking, and mends it', async () => {
  const release = await releaseOf({ 'guide/1/essay-a.json': '{"text":"洣水"}', 'assets/a-1.js': 'a' })
  await release.fill([])
  const url = `${scope}guide/1/essay-a.json`
  await (await caches.open(release.cacheName)).put(url, new Response('{"text":"米水"}', { headers: { 'content-type': 'application/json' } }))
  expect(await release.match('guide/1/essay-a.json')).toBeUndefined()
  expect(await release.lacking()).toEqual([url])
  await release.mend([], () => {})
  expect(await (await release.match('guide/1/essay-a.json'))?.text()).toBe('{"text":"洣水"}')
  expect(await release.lacking()).toEqual([])
})

it('keeps the two releases before the current one and deletes older ones', async () => {
  const history = createReleaseHistory(caches, scope)
  const names = ['r1', 'r2', 'r3', 'r4'].map(name => cachePrefix(scope) + name)
  for (const name of names) {
    await caches.open(name)
    await history.activate(name, true)
  }
  expect(await history.earlier(names[3] ?? '')).toEqual([names[2], names[1]])
  expect(await caches.has(names[0] ?? '')).toBe(false)
  expect(await caches.has(names[1] ?? '')).toBe(true)
})

it('keeps the outgoing release when several newer ones were put off unseen', async () => {
  const history = createReleaseHistory(caches, scope)
  const [r1, r2, r3, r4] = ['r1', 'r2', 'r3', 'r4'].map(name => cachePrefix(scope) + name)
  for (const name of [r1, r2, r3, r4])
    await caches.open(name ?? '')
  await history.activate(r1 ?? '', false)
  await history.activate(r4 ?? '', true)
  expect(await history.earlier(r4 ?? '')).toEqual([r1])
  expect((await caches.keys()).filter(name => name.includes(':r'))).toEqual([r1, r4])
})

it('leaves alone what another worker is filling, and caches that are not its own', async () => {
  const history = createReleaseHistory(caches, scope)
  await caches.open(`${cachePrefix(scope)}coming`)
  await caches.open('hengdong:/:other-site')
  await history.activate(`${cachePrefix(scope)}r1`, false)
  await history.activate(`${cachePrefix(scope)}r1`, false)
  expect(await caches.keys()).toEqual(expect.arrayContaining([`${cachePrefix(scope)}coming`, 'hengdong:/:other-site']))
})

it('goes back to an earlier release and forward again', async () => {
  const history = createReleaseHistory(caches, scope)
  const [r1, r2] = ['r1', 'r2'].map(name => cachePrefix(scope) + name)
  for (const name of [r1, r2, r1]) {
    await caches.open(name ?? '')
    await history.activate(name ?? '', true)
  }
  expect(await history.earlier(r1 ?? '')).toEqual([r2])
})

describe('the bundle', () => {
  const FILES = { './': 'home', 'assets/a-1.js': 'a'.repeat(50), 'assets/b-1.css': 'b'.repeat(50), 'guide/1/index.json': '{}' }
  const packed = (files: Readonly<Record<string, string>>) => bundleOf(Object.entries(files).filter(([url]) => url !== './'))

  async function bundledRelease(bundle: string, sent = bundle) {
    const all: Readonly<Record<string, string>> = { ...FILES, 'assets/bundle-1.txt': bundle }
    const entries = (await listOf(all)).map(entry => entry.url === 'assets/bundle-1.txt'
      ? { ...entry, isBundle: true as const }
      : entry.url === './' ? entry : { ...entry, bundled: true as const })
    return createRelease({
      entries, scope, caches,
      fetchEntry: async (_url, entry) => {
        fetched.push(entry.url)
        if (entry.url === 'assets/bundle-1.txt' && sent !== bundle)
          throw new Error('refused')
        return new Response(all[entry.url])
      },
    })
  }

  it('brings the files that travel in it, and is not stored itself', async () => {
    const release = await bundledRelease(packed(FILES))
    await release.fill([])
    expect(fetched.sort()).toEqual(['./', 'assets/bundle-1.txt'])
    expect(await release.lacking()).toEqual([])
    expect(release.has('assets/bundle-1.txt')).toBe(false)
    expect((await release.match('assets/a-1.js'))?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await (await release.match('guide/1/index.json'))?.text()).toBe('{}')
  })

  it.each([
    ['cannot be had', packed(FILES), 'refused'],
    ['is none', 'no bundle', 'no bundle'],
    ['lists none', 'null\n', 'null\n'],
    ['lacks files', '[]\n', '[]\n'],
    ['holds other bytes', packed({ 'assets/a-1.js': 'x', 'assets/b-1.css': 'y', 'guide/1/index.json': '[]' }), undefined],
  ])('that %s is passed by: the files are fetched one by one', async (_name, bundle, sent) => {
    const release = await bundledRelease(bundle, sent)
    await release.fill([])
    expect(fetched).toEqual(expect.arrayContaining(['./', 'assets/a-1.js', 'assets/b-1.css', 'guide/1/index.json']))
    expect(await (await release.match('assets/a-1.js'))?.text()).toBe(FILES['assets/a-1.js'])
  })

  it('is left where little of it is wanted', async () => {
    await (await bundledRelease(packed(FILES))).fill([])
    await (await caches.open((await bundledRelease(packed(FILES))).cacheName)).delete(`${scope}guide/1/index.json`)
    fetched = []
    await (await bundledRelease(packed(FILES))).fill([])
    expect(fetched).toEqual(['guide/1/index.json'])
  })
})

it('stores what only a map pack needs while one is here, and does not miss it otherwise', async () => {
  const [home, ...rest] = await listOf({ './': 'home', 'assets/pack-1.js': 'pack' })
  const entries = [...home ? [home] : [], ...rest.map((entry): PrecacheEntry => ({ ...entry, withPack: true }))]
  const release = await createRelease({ entries, scope, caches, fetchEntry: async (_url, { url }) => new Response(url === './' ? 'home' : 'pack', { headers: { 'content-type': 'text/javascript' } }) })
  await release.fill([])
  expect(await release.lacking()).toEqual([])
  expect(await release.match('assets/pack-1.js')).toBeUndefined()
  await caches.open('hengdong-pack:/guide/:')
  expect(await release.lacking()).toEqual([`${scope}assets/pack-1.js`])
  expect((await release.mend([], () => {})).map(({ path, state }) => `${path} ${state}`)).toEqual(['./ whole', 'assets/pack-1.js whole'])
  expect(await (await release.match('assets/pack-1.js'))?.text()).toBe('pack')
})
