import type { StoredReport } from '@/domain/workerStatus'
import { readWorkerMessage } from '@/domain/workerStatus'
import { cachePrefix } from './release'

declare const self: ServiceWorkerGlobalScope

/** What it says of itself: it stores nothing. */
const NOTHING: StoredReport = { release: '', guide: null, isComplete: false, files: [] }

// Only the stored files of the guide go. What the visitor made lies elsewhere and stays.
async function leave(): Promise<void> {
  const prefix = cachePrefix(self.registration.scope)
  const names = (await caches.keys()).filter(name => name.startsWith(prefix))
  await Promise.all(names.map(name => caches.delete(name)))
  await self.registration.unregister()
}

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(leave()))
self.addEventListener('message', (event) => {
  // The browser lets it take over when the present worker has been idle for a while; by consent, at once.
  if (readWorkerMessage(event.data) === 'activate')
    event.waitUntil(self.skipWaiting())
  else {
    event.ports[0]?.postMessage(NOTHING)
    // While it still serves a tab, a page that registers it calls it back: then it leaves once more.
    if (!self.registration.waiting)
      event.waitUntil(leave())
  }
})
