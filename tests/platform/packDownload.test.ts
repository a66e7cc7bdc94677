import type { PackStore } from '@/platform/packStore'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downloadPack } from '@/platform/packDownload'
import { sha256 } from '@/platform/packStore'
import { fakeHost, madePack, memoryPacks, SCOPE } from './packFixture'

function scene(size?: number) {
  const { pack, bytes } = madePack(size)
  const { host, fetch } = fakeHost(bytes)
  const { caches, store } = memoryPacks()
  const abort = new AbortController()
  const seen: number[] = []
  const waits: number[] = []
  const load = (over: { readonly store?: PackStore, readonly signal?: AbortSignal, readonly wait?: () => Promise<void> } = {}) => downloadPack(pack, {
    store, fetch, digest: sha256, scope: SCOPE, signal: abort.signal, onProgress: done => seen.push(done),
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    }, ...over,
  })
  const isWhole = async (): Promise<boolean> => {
    const proof = await store.prove(pack)
    return 'blob' in proof && Buffer.from(await proof.blob.arrayBuffer()).equals(Buffer.from(bytes))
  }
  return { pack, host, caches, store, abort, seen, waits, load, isWhole }
}

it('fetches chunk by chunk and has the very bytes in the end', async () => {
  const { host, load, isWhole, seen, pack } = scene()
  expect(await load()).toBe('done')
  expect(host.asked).toHaveLength(10)
  expect(host.asked[9]).toBe('bytes=9000-9499')
  expect(host.sent).toBe(pack.size)
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  expect(seen.at(-1)).toBe(pack.size)
  expect(await isWhole()).toBe(true)
})

describe.each([false, true])('where the host sends whole files only: %s', (ignoresRange) => {
  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('goes on after the connection was cut at tenth %i', async (tenth) => {
    const { host, load, isWhole, pack } = scene()
    Object.assign(host, { ignoresRange, cutAfter: pack.size * tenth / 10 + 50 })
    expect(await load()).toBe('done')
    expect(await isWhole()).toBe(true)
    if (!ignoresRange)
      expect(host.sent).toBeLessThan(pack.size + pack.chunkSize)
  })
})

it('has the very bytes, or says that it has not, wherever it is cut and taken up again', () => fc.assert(fc.asyncProperty(
  fc.array(fc.integer({ min: 0, max: 9500 }), { maxLength: 6 }),
  fc.integer({ min: 1, max: 5000 }),
  async (cuts, size) => {
    const { host, load, isWhole } = scene(size)
    for (const cut of cuts) {
      host.cutAfter = host.sent + cut
      const stop = new AbortController()
      host.onPiece = () => host.sent > cut && stop.abort()
      await load({ signal: stop.signal })
      host.onPiece = () => {}
    }
    host.cutAfter = null
    expect(await load()).toBe('done')
    expect(await isWhole()).toBe(true)
  },
), { numRuns: 60 }))

it('asks the host for nothing where it was stopped before it began', async () => {
  const { abort, host, load } = scene()
  abort.abort()
  expect(await load()).toBe('stopped')
  expect(host.asked).toEqual([])
})

it('asks no more where it is stopped while it waits for another attempt', async () => {
  const { abort, host, load } = scene()
  host.isDown = true
  expect(await load({ wait: async () => abort.abort() })).toBe('stopped')
  expect(host.asked).toHaveLength(1)
})

it('keeps what is here when the host stays away, and takes up there', async () => {
  const { host, load, store, waits, isWhole } = scene()
  host.onPiece = () => {
    host.isDown = host.sent >= 4000
  }
  expect(await load()).toBe('offline')
  expect(waits).toEqual([500, 2000])
  expect((await store.read())[0]?.chunks.size).toBeGreaterThanOrEqual(4)
  Object.assign(host, { isDown: false, onPiece: () => {}, asked: [] })
  expect(await load()).toBe('done')
  expect(host.asked[0]).not.toBe('bytes=0-999')
  expect(await isWhole()).toBe(true)
})

it('stores nothing that is not what was promised: of another file, of a log-in page, or one bit off', async () => {
  const { pack, host, load, store, isWhole } = scene()
  const right = host.bytes
  for (const wrong of [right.map((byte, at) => at === 5500 ? byte ^ 1 : byte), madePack(9500, 2).bytes, new TextEncoder().encode('<h1>Log in</h1>'.repeat(700))]) {
    host.bytes = wrong.slice()
    expect(await load()).toBe('wrong')
    const proof = await store.prove(pack)
    expect('bad' in proof).toBe(true)
  }
  host.bytes = right
  expect(await load()).toBe('done')
  expect(await isWhole()).toBe(true)
})

it('mends a wrong piece by asking a second time', async () => {
  const { host, load, isWhole } = scene()
  const right = host.bytes
  host.bytes = right.map((byte, at) => at === 10 ? byte ^ 1 : byte)
  // The first answer has its bytes by now.
  host.onPiece = () => {
    host.bytes = right
  }
  expect(await load()).toBe('done')
  expect(await isWhole()).toBe(true)
})

it('ends where the host has the pack no more', async () => {
  const { host, load } = scene()
  host.status = 404
  expect(await load()).toBe('gone')
})

it('ends where the device is full, keeping what had room', async () => {
  const { load, store } = scene()
  let room = 3
  const tight: PackStore = { ...store, put: async (...given) => room-- > 0 ? store.put(...given) : 'full' }
  expect(await load({ store: tight })).toBe('full')
  expect((await store.read())[0]?.chunks.size).toBe(3)
})

it('stops on the visitor’s word in the middle of a chunk, and keeps the chunks before', async () => {
  const { host, abort, load, store } = scene()
  host.onPiece = () => host.sent >= 2500 && abort.abort()
  expect(await load()).toBe('stopped')
  expect((await store.read())[0]?.chunks).toEqual(new Set([0, 1]))
})

it('gives up an attempt in which nothing arrives', async () => {
  const { pack, store, load } = scene()
  const end = await downloadPack(pack, {
    store, digest: sha256, scope: SCOPE, signal: new AbortController().signal, onProgress: () => {}, wait: async () => {}, stallMilliseconds: 5,
    fetch: (_url, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))),
  })
  expect(end).toBe('offline')
  expect(await load()).toBe('done')
})
