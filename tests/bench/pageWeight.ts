import type { Row } from './row'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { pageFile, sitePaths } from '../e2e/sitePaths'
import { atMost, kilobytes } from './row'

const LIMIT = 14_000

function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length
}

/** The styles that a browser waits for before it paints. */
function blockingStyles(html: string): readonly string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([link]) => link)
    .filter(link => /\brel="stylesheet"/.test(link))
    .flatMap(link => /\bhref="([^"]+)"/.exec(link)?.[1] ?? [])
}

/** HTML and the styles that block its first paint, brotli: what the first TCP window has to carry. */
export function measurePageWeight(dist: string): readonly Row[] {
  const paths = sitePaths(dist)
  const weighed = paths.map((path) => {
    const file = pageFile(dist, path)
    const styles = blockingStyles(readFileSync(file, 'utf8'))
    const bytes = compressed(file) + styles.reduce((sum, href) => sum + compressed(join(dist, href)), 0)
    return { path, bytes }
  }).sort((one, other) => other.bytes - one.bytes)
  const [largest] = weighed
  if (largest === undefined)
    throw new Error('the sitemap names no page')
  const over = weighed.filter(({ bytes }) => bytes > LIMIT).length
  const aside = `largest of ${paths.length} pages: \`${largest.path}\`${over > 1 ? `; ${over} pages over budget` : ''}`
  return [atMost('HTML and critical CSS of a page, brotli', LIMIT, largest.bytes, kilobytes, aside)]
}
