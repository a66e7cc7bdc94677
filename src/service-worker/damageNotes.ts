/** Which files of a release were found damaged, by the last check or since; kept with the release across worker restarts. */
export interface DamageNotes {
  /** Their full addresses. */
  readonly read: () => Promise<readonly string[]>
  /** Replaces what was noted; a device that cannot keep the note forgets it, and the next check finds the same. */
  readonly write: (urls: readonly string[]) => Promise<void>
}

/** The notes of the release in the cache `cacheName`. */
export function createDamageNotes(caches: CacheStorage, cacheName: string, scope: string): DamageNotes {
  const noteUrl = new URL('__damaged', scope).href

  async function read(): Promise<readonly string[]> {
    try {
      const urls: unknown = await (await caches.match(noteUrl, { cacheName }))?.json()
      return Array.isArray(urls) ? urls.filter(url => typeof url === 'string') : []
    }
    catch {
      return []
    }
  }

  async function write(urls: readonly string[]): Promise<void> {
    try {
      const cache = await caches.open(cacheName)
      if (urls.length === 0)
        await cache.delete(noteUrl)
      else
        await cache.put(noteUrl, new Response(JSON.stringify(urls)))
    }
    catch {
      // The device is full or the store is gone, which shows by itself.
    }
  }

  return { read, write }
}
