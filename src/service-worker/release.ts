import type { PrecacheEntry } from './precacheEntry'
import { integrityOf } from './verifiedFetch'

/** What a release needs from outside. */
export interface ReleaseOptions {
  readonly entries: readonly PrecacheEntry[]
  /** The address that the worker serves, with a slash at its end. */
  readonly scope: string
  readonly caches: CacheStorage
  readonly fetchEntry: (url: string, entry: PrecacheEntry) => Promise<Response>
}

/** One published state of the site: its list of files, and the cache that holds them. */
export interface Release {
  /** The name of its cache, which follows from its content. */
  readonly cacheName: string
  readonly has: (path: string) => boolean
  readonly match: (path: string) => Promise<Response | undefined>
  /** Store what is not stored yet, from `older` caches where they hold the same bytes; rejects unless all is stored. */
  readonly fill: (older: readonly string[]) => Promise<void>
  /** Addresses of the list that are not stored. */
  readonly missing: () => Promise<readonly string[]>
}

const AT_ONCE = 4

/** Caches of this site begin so; two copies of the site at one origin do not meet. */
export function cachePrefix(scope: string): string {
  return `hengdong:${new URL(scope).pathname}:`
}

/** A page carries the headers it came with, so it is always fetched anew; anything else may be copied. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? true
}

/** The release that `entries` list. */
export async function createRelease({ entries, scope, caches, fetchEntry }: ReleaseOptions): Promise<Release> {
  const list = new TextEncoder().encode(JSON.stringify(entries))
  const cacheName = cachePrefix(scope) + (await integrityOf(list)).slice('sha384-'.length).replace(/\W/g, '').slice(0, 16)
  const byUrl = new Map(entries.map(entry => [new URL(entry.url, scope).href, entry]))
  const urlOf = (path: string): string => new URL(path === '' ? './' : `./${path}`, scope).href

  async function missing(): Promise<readonly string[]> {
    const cache = await caches.open(cacheName)
    const stored = new Set((await cache.keys()).map(request => request.url))
    return [...byUrl.keys()].filter(url => !stored.has(url))
  }

  async function copyFrom(older: readonly string[], url: string, integrity: string): Promise<Response | undefined> {
    for (const name of older) {
      const found = await caches.match(url, { cacheName: name })
      if (found && !isPage(found) && await integrityOf(await found.clone().arrayBuffer()) === integrity)
        return found
    }
    return undefined
  }

  async function fill(older: readonly string[]): Promise<void> {
    const cache = await caches.open(cacheName)
    const queue = [...await missing()]
    const work = async (): Promise<void> => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        const entry = byUrl.get(url)
        if (entry)
          await cache.put(url, await copyFrom(older, url, entry.integrity) ?? await fetchEntry(url, entry))
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    }
    finally {
      queue.length = 0
    }
    // Asked of a fresh handle: the cache may have been deleted under the old one.
    const left = await missing()
    if (left.length > 0)
      throw new Error(`not stored: ${left.join(', ')}`)
  }

  return {
    cacheName,
    has: path => byUrl.has(urlOf(path)),
    match: path => caches.match(urlOf(path), { cacheName }),
    fill,
    missing,
  }
}
