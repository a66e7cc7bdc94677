import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

interface Entry {
  readonly url: string
  readonly revision: string | null
  readonly integrity: string
}

const TEXT = /\.(?:html|js|css|json)$/

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** `app-Ab12.js` becomes `app-Ab12mark.js`. */
function renamed(name: string, mark: string): string {
  return name.replace(/\.(\w+)$/, `${mark}.$1`)
}

async function fileFor(folder: string, url: string): Promise<Buffer> {
  return readFile(join(folder, url === './' ? 'index.html' : url)).catch(() => readFile(join(folder, url, 'index.html')))
}

/** Write the list of files into the worker anew. */
async function relist(folder: string, renames: ReadonlyMap<string, string>): Promise<void> {
  const path = join(folder, 'sw.js')
  const worker = await readFile(path, 'utf8')
  const start = worker.search(/\[\{"(?:url|revision|integrity)":/)
  const end = worker.indexOf(']', start) + 1
  const list: Entry[] = JSON.parse(worker.slice(start, end))
  const next = await Promise.all(list.map(async ({ url, revision }) => {
    const newUrl = url.replace(basename(url), name => renames.get(name) ?? name)
    const bytes = await fileFor(folder, newUrl)
    return {
      url: newUrl,
      revision: revision === null ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16),
      integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    }
  }))
  await writeFile(path, worker.slice(0, start) + JSON.stringify(next) + worker.slice(end))
}

/**
 * A release that differs from the one in `dist` as a real one does: every script and style has
 * another address, every page refers to those. A real second build would take much longer.
 */
export async function deriveRelease(dist: string, mark: string): Promise<{ readonly folder: string, readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-release-'))
  await cp(dist, folder, { recursive: true })
  const all = await filesOf(folder)
  await Promise.all(all.filter(path => /\.(?:br|gz)$/.test(path)).map(path => rm(path)))

  const files = all.filter(path => !/\.(?:br|gz)$/.test(path))
  const hashed = files.filter(path => /[/\\]assets[/\\][^/\\]+\.(?:js|css)$/.test(path))
  const renames = new Map(hashed.map(path => [basename(path), renamed(basename(path), mark)]))
  for (const path of files.filter(path => TEXT.test(path) && basename(path) !== 'sw.js')) {
    const text = await readFile(path, 'utf8')
    const next = [...renames].reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
    if (next !== text)
      await writeFile(path, next)
  }
  await Promise.all(hashed.map(path => rename(path, join(path, '..', renames.get(basename(path)) ?? basename(path)))))
  await relist(folder, renames)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
