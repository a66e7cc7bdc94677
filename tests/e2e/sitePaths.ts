import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { localeOf, unlocalised } from '../../src/domain/address'

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' }

/** Every address that the sitemap of the built site names, from its root; `base` is the path that the site stands under. */
export function sitePaths(dist: string, base = ''): readonly string[] {
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8')
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname.slice(base.length) || '/')
}

/** What sort of page an address leads to: `/places/:id` for each place, the address itself for a single page. */
export function routeKind(path: string): string {
  return unlocalised(path).replace(/^\/(\w+)\/[^/]+$/, '/$1/:id')
}

/** The prerendered file of an address. */
export function pageFile(dist: string, path: string): string {
  return join(dist, path, 'index.html')
}

/** The Chinese page of each kind whose file is the largest, by kind. */
export function largestOfEachKind(dist: string, base = ''): ReadonlyMap<string, string> {
  const size = (path: string) => statSync(pageFile(dist, path)).size
  const paths = sitePaths(dist, base).filter(path => localeOf(path) === 'zh-CN')
  const bySize = paths.toSorted((one, other) => size(one) - size(other))
  return new Map(bySize.map(path => [routeKind(path), path]))
}

/** The heading of the prerendered page of an address, without white space. */
export function prerenderedHeading(dist: string, path: string): string {
  const [, heading = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(pageFile(dist, path), 'utf8')) ?? []
  return heading.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, entity => ENTITIES[entity] ?? entity).replace(/\s+/g, '')
}
