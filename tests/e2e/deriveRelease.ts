import type { PrecacheEntry } from '@/domain/precacheEntry'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileIntegrity } from '@/build/fileIntegrity'
import { bundleOf } from '@/build/bundleFiles'
import { readFileBundle } from '@/domain/fileBundle'
import { precacheListOf, withPrecacheList } from './precacheList'

/** A release on the disk. */
export interface DerivedRelease {
  readonly folder: string
  readonly remove: () => Promise<void>
}

const TEXT = /\.(?:html|js|css|json|txt)$/
/** Files whose addresses do not change with their content. */
const UNHASHED = ['favicon.svg', 'manifest.webmanifest', 'icons/192.png']
const FONT = 'fonts/hengdong-song.woff2'

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** `app-Ab12.js` becomes `app-Ab12mark.js`. */
function renamed(name: string, mark: string): string {
  return name.replace(/\.(\w+)$/, `${mark}.$1`)
}

/** The bytes that the site in `folder` sends for an address of the worker's list. */
export async function listedFile(folder: string, url: string): Promise<Buffer> {
  return readFile(join(folder, url === './' ? 'index.html' : url)).catch(() => readFile(join(folder, url, 'index.html')))
}

/** Write the list of files into the worker anew. */
async function relist(folder: string, rename: (text: string) => string): Promise<void> {
  const path = join(folder, 'sw.js')
  const worker = await readFile(path, 'utf8')
  const entries = await Promise.all(precacheListOf(worker).entries.map(async (entry): Promise<PrecacheEntry> => {
    const url = rename(entry.url)
    const bytes = await listedFile(folder, url)
    return {
      ...entry,
      url,
      revision: entry.revision === null ? null : fileIntegrity(bytes),
      integrity: fileIntegrity(bytes),
    }
  }))
  await writeFile(path, withPrecacheList(worker, entries))
}

/** The same WOFF2 font with other bytes: a private block, which decoders pass by. */
function withPrivateBlock(font: Buffer, mark: string): Buffer {
  const start = Math.ceil(font.length / 4) * 4
  const longer = Buffer.concat([font, Buffer.alloc(start - font.length), Buffer.from(mark.padEnd(4).slice(0, 4))])
  longer.writeUInt32BE(longer.length, 8)
  longer.writeUInt32BE(start, 40)
  longer.writeUInt32BE(4, 44)
  return longer
}

async function changeUnhashed(folder: string, mark: string): Promise<void> {
  for (const name of UNHASHED)
    await writeFile(join(folder, name), Buffer.concat([await readFile(join(folder, name)), Buffer.from('\n'.repeat(mark.length))]))
  await writeFile(join(folder, FONT), withPrivateBlock(await readFile(join(folder, FONT)), mark))
}

/**
 * A release that differs from the one in `dist` as a real one does, in every file: scripts, styles and
 * the guide's data have other addresses, every page refers to those. A real second build would take much longer.
 */
export async function deriveRelease(dist: string, mark: string): Promise<DerivedRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-release-'))
  await cp(dist, folder, { recursive: true })
  const all = await filesOf(folder)
  await Promise.all(all.filter(path => /\.(?:br|gz)$/.test(path)).map(path => rm(path)))

  const files = all.filter(path => !/\.(?:br|gz)$/.test(path))
  const hashed = files.filter(path => /[/\\]assets[/\\][^/\\]+\.(?:js|css|json|txt)$/.test(path))
  const [guide = ''] = await readdir(join(folder, 'guide'))
  const names = new Map([...hashed.map(path => [basename(path), renamed(basename(path), mark)] as const), [guide, guide + mark] as const])
  const pattern = new RegExp(`[\\w-][\\w.-]*\\.(?:json|js|css|txt)\\b|${guide}`, 'g')
  const rewrite = (text: string): string => text.replace(pattern, name => names.get(name) ?? name)
  for (const path of files.filter(path => TEXT.test(path) && basename(path) !== 'sw.js')) {
    const text = await readFile(path, 'utf8')
    const next = basename(path).startsWith('bundle-') ? bundleOf([...readFileBundle(text)].map(([url, file]) => [rewrite(url), rewrite(file)])) : rewrite(text)
    if (next !== text)
      await writeFile(path, next)
  }
  await Promise.all(hashed.map(path => rename(path, join(path, '..', names.get(basename(path)) ?? basename(path)))))
  await rename(join(folder, 'guide', guide), join(folder, 'guide', guide + mark))
  await changeUnhashed(folder, mark)
  await relist(folder, rewrite)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
