/** What decides how a request is answered. */
export interface Asked {
  readonly url: string
  readonly method: string
  readonly mode: string
}

/**
 * How a request is answered: with a stored file (`path` relative to the scope), with a file that an
 * earlier release may have stored, or, where undefined, by the network as if there were no worker.
 */
export type Answer = { readonly from: 'release', readonly path: string } | { readonly from: 'earlier', readonly path: string }

/** The address of a page as the list of files writes it: no `index.html`, no slash at its end. */
function pageAddress(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1').replace(/\/+$/, '')
}

function isFile(path: string): boolean {
  return /\.[^/]*$/.test(path) && !path.endsWith('.html')
}

/** Decide for one request. `has` tells whether the current release lists a path. */
export function answerFor(asked: Asked, scope: string, has: (path: string) => boolean): Answer | undefined {
  const { origin, pathname } = new URL(asked.url)
  const site = new URL(scope)
  // The address of a base path without its slash is outside the scope and never gets here.
  if (asked.method !== 'GET' || origin !== site.origin || !pathname.startsWith(site.pathname))
    return undefined
  const path = pathname.slice(site.pathname.length)
  if (asked.mode === 'navigate' && !isFile(path)) {
    const page = pageAddress(path)
    // Every page that is not stored as such is drawn by the shell.
    const stored = [page, 'shell'].find(has)
    return stored === undefined ? undefined : { from: 'release', path: stored }
  }
  if (path !== '' && has(path))
    return { from: 'release', path }
  return /^(?:assets|guide)\//.test(path) ? { from: 'earlier', path } : undefined
}
