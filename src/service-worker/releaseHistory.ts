import { cachePrefix } from './release'

/** The releases that were active here, the newest last; kept across worker restarts. */
export interface ReleaseHistory {
  /** Names of the caches of earlier releases, the newest first. */
  readonly earlier: (current: string) => Promise<readonly string[]>
  /** Note that `current` is active now and delete what is too old; `isQuiet` is false while another worker fills a cache. */
  readonly activate: (current: string, isQuiet: boolean) => Promise<void>
}

/** Open tabs may still run the last two releases before the current one. */
const KEPT = 3

/** The history of the site at `scope`. */
export function createReleaseHistory(caches: CacheStorage, scope: string): ReleaseHistory {
  const prefix = cachePrefix(scope)
  const historyCache = `${prefix}history`
  const historyUrl = new URL('__history', scope).href

  async function read(): Promise<readonly string[]> {
    try {
      const names: unknown = await (await caches.match(historyUrl, { cacheName: historyCache }))?.json()
      return Array.isArray(names) ? names.filter(name => typeof name === 'string') : []
    }
    catch {
      return []
    }
  }

  async function write(names: readonly string[]): Promise<void> {
    const cache = await caches.open(historyCache)
    await cache.put(historyUrl, new Response(JSON.stringify(names)))
  }

  async function earlier(current: string): Promise<readonly string[]> {
    return (await read()).filter(name => name !== current).reverse()
  }

  async function activate(current: string, isQuiet: boolean): Promise<void> {
    const known = [...(await read()).filter(name => name !== current), current]
    const kept = known.slice(-KEPT)
    await write(kept)
    for (const name of await caches.keys()) {
      const isOurs = name.startsWith(prefix) && name !== historyCache
      if (isOurs && !kept.includes(name) && (isQuiet || known.includes(name)))
        await caches.delete(name)
    }
  }

  return { earlier, activate }
}
