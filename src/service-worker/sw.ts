import type { Answer } from './answer'
import type { PrecacheEntry } from '@/domain/precacheEntry'
import type { StoredFile } from '@/domain/storedFiles'
import type { StoredProgress, StoredReport, WorkerStatus } from '@/domain/workerStatus'
import { packCacheName } from '@/domain/packCache'
import { readWorkerMessage } from '@/domain/workerStatus'
import { answerFor } from './answer'
import { fillMakingRoom } from './fillMakingRoom'
import { cachePrefix, createRelease } from './release'
import { createReleaseHistory } from './releaseHistory'
import { fetchVerified } from './verifiedFetch'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] }

const entries = self.__WB_MANIFEST
const kept = entries.filter(({ isBundle }) => isBundle !== true)
const scope = self.registration.scope
/** What the host offers of map packs; where it cannot be asked there is no list, which is no error. */
const packList = new URL('packs/index.json', scope).href
const listed = new Set(kept.map(entry => entry.url))
const history = createReleaseHistory(caches, scope)
const release = createRelease({
  entries,
  scope,
  caches,
  fetchEntry: (url, entry) => fetchVerified(url, entry, {
    fetch: (address, init) => fetch(address, init),
    stallMilliseconds: 20_000,
  }),
})
let isFirst = false

async function install(): Promise<void> {
  const { cacheName, fill } = await release
  const older = await history.earlier(cacheName)
  await fillMakingRoom(() => fill(older), () => caches.delete(packCacheName(new URL(scope).pathname)))
}

async function activate(): Promise<void> {
  const { installing, waiting } = self.registration
  await history.activate((await release).cacheName, installing === null && waiting === null)
  // Only the very first worker takes over tabs that are already open: they are of its own release.
  if (isFirst)
    await self.clients.claim()
}

async function stored(answer: Answer): Promise<Response | undefined> {
  const { cacheName, match } = await release
  if (answer.from === 'release')
    return match(answer.path)
  for (const name of await history.earlier(cacheName)) {
    const found = await caches.match(new URL(answer.path, scope).href, { cacheName: name })
    if (found)
      return found
  }
  return undefined
}

async function respond(request: Request, answer: Answer): Promise<Response> {
  return await stored(answer).catch(() => undefined) ?? fetch(request)
}

async function status(): Promise<WorkerStatus> {
  const { cacheName, lacking } = await release
  return {
    release: cacheName.slice(cachePrefix(scope).length, cachePrefix(scope).length + 7),
    guide: entries.find(entry => entry.url.startsWith('guide/'))?.url.split('/')[1] ?? null,
    isComplete: (await lacking()).length === 0,
  }
}

/** Hash every file, mending what is not whole when asked to; then every tab hears how things stand. */
async function check(mends: boolean, onProgress: (progress: StoredProgress) => void): Promise<StoredReport> {
  const { cacheName, check, due, mend } = await release
  const total = (await due()).length
  const tell = (done: number): void => onProgress({ done, total })
  tell(0)
  const files: readonly StoredFile[] = mends ? await mend(await history.earlier(cacheName), tell) : await check(tell)
  const known = await status()
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    client.postMessage(known)
  return { ...known, isComplete: files.every(({ state }) => state === 'whole'), files }
}

self.addEventListener('install', (event) => {
  isFirst = self.registration.active === null
  event.waitUntil(install())
})

self.addEventListener('activate', event => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const answer = answerFor(event.request, scope, path => listed.has(path === '' ? './' : path))
  if (answer)
    event.respondWith(respond(event.request, answer))
  else if (event.request.url === packList)
    event.respondWith(fetch(event.request).catch(() => new Response('null', { headers: { 'content-type': 'application/json' } })))
})

self.addEventListener('message', (event) => {
  const message = readWorkerMessage(event.data)
  const [port] = event.ports
  // Who asks must not wait for an answer that cannot be given.
  const answer = (asked: Promise<WorkerStatus>): void => event.waitUntil(asked.then(found => port?.postMessage(found), () => port?.postMessage(null)))
  if (message === 'activate')
    event.waitUntil(self.skipWaiting())
  else if (message === 'version')
    answer(status())
  else if (message === 'check' || message === 'repair')
    answer(check(message === 'repair', progress => port?.postMessage(progress)))
})
