import type { Locale } from './locale'

/** The address of a page in `locale`: Chinese pages stand at the root, English ones under `/en`. */
export function localise(path: string, locale: Locale): string {
  if (locale !== 'en')
    return path
  return path === '/' ? '/en' : `/en${path}`
}

/** The language that an address belongs to. */
export function localeOf(path: string): Locale {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'zh-CN'
}

/** An address without its language: what `localise` was given. */
export function unlocalised(path: string): string {
  return localeOf(path) === 'en' ? path.slice(3) || '/' : path
}
