import type { PrecacheEntry } from '@/domain/precacheEntry'
import { readFileBundle } from '@/domain/fileBundle'

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' }

/** Fetch one file and make sure of its bytes. */
export type FetchEntry = (entry: PrecacheEntry) => Promise<Response>

/**
 * The texts of the `wanted` files that came with the bundle, by address; none where fetching them one by one is less,
 * or where the bundle cannot be had: it saves a visitor's time, and nothing depends on it.
 */
export async function openBundle(wanted: readonly PrecacheEntry[], bundle: PrecacheEntry | undefined, fetchEntry: FetchEntry): Promise<ReadonlyMap<string, string>> {
  const bytes = wanted.reduce((sum, { bundled, bytes }) => sum + (bundled === true ? bytes : 0), 0)
  if (bundle === undefined || bytes < bundle.bytes / 2)
    return new Map()
  try {
    return readFileBundle(await (await fetchEntry(bundle)).text())
  }
  catch {
    return new Map()
  }
}

/** A file of the bundle as the server would have sent it. */
export function bundledResponse({ url }: PrecacheEntry, text: string): Response {
  return new Response(text, { headers: { 'content-type': `${TYPES[url.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8` } })
}
