import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'

/** How a server of one file behaves; may be changed while it runs. */
export interface RangeServer {
  readonly url: string
  bytes: Uint8Array
  etag: string | null
  /** Answers whole files only. */
  ignoresRange: boolean
  /** Statuses to answer with first, one a request. */
  readonly failures: number[]
  type: string
  /** Bytes of bodies after which the connection is cut, once; null for never. */
  cutAfter: number | null
  /** Sends the head of an answer and then nothing. */
  isSilent: boolean
  /** Bytes of bodies that were sent. */
  sent: number
  requests: number
  readonly close: () => Promise<void>
}

/** Serve one file on a free port of this machine. */
export async function startRangeServer(bytes: Uint8Array): Promise<RangeServer> {
  const http = createServer((request, response) => {
    server.requests += 1
    const failure = server.failures.shift()
    if (failure !== undefined) {
      response.writeHead(failure).end('no')
      return
    }
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const isPart = start !== undefined && !server.ignoresRange
    const body = isPart ? server.bytes.subarray(Number(start), Number(end) + 1) : server.bytes
    if (isPart && body.length === 0) {
      response.writeHead(416).end()
      return
    }
    response.writeHead(isPart ? 206 : 200, {
      'Content-Type': server.type,
      'Content-Length': body.length,
      ...isPart ? { 'Content-Range': `bytes ${start}-${Number(start) + body.length - 1}/${server.bytes.length}` } : {},
      ...server.etag === null ? {} : { ETag: server.etag },
    })
    if (server.isSilent) {
      response.flushHeaders()
      return
    }
    if (server.cutAfter !== null && server.sent + body.length > server.cutAfter) {
      const last = body.subarray(0, Math.max(0, server.cutAfter - server.sent))
      server.cutAfter = null
      server.sent += last.length
      response.write(last, () => setTimeout(() => response.destroy(), 20))
      return
    }
    server.sent += body.length
    response.end(body)
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = addressOf(http.address())
  const server: RangeServer = {
    url: `http://127.0.0.1:${port}/source.pmtiles`,
    bytes,
    etag: '"one"',
    ignoresRange: false,
    failures: [],
    type: 'application/octet-stream',
    cutAfter: null,
    isSilent: false,
    sent: 0,
    requests: 0,
    close: () => new Promise((resolve) => {
      http.closeAllConnections()
      http.close(() => resolve())
    }),
  }
  return server
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string')
    throw new Error('no port')
  return address
}
