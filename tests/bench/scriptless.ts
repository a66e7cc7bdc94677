import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { pageFile } from '../e2e/sitePaths'

/** A page without the scripts that run and without the hints that load them; data for search engines stays. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, '')
}

/** A copy of the site in `to`, in which `paths` have no script. */
export async function copyWithoutScripts(dist: string, to: string, paths: readonly string[]): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(dist, to, { recursive: true })
  for (const path of paths) {
    const file = pageFile(to, path)
    const html = withoutScripts(await readFile(file, 'utf8'))
    if (/<script(?![^>]*ld\+json)/.test(html))
      throw new Error(`${path} still has a script`)
    await writeFile(file, html)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(html))
    await writeFile(`${file}.gz`, await promisify(gzip)(html, { level: 9 }))
  }
  await rm(join(to, 'sw.js'), { force: true })
}
