import type { PrecacheEntry } from '@/domain/precacheEntry'
import type { FileState, StoredFile } from '@/domain/storedFiles'
import { packCacheName } from '@/domain/packCache'
import { bundledResponse, openBundle } from './bundle'
import { createDamageNotes } from './damageNotes'
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
  /** The stored file of a path; undefined where there is none, and for a file of the guide whose bytes are not its own any more, which is noted. */
  readonly match: (path: string) => Promise<Response | undefined>
  /** The full addresses of what belongs on this device: all of the list, but what only a map pack needs while none is here. */
  readonly due: () => Promise<readonly string[]>
  /** Store what is not stored yet, from `older` caches where they hold the same bytes; rejects unless all is stored. */
  readonly fill: (older: readonly string[]) => Promise<void>
  /** Addresses of the list that are not stored, or that were found damaged. */
  readonly lacking: () => Promise<readonly string[]>
  /** Hash every stored file and note what is damaged; nothing is deleted: a damaged page may still open. */
  readonly check: (onProgress: (done: number) => void) => Promise<readonly StoredFile[]>
  /** As `check`, fetching anew what is missing or damaged; a file takes its place only after its bytes proved right. */
  readonly mend: (older: readonly string[], onProgress: (done: number) => void) => Promise<readonly StoredFile[]>
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
  const cacheName = cachePrefix(scope) + (await integrityOf(list)).slice(0, 16)
  const bundle = entries.find(({ isBundle }) => isBundle === true)
  const byUrl = new Map(entries.filter(entry => entry !== bundle).map(entry => [new URL(entry.url, scope).href, entry]))
  const urlOf = (path: string): string => new URL(path === '' ? './' : `./${path}`, scope).href

  const notes = createDamageNotes(caches, cacheName, scope)

  async function due(): Promise<readonly string[]> {
    const hasPack = await caches.has(packCacheName(new URL(scope).pathname))
    return [...byUrl].flatMap(([url, { withPack }]) => withPack === true && !hasPack ? [] : [url])
  }

  async function lacking(): Promise<readonly string[]> {
    const cache = await caches.open(cacheName)
    const stored = new Set((await cache.keys()).map(request => request.url))
    const damaged = new Set(await notes.read())
    return (await due()).filter(url => !stored.has(url) || damaged.has(url))
  }

  async function copyFrom(older: readonly string[], url: string, integrity: string): Promise<Response | undefined> {
    for (const name of older) {
      const found = await caches.match(url, { cacheName: name })
      if (found && !isPage(found) && await integrityOf(await found.clone().arrayBuffer()) === integrity)
        return found
    }
    return undefined
  }

  async function put(url: string, response: Response): Promise<void> {
    await (await caches.open(cacheName)).put(url, response)
  }

  async function store(older: readonly string[], url: string, entry: PrecacheEntry): Promise<void> {
    await put(url, await copyFrom(older, url, entry.integrity) ?? await fetchEntry(url, entry))
  }

  /** Work through `urls`, a few at once; the first failure ends it. */
  async function eachOf(urls: readonly string[], work: (url: string, entry: PrecacheEntry) => Promise<void>): Promise<void> {
    const queue = [...urls]
    const worker = async (): Promise<void> => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        const entry = byUrl.get(url)
        if (entry)
          await work(url, entry)
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, worker))
    }
    finally {
      queue.length = 0
    }
  }

  async function fill(older: readonly string[]): Promise<void> {
    const wanted = await lacking()
    const unknown: string[] = []
    await eachOf(wanted, async (url, entry) => {
      const found = await copyFrom(older, url, entry.integrity)
      if (found === undefined)
        unknown.push(url)
      else
        await put(url, found)
    })
    const bundled = await openBundle(unknown.flatMap(url => byUrl.get(url) ?? []), bundle, entry => fetchEntry(new URL(entry.url, scope).href, entry))
    await eachOf(unknown, async (url, entry) => {
      const text = bundled.get(entry.url)
      const isRight = text !== undefined && await integrityOf(new TextEncoder().encode(text)) === entry.integrity
      await put(url, isRight ? bundledResponse(entry, text) : await fetchEntry(url, entry))
    })
    if (wanted.length > 0)
      await notes.write((await notes.read()).filter(url => !wanted.includes(url)))
    // Asked of a fresh handle: the cache may have been deleted under the old one.
    const left = await lacking()
    if (left.length > 0)
      throw new Error(`not stored: ${left.join(', ')}`)
  }

  /** A file of the guide is hashed each time: one wrong bit in it is a wrong word of the author's, or of a warning. */
  async function match(path: string): Promise<Response | undefined> {
    const url = urlOf(path)
    const found = await caches.match(url, { cacheName })
    const entry = byUrl.get(url)
    if (found === undefined || entry === undefined || !path.startsWith('guide/'))
      return found
    const bytes = await found.arrayBuffer()
    if (await integrityOf(bytes) === entry.integrity)
      return new Response(bytes, { headers: found.headers })
    await notes.write([...new Set([...await notes.read(), url])])
    return undefined
  }

  async function inspect(url: string, { integrity }: PrecacheEntry): Promise<{ readonly state: FileState, readonly bytes: number }> {
    const found = await caches.match(url, { cacheName }).catch(() => undefined)
    if (found === undefined)
      return { state: 'missing', bytes: 0 }
    try {
      const body = await found.arrayBuffer()
      return { state: await integrityOf(body) === integrity ? 'whole' : 'damaged', bytes: body.byteLength }
    }
    catch {
      return { state: 'damaged', bytes: 0 }
    }
  }

  async function inspectAll(onProgress: (done: number) => void, mended: (url: string, entry: PrecacheEntry) => Promise<boolean>): Promise<readonly StoredFile[]> {
    const files: StoredFile[] = []
    await eachOf(await due(), async (url, entry) => {
      let found = await inspect(url, entry)
      // Read once more: what counts is what the device gives back.
      if (found.state !== 'whole' && await mended(url, entry))
        found = await inspect(url, entry)
      files.push({ path: entry.url, ...found })
      onProgress(files.length)
    })
    await notes.write(files.flatMap(({ path, state }) => state === 'damaged' ? [new URL(path, scope).href] : []))
    return files
  }

  return {
    cacheName,
    has: path => byUrl.has(urlOf(path)),
    match,
    due,
    fill,
    lacking,
    check: onProgress => inspectAll(onProgress, async () => false),
    mend: (older, onProgress) => inspectAll(onProgress, (url, entry) => store(older, url, entry).then(() => true, () => false)),
  }
}
