import type { PrecacheEntry } from '@/domain/precacheEntry'

/** What fetching needs from outside. */
export interface FetchOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Give up when nothing arrives for so long. */
  readonly stallMilliseconds: number
}

/** The bytes had to differ at run time only by transport: these headers describe the transport, not the file. */
const TRANSPORT_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'connection', 'keep-alive']

/** The `integrity` of some bytes, as the list of files has it. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function readAll(response: Response, onProgress: () => void): Promise<Blob> {
  const reader = response.body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value)
    onProgress()
  }
  return new Blob(parts)
}

function storable(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers)
  TRANSPORT_HEADERS.forEach(name => headers.delete(name))
  return new Response(bytes, { headers })
}

async function attempt(url: string, integrity: string, cache: RequestCache, options: FetchOptions): Promise<Response> {
  const abort = new AbortController()
  const giveUp = (): void => abort.abort(new Error(`${url}: nothing arrived for ${options.stallMilliseconds} ms`))
  let timer = setTimeout(giveUp, options.stallMilliseconds)
  try {
    const response = await options.fetch(url, { cache, credentials: 'same-origin', signal: abort.signal })
    if (!response.ok)
      throw new Error(`${url}: ${response.status}`)
    const body = await readAll(response, () => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, options.stallMilliseconds)
    })
    const bytes = await body.arrayBuffer()
    if (await integrityOf(bytes) !== integrity)
      throw new Error(`${url}: not the expected bytes`)
    return storable(response, bytes)
  }
  finally {
    clearTimeout(timer)
    abort.abort()
  }
}

/**
 * Fetch one file and refuse whatever is not its exact bytes. A second attempt passes by the HTTP
 * cache, which may hold the wrong bytes; the first may use it, so a first visit loads nothing twice.
 */
export async function fetchVerified(url: string, entry: Pick<PrecacheEntry, 'integrity' | 'revision'>, options: FetchOptions): Promise<Response> {
  try {
    return await attempt(url, entry.integrity, entry.revision === null ? 'default' : 'no-cache', options)
  }
  catch {
    return attempt(url, entry.integrity, 'reload', options)
  }
}
