import type { Plugin } from 'vite'
import { createHash } from 'node:crypto'

/**
 * What every page runs before its first paint, so that it looks as chosen from the start. See src/platform/preferences.ts.
 * Where nothing was chosen it does not touch the document, nor let the parsing fail: both cost milliseconds before the paint.
 */
export const BEFORE_PAINT = 'try{let p=localStorage.preferences;p&&Object.assign(document.documentElement.dataset,JSON.parse(p))}catch{}'

/** How a content policy names this script, and no other within a page, as allowed. */
export const BEFORE_PAINT_SOURCE = `'sha256-${createHash('sha256').update(BEFORE_PAINT).digest('base64')}'`

/** `html` with the script in its head, as early as it may stand: a file of its own would be waited for. */
export function withBeforePaint(html: string): string {
  const scripted = html.replace(/<meta name="viewport"[^>]*>/, viewport => `${viewport}\n    <script>${BEFORE_PAINT}</script>`)
  if (scripted === html)
    throw new Error('index.html has no <meta name="viewport">, after which the script goes that runs before the first paint')
  return scripted
}

/** Write the script into every page. */
export function beforePaint(): Plugin {
  return { name: 'before-paint', transformIndexHtml: withBeforePaint }
}
