function urlOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : String(request)
}

/** A cache storage in memory, as far as the service worker uses one. */
export function memoryCaches(): CacheStorage {
  const stores = new Map<string, Map<string, Response>>()

  function cacheOf(entries: Map<string, Response>): Cache {
    return {
      add: () => Promise.reject(new Error('not used')),
      addAll: () => Promise.reject(new Error('not used')),
      matchAll: () => Promise.reject(new Error('not used')),
      match: async request => entries.get(urlOf(request))?.clone(),
      put: async (request, response) => {
        entries.set(urlOf(request), response)
      },
      delete: async request => entries.delete(urlOf(request)),
      keys: async () => [...entries.keys()].map(url => new Request(url)),
    }
  }

  return {
    has: async name => stores.has(name),
    delete: async name => stores.delete(name),
    keys: async () => [...stores.keys()],
    open: async (name) => {
      const entries = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, entries)
      return cacheOf(entries)
    },
    match: async (request, options) => stores.get(options?.cacheName ?? '')?.get(urlOf(request))?.clone(),
  }
}
