import type { Header } from './headers'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import { cacheControl as cacheControlOf, REVALIDATE, SECURITY_HEADERS } from './headers'
import { OWN_PAGE, SHELL } from './ownPages'

/** How a built site is served. */
export interface SiteOptions {
  /** The folder that the build wrote. */
  readonly dist: string
  /** The path it is served at, with a slash at both ends. */
  readonly base?: string
  /** How long a file may be kept; tests that must not be helped by the HTTP cache say "no-store". */
  readonly cacheControl?: (path: string) => string
  /** Sent with every answer. */
  readonly headers?: readonly Header[]
}

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.statusCode = status
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
  response.setHeader('Cache-Control', REVALIDATE)
  response.end(body)
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/)[0] ?? '/'
}

/** A page that does not exist gets the 404 page; a file that does not exist never gets a page. */
function isPage(path: string): boolean {
  return !/\.[^/]*$/.test(path) && !/^\/(?:assets|guide|packs)\//.test(path)
}

/** Answers requests for the files in `dist`: clean addresses, real 404s, compression, security headers on every answer. */
export function createSite({ dist, base = '/', cacheControl = cacheControlOf, headers = SECURITY_HEADERS }: SiteOptions): RequestListener {
  const notFoundFile = join(dist, '404.html')
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : undefined
  const files = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path.slice(1)))
      if (path.endsWith('.pmtiles')) {
        response.setHeader('Content-Type', 'application/vnd.pmtiles')
        response.setHeader('Accept-Ranges', 'bytes')
      }
    },
  })

  function notFound(path: string, response: ServerResponse): void {
    if (notFoundPage && isPage(path))
      answer(response, 404, 'text/html', notFoundPage)
    else
      answer(response, 404, 'text/plain', '404: there is no such file here\n')
  }

  return (request, response) => {
    for (const { name, value } of headers)
      response.setHeader(name, value)
    const path = pathOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return answer(response, 405, 'text/plain', '405: this site is only read\n')
    }
    if (!path.startsWith(base)) {
      if (`${path}/` !== base)
        return notFound(path, response)
      response.setHeader('Location', base)
      return answer(response, 308, 'text/plain', `${base}\n`)
    }
    request.url = (request.url ?? '/').slice(base.length - 1)
    const inSite = path.slice(base.length - 1)
    // The compressed copies are no addresses of their own.
    if (/\.(?:br|gz)$/.test(inSite))
      return notFound(inSite, response)
    files(request, response, () => {
      if (!OWN_PAGE.test(inSite))
        return notFound(inSite, response)
      request.url = SHELL
      files(request, response, () => notFound(inSite, response))
    })
  }
}
