import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { createServer } from 'node:http'
import { createSite } from '../../deploy/site'

/** A built site as visitors get it, and what was sent of it. */
export interface BenchServer {
  readonly origin: string
  /** Addresses asked for since the last call, in order. */
  readonly takeRequests: () => readonly string[]
  /** Bytes of content sent so far, compressed as they went. */
  readonly contentSent: () => number
  /** Bytes that went over the wire so far, with headers as HTTP/1.1 writes them: uncompressed. */
  readonly bytesSent: () => number
  readonly close: () => Promise<void>
}

/** What is served, and what is answered otherwise. */
export interface BenchServerOptions {
  readonly dist: string
  /** False: as for a browser without service workers. */
  readonly hasWorker?: boolean
  /** Another handler before the site; true when it answered. */
  readonly before?: (...args: Parameters<RequestListener>) => boolean
}

/** Serve `dist` on a free port with the server of `npm start`. */
export async function serve({ dist, hasWorker = true, before = () => false }: BenchServerOptions): Promise<BenchServer> {
  const site = createSite({ dist })
  const sockets = new Set<Socket>()
  let requests: string[] = []
  let contentSent = 0
  const server = createServer((request, response) => {
    response.once('finish', () => { contentSent += request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0) })
    requests.push(request.url ?? '')
    if (!hasWorker && request.url === '/sw.js')
      response.writeHead(404).end()
    else if (!before(request, response))
      site(request, response)
  }).on('connection', socket => sockets.add(socket))
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return {
    origin: `http://localhost:${port}`,
    takeRequests: () => {
      const taken = requests
      requests = []
      return taken
    },
    contentSent: () => contentSent,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
