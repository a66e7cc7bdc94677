import type { BundledFile } from '@/domain/fileBundle'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Code and texts; not what every page, or the map, has loaded by the time the worker asks for it. */
const BUNDLED = /^(?:assets|guide)\/(?!.*\/?(?:rolldown-runtime|begin|frame|map|LeafletChart)-|.*\/basemap\.).*\.(?:js|css|json)$/

/** True for a file of dist that travels in the bundle. */
export function isBundled(file: string): boolean {
  return BUNDLED.test(file)
}

/** The bundle of `files`, as `readFileBundle` takes it apart. */
export function bundleOf(files: readonly BundledFile[]): string {
  return [JSON.stringify(files.map(([url, text]) => [url, text.length])), '\n', ...files.map(([, text]) => text)].join('')
}

const KINDS = ['json', 'js', 'css']

/** Like beside like, the longest first: of the orders that were tried, the one that compresses best, by some 4 parts in 1,000. */
export function bundleOrder(files: readonly BundledFile[]): readonly BundledFile[] {
  const kind = (path: string): number => KINDS.indexOf(path.split('.').at(-1) ?? '')
  return files.toSorted(([a, one], [b, other]) => kind(a) - kind(b) || other.length - one.length || a.localeCompare(b))
}

/** Write the bundle of `files` into `dist`; the path it has there, which follows from its content. */
export async function writeBundle(files: readonly string[], dist: string): Promise<string> {
  const bundle = bundleOf(bundleOrder(await Promise.all(files.map(async file => [file, await readFile(join(dist, file), 'utf8')] as const))))
  const path = `assets/bundle-${createHash('sha256').update(bundle).digest('hex').slice(0, 12)}.txt`
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, path), bundle)
  return path
}
