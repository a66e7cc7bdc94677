import type { MapPack } from '@/domain/mapPack'
import type { DownloadEnd } from '@/domain/packStage'
import type { PackStore } from './packStore'
import { chunkRange, missingChunks, storedBytes } from '@/domain/packChunks'

/** What downloading needs from outside. */
export interface DownloadOptions {
  readonly store: PackStore
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly digest: (bytes: BufferSource) => Promise<string>
  /** The whole address of the site, with a slash at its end. */
  readonly scope: string
  /** Ends the download; what is stored stays. */
  readonly signal: AbortSignal
  readonly onProgress: (bytes: number) => void
  /** Wait before another attempt. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Give up an attempt when nothing arrives for so long. */
  readonly stallMilliseconds?: number
}

/** Milliseconds before the second and the third attempt at a chunk; a chunk that gets through starts the count anew. */
const PAUSES = [500, 2000] as const

/** Fetch the chunks of `pack` that are not stored yet, each by itself where the host can, and store each whose hash is right. */
export async function downloadPack(pack: MapPack, options: DownloadOptions): Promise<DownloadEnd> {
  const { store, signal, wait, onProgress } = options
  const stored = new Set((await store.read()).find(({ pack: { sha256 } }) => sha256 === pack.sha256)?.chunks)
  const begun = await store.begin(pack)
  if (begun !== 'stored')
    return begun
  onProgress(storedBytes(pack, stored))
  let attempts = 0
  for (let [next] = missingChunks(pack, stored); next !== undefined && !signal.aborted; [next] = missingChunks(pack, stored)) {
    const before = stored.size
    const end = await fetchFrom(pack, next, stored, options)
    if (signal.aborted)
      return 'stopped'
    attempts = stored.size > before ? 0 : attempts + 1
    if (end === 'done')
      continue
    const pause = PAUSES[attempts - 1]
    if (end === 'gone' || end === 'full' || end === 'failed' || (attempts > 0 && pause === undefined) || (end === 'wrong' && attempts > 1))
      return end
    onProgress(storedBytes(pack, stored))
    await wait(pause ?? 0)
  }
  return signal.aborted ? 'stopped' : 'done'
}

/** Fetch the chunk at `first`, or, where the host sends whole files only, everything, and store what is right and missing. */
async function fetchFrom(pack: MapPack, first: number, stored: Set<number>, { store, fetch, digest, scope, signal, onProgress, stallMilliseconds = 20_000 }: DownloadOptions): Promise<DownloadEnd> {
  const stall = new AbortController()
  const stop = (): void => stall.abort()
  let timer = setTimeout(stop, stallMilliseconds)
  signal.addEventListener('abort', stop)
  try {
    const { start, end } = chunkRange(pack, first)
    const response = await fetch(new URL(pack.url, scope).href, { headers: { Range: `bytes=${start}-${end - 1}` }, cache: 'no-store', signal: stall.signal })
    if (response.status === 404 || response.status === 410)
      return 'gone'
    if (!response.ok || response.body === null)
      return 'offline'
    const isPart = response.status === 206
    const reader = response.body.getReader()
    let rest = new Uint8Array(0)
    for (let index = isPart ? first : 0; index < pack.chunks.length; index++) {
      const range = chunkRange(pack, index)
      const read = await readBytes(reader, rest, range.end - range.start, (bytes) => {
        clearTimeout(timer)
        timer = setTimeout(stop, stallMilliseconds)
        if (!stored.has(index))
          onProgress(storedBytes(pack, stored) + Math.min(bytes, range.end - range.start))
      })
      if (read === undefined)
        return 'offline'
      rest = read.rest
      if (!stored.has(index)) {
        if (await digest(read.bytes) !== pack.chunks[index])
          return 'wrong'
        const written = await store.put(pack, index, read.bytes)
        if (written !== 'stored')
          return written
        stored.add(index)
      }
      if (isPart)
        break
    }
    return 'done'
  }
  catch {
    return 'offline'
  }
  finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    stop()
  }
}

interface ReadBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What came beyond them. */
  readonly rest: Uint8Array<ArrayBuffer>
}

/** The next `wanted` bytes, `rest` of an earlier reading before them; undefined where the stream ends before. */
async function readBytes(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, rest: Uint8Array<ArrayBuffer>, wanted: number, onBytes: (bytes: number) => void): Promise<ReadBytes | undefined> {
  const parts = [rest]
  let length = rest.length
  while (length < wanted) {
    const { value } = await reader.read()
    if (value === undefined)
      return undefined
    parts.push(value)
    length += value.length
    onBytes(length)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return { bytes: all.slice(0, wanted), rest: all.slice(wanted) }
}
