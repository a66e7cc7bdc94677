import { localeOf, localise, unlocalised } from '@/domain/address'

/** A sitemap (sitemaps.org 0.9) of `paths`, each with its other language; `siteUrl` has no slash at the end. */
export function sitemap(paths: readonly string[], siteUrl: string): string {
  const urls = paths.map((path) => {
    const plain = unlocalised(path)
    const other = localeOf(path) === 'en' ? ['zh-CN', plain] : ['en', localise(plain, 'en')]
    return `<url><loc>${siteUrl}${path}</loc><xhtml:link rel="alternate" hreflang="${other[0]}" href="${siteUrl}${other[1]}"/></url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

/** robots.txt: everything may be read. */
export function robots(siteUrl: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${siteUrl}/sitemap.xml\n`
}
