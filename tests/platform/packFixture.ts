import type { MapPack } from '@/domain/mapPack'
import type { DownloadOptions } from '@/platform/packDownload'
import { createHash } from 'node:crypto'
import { createPackStore, sha256 } from '@/platform/packStore'
import { memoryCaches } from '../service-worker/memoryCaches'

export const SCOPE = 'https://x.test/guide/'
const CHUNK = 1000

/** A pack of `size` bytes that nobody can draw, in chunks of 1,000 bytes. */
export function madePack(size = 9500, seed = 1): { readonly pack: MapPack, readonly bytes: Uint8Array<ArrayBuffer> } {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7 + (at >> 5)) % 251)
  const hash = (part: Uint8Array): string => createHash('sha256').update(part).digest('hex')
  const chunks = Array.from({ length: Math.ceil(size / CHUNK) }, (_, index) => hash(bytes.subarray(index * CHUNK, (index + 1) * CHUNK)))
  return {
    bytes,
    pack: {
      id: 'county', url: `packs/${seed}/county.pmtiles`, size, sha256: hash(bytes), chunkSize: CHUNK, chunks, date: '2026-10-31', source: 'made',
      bounds: { south: 26, west: 112, north: 28, east: 114 }, minZoom: 0, maxZoom: 15, tiles: 1,
      attribution: '© OpenStreetMap contributors', licence: { name: 'ODbL 1.0', url: 'https://x.test/' }, reviewNumber: null,
    },
  }
}

/** How a host of one file behaves; may be changed while it is used. */
export interface FakeHost {
  bytes: Uint8Array<ArrayBuffer>
  ignoresRange: boolean
  /** Bytes after which the connection is cut, counted over all answers; once. */
  cutAfter: number | null
  isDown: boolean
  status: number | null
  sent: number
  readonly asked: (string | null)[]
  /** Called before each piece of 100 bytes is sent. */
  onPiece: () => void
}

/** A host that sends `bytes` in pieces of 100. */
export function fakeHost(bytes: Uint8Array<ArrayBuffer>): { readonly host: FakeHost, readonly fetch: DownloadOptions['fetch'] } {
  const host: FakeHost = { bytes, ignoresRange: false, cutAfter: null, isDown: false, status: null, sent: 0, asked: [], onPiece: () => {} }
  return {
    host,
    fetch: async (_url, { headers, signal }) => {
      const range = new Headers(headers).get('range')
      host.asked.push(range)
      if (host.isDown)
        throw new TypeError('Failed to fetch')
      if (host.status !== null)
        return new Response('no', { status: host.status })
      const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
      const isPart = start !== undefined && !host.ignoresRange
      const body = isPart ? host.bytes.subarray(Number(start), Number(end) + 1) : host.bytes
      let at = 0
      return new Response(new ReadableStream({
        pull(controller) {
          host.onPiece()
          if (signal?.aborted)
            return controller.error(new DOMException('aborted', 'AbortError'))
          const piece = body.slice(at, at + 100)
          if (host.cutAfter !== null && host.sent + piece.length > host.cutAfter) {
            host.cutAfter = null
            return controller.error(new TypeError('network error'))
          }
          at += piece.length
          host.sent += piece.length
          controller.enqueue(piece)
          if (at >= body.length)
            controller.close()
        },
      }), { status: isPart ? 206 : 200 })
    },
  }
}

/** A store in memory, and how to meddle with it. */
export function memoryPacks() {
  const caches = memoryCaches()
  return { caches, store: createPackStore({ caches, scope: SCOPE, digest: sha256 }) }
}
