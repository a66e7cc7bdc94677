import type { PackBackend } from '@/stores/packBackend'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { packCacheName } from '@/domain/packCache'
import { downloadPack } from '@/platform/packDownload'
import { sha256 } from '@/platform/packStore'
import { useMapPackStore } from '@/stores/mapPack'
import { fakeHost, madePack, memoryPacks, SCOPE } from '../platform/packFixture'

beforeEach(() => setActivePinia(createPinia()))

/** A device with a host that offers a pack; both may be changed. */
function device(given: { readonly isMetered?: boolean | null, readonly room?: number | null } = {}) {
  const { pack, bytes } = madePack()
  const { host, fetch } = fakeHost(bytes)
  const packs = memoryPacks()
  const events = { told: 0, online: () => {}, network: () => {}, app: 0, onApp: () => {}, hear: () => {} }
  const state = { offers: [pack], isMetered: given.isMetered ?? null, room: given.room ?? null }
  const backend: PackBackend = {
    store: packs.store,
    offers: async () => state.offers,
    download: (wanted, options) => downloadPack(wanted, { ...options, store: packs.store, fetch, digest: sha256, scope: SCOPE, wait: async () => {} }),
    network: {
      isMetered: () => state.isMetered,
      onChange: (listener) => {
        events.network = listener
        return () => {}
      },
    },
    room: async () => state.room,
    storeApp: async () => {
      events.app += 1
      events.onApp()
    },
    // Every tab hears it, the one that told too.
    tell: () => {
      events.told += 1
      setTimeout(() => events.hear())
    },
    hear: (listener) => {
      events.hear = listener
      return () => {}
    },
    onOnline: (listener) => {
      events.online = listener
      return () => {}
    },
  }
  /** The store as a tab has it that was just opened. */
  const tab = async () => {
    setActivePinia(createPinia())
    const store = useMapPackStore()
    store.connect(backend)
    await store.look()
    return store
  }
  return { pack, host, events, state, backend, tab, ...packs }
}

it('offers, downloads, verifies, has the app stored too, tells the maps, and is whole in the next tab', async () => {
  const { tab, pack, events } = device()
  const store = await tab()
  expect([store.stage, store.pack?.size, store.states]).toEqual(['offered', pack.size, []])
  await store.download()
  expect([store.stage, events.app, events.told]).toEqual(['ready', 1, 1])
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(store.stage).toBe('ready')
  const next = await tab()
  expect(next.stage).toBe('ready')
  expect(next.states.map(({ state }) => state)).toEqual(['whole'])
})

it('says nothing where the host offers none, and that a browser without a store cannot keep one', async () => {
  const { tab, state, backend } = device()
  state.offers = []
  expect((await tab()).stage).toBe('none')
  Object.assign(backend, { store: undefined })
  expect((await tab()).stage).toBe('unsupported')
})

it('pauses, is still there after a reload, never as whole, and goes on from there', async () => {
  const { tab, host, pack } = device()
  const store = await tab()
  host.onPiece = () => host.sent >= 4500 && store.stage === 'downloading' && store.pause()
  await store.download()
  expect(store.stage).toBe('paused')
  host.onPiece = () => {}
  const next = await tab()
  expect([next.stage, next.states.map(({ state }) => state)]).toEqual(['paused', ['partial']])
  expect(next.done).toBe(4000)
  await next.resume()
  expect(next.stage).toBe('ready')
  expect(host.sent).toBeLessThan(pack.size + pack.chunkSize)
})

it('is not used when it is paused or cancelled while the app is stored with it', async () => {
  const { tab, events, caches } = device()
  const store = await tab()
  events.onApp = store.pause
  await store.download()
  expect([store.stage, store.own]).toEqual(['paused', null])
  events.onApp = () => void store.cancel()
  await store.download()
  await vi.waitFor(async () => expect(await caches.has(packCacheName('/guide/'))).toBe(false))
  expect([store.stage, store.own]).toEqual(['offered', null])
})

it('leaves nothing when it is cancelled', async () => {
  const { tab, host, caches } = device()
  const store = await tab()
  let cancelled: Promise<void> | undefined
  host.onPiece = () => {
    if (host.sent >= 4500)
      cancelled ??= store.cancel()
  }
  await store.download()
  await cancelled
  expect(store.stage).toBe('offered')
  expect(await caches.has(packCacheName('/guide/'))).toBe(false)
})

it('asks before it uses mobile data, and takes no for an answer', async () => {
  const { tab, host } = device({ isMetered: true })
  const store = await tab()
  await store.download()
  expect([store.stage, host.sent]).toEqual(['asking', 0])
  store.decline()
  expect(store.stage).toBe('offered')
  await store.download()
  await store.agree()
  expect(store.stage).toBe('ready')
})

it('stops when the network turns into mobile data', async () => {
  const { tab, host, state, events } = device({ isMetered: false })
  const store = await tab()
  host.onPiece = () => {
    if (host.sent >= 3000) {
      state.isMetered = true
      events.network()
    }
  }
  await store.download()
  expect([store.stage, store.problem]).toEqual(['paused', 'mobile'])
})

it('goes on by itself when the network is back', async () => {
  const { tab, host, events } = device()
  const store = await tab()
  host.isDown = true
  await store.download()
  expect([store.stage, store.problem]).toEqual(['paused', 'offline'])
  host.isDown = false
  events.online()
  await vi.waitFor(() => expect(store.stage).toBe('ready'))
})

it('does not begin where there is too little room', async () => {
  const { tab, host } = device({ room: 1000 })
  const store = await tab()
  await store.download()
  expect([store.stage, store.problem, host.sent]).toEqual(['failed', 'full', 0])
})

it('does not use a pack of which one bit is wrong, and mends that chunk alone', async () => {
  const { tab, caches, host, pack } = device()
  await (await tab()).download()
  const cache = await caches.open(packCacheName('/guide/'))
  const third = (await cache.keys()).find(({ url }) => url.endsWith('/3'))
  await cache.put(third?.url ?? '', new Response(new Uint8Array(pack.chunkSize)))
  const store = await tab()
  expect([store.stage, store.own, store.states.map(({ state }) => state)]).toEqual(['damaged', null, ['damaged']])
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(store.stage).toBe('damaged')
  host.asked.length = 0
  await store.resume()
  expect([store.stage, host.asked]).toEqual(['ready', ['bytes=3000-3999']])
})

it('updates only when asked, keeps the old one until the new one is whole, and then only the new one', async () => {
  const { tab, host, state, store: kept } = device()
  await (await tab()).download()
  const newer = madePack(5000, 2)
  state.offers = [newer.pack]
  const store = await tab()
  expect([store.stage, store.update?.sha256]).toEqual(['ready', newer.pack.sha256])
  expect(await kept.read()).toHaveLength(1)
  host.isDown = true
  await store.download()
  expect(store.states.map(({ state }) => state)).toEqual(['whole', 'partial'])
  Object.assign(host, { isDown: false, bytes: newer.bytes })
  await store.resume()
  expect([store.stage, store.update]).toEqual(['ready', null])
  expect((await kept.read()).map(each => each.pack.sha256)).toEqual([newer.pack.sha256])
})

it('is gone when it is deleted', async () => {
  const { tab, caches, events } = device()
  const store = await tab()
  await store.download()
  await store.remove()
  expect([store.stage, events.told, await caches.has(packCacheName('/guide/'))]).toEqual(['offered', 2, false])
})
