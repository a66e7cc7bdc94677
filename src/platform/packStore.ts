import type { MapPack } from '@/domain/mapPack'
import { safeParse } from 'valibot'
import { mapPackSchema } from '@/domain/mapPack'
import { packCacheName } from '@/domain/packCache'
import { chunkRange } from '@/domain/packChunks'

/** A pack that lies on this device, as a whole or in part. */
export interface StoredPack {
  readonly pack: MapPack
  /** The chunks that are there; whether their bytes are right is for `prove` to say. */
  readonly chunks: ReadonlySet<number>
}

/** How writing ended; `full`: the device has no room left. */
export type PackWrite = 'stored' | 'full' | 'failed'

/** The bytes of a pack, whole and proven, or the chunks that are missing or damaged. */
export type PackProof = { readonly blob: Blob } | { readonly bad: readonly number[] }

/** Keeps packs on this device, chunk by chunk, so that a cut download loses at most one. Nothing here throws. */
export interface PackStore {
  /** Each pack that is there, whole or not. */
  readonly read: () => Promise<readonly StoredPack[]>
  /** Make a place for `pack`. */
  readonly begin: (pack: MapPack) => Promise<PackWrite>
  /** Store a chunk whose bytes are right. */
  readonly put: (pack: MapPack, index: number, bytes: Uint8Array<ArrayBuffer>) => Promise<PackWrite>
  /** Read every chunk back and compare its hash; what is damaged is thrown away. */
  readonly prove: (pack: MapPack, onProgress?: (bytes: number) => void) => Promise<PackProof>
  /** Delete the packs that `isKept` does not hold for; without an argument all. */
  readonly remove: (isKept?: (pack: MapPack) => boolean) => Promise<void>
}

/** What keeping packs needs from outside. */
export interface PackStoreOptions {
  readonly caches: CacheStorage
  /** The whole address of the site, with a slash at its end. */
  readonly scope: string
  /** SHA-256 in hexadecimal. */
  readonly digest: (bytes: BufferSource) => Promise<string>
}

const AT_ONCE = 4

/** The packs in `caches`. */
export function createPackStore({ caches, scope, digest }: PackStoreOptions): PackStore {
  const name = packCacheName(new URL(scope).pathname)
  const folder = new URL('__packs/', scope).href
  const about = ({ sha256 }: MapPack): string => `${folder}${sha256}/pack.json`
  const chunk = ({ sha256 }: MapPack, index: number): string => `${folder}${sha256}/${index}`

  async function write(address: string, body: Response): Promise<PackWrite> {
    try {
      await (await caches.open(name)).put(address, body)
      return 'stored'
    }
    catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'
    }
  }

  async function addresses(): Promise<readonly string[]> {
    return await caches.has(name) ? (await (await caches.open(name)).keys()).map(({ url }) => url) : []
  }

  async function read(): Promise<readonly StoredPack[]> {
    try {
      const all = await addresses()
      const found = await Promise.all(all.filter(url => url.endsWith('/pack.json')).map(async (url) => {
        const parsed = safeParse(mapPackSchema, await (await caches.match(url, { cacheName: name }))?.json().catch(() => null))
        if (!parsed.success)
          return []
        const pack = parsed.output
        const chunks = new Set(pack.chunks.flatMap((_, index) => all.includes(chunk(pack, index)) ? [index] : []))
        return [{ pack, chunks }]
      }))
      return found.flat()
    }
    catch {
      return []
    }
  }

  async function chunkBlob(pack: MapPack, index: number): Promise<Blob | undefined> {
    const { start, end } = chunkRange(pack, index)
    const blob = await (await caches.match(chunk(pack, index), { cacheName: name }))?.blob()
    return blob?.size === end - start && await digest(await blob.arrayBuffer()) === pack.chunks[index] ? blob : undefined
  }

  async function prove(pack: MapPack, onProgress: (bytes: number) => void = () => {}): Promise<PackProof> {
    const parts = new Map<number, Blob>()
    const bad: number[] = []
    let seen = 0
    const queue = [...pack.chunks.keys()]
    // A chunk waits for the disk longer than for its hash.
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        const blob = await chunkBlob(pack, index).catch(() => undefined)
        if (blob === undefined)
          bad.push(index)
        else
          parts.set(index, blob)
        const { start, end } = chunkRange(pack, index)
        seen += end - start
        onProgress(seen)
      }
    }))
    if (bad.length === 0)
      return { blob: new Blob(pack.chunks.flatMap((_, index) => parts.get(index) ?? [])) }
    await Promise.all(bad.map(async index => (await caches.open(name)).delete(chunk(pack, index)))).catch(() => {})
    return { bad: bad.sort((one, other) => one - other) }
  }

  async function remove(isKept: (pack: MapPack) => boolean = () => false): Promise<void> {
    try {
      const kept = (await read()).filter(({ pack }) => isKept(pack)).map(({ pack }) => `${folder}${pack.sha256}/`)
      if (kept.length === 0) {
        await caches.delete(name)
        return
      }
      const cache = await caches.open(name)
      const gone = (await addresses()).filter(url => !kept.some(place => url.startsWith(place)))
      await Promise.all(gone.map(url => cache.delete(url)))
    }
    catch {
      // Then it is still there, and shown as such.
    }
  }

  return {
    read,
    begin: pack => write(about(pack), new Response(JSON.stringify(pack))),
    put: (pack, index, bytes) => write(chunk(pack, index), new Response(bytes)),
    prove,
    remove,
  }
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The packs of the site at `base` in this browser; undefined where it keeps none, as within other apps or without https. */
export function browserPackStore(base: string): PackStore | undefined {
  return 'caches' in window && window.isSecureContext
    ? createPackStore({ caches: window.caches, scope: new URL(base, location.href).href, digest: sha256 })
    : undefined
}
