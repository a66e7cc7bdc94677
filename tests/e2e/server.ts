import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import { createSite } from '../../deploy/site'

/** The built site as a real server sends it, with switches for what can go wrong. */
export interface TestServer {
  readonly origin: string
  /** Nothing listens on the port after this. */
  readonly stop: () => Promise<void>
  /** Listen again on the same port. */
  readonly start: () => Promise<void>
  /** Serve another release from now on; files that only the old one had are gone. */
  readonly use: (dist: string) => void
  /** Answer a request otherwise: return true when it was answered. `null` ends this. */
  readonly intercept: (handler: ((...args: Parameters<RequestListener>) => boolean) | null) => void
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Serve `dist` on a free port; nothing may be kept by the HTTP cache, so that only the worker can answer offline. */
export async function startServer(dist: string, base = '/'): Promise<TestServer> {
  const siteOf = (folder: string): RequestListener => createSite({ dist: folder, base, cacheControl: () => 'no-store' })
  let site = siteOf(dist)
  let handler: ((...args: Parameters<RequestListener>) => boolean) | null = null
  const create = (): Server => createServer((request, response) => {
    if (!handler?.(request, response))
      site(request, response)
  })
  let server = create()
  const port = await listen(server, 0)
  const origin = `http://localhost:${port}`

  async function stop(): Promise<void> {
    const closed = new Promise(resolve => server.close(resolve))
    server.closeAllConnections()
    await closed
    if (await fetch(origin).then(() => true, () => false))
      throw new Error(`something still listens at ${origin}`)
  }

  return {
    origin,
    stop,
    start: async () => {
      server = create()
      await listen(server, port)
    },
    use: (folder) => {
      site = siteOf(folder)
    },
    intercept: (next) => {
      handler = next
    },
  }
}
