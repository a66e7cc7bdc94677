import { localise, unlocalised } from '@/domain/address'
import { LOCALES } from '@/domain/locale'

/** A sitemap (sitemaps.org 0.9) of `paths`, each with every language it has, its own included; `siteUrl` has no slash at the end. */
export function sitemap(paths: readonly string[], siteUrl: string): string {
  const urls = paths.map((path) => {
    const languages = LOCALES.map(locale => `<xhtml:link rel="alternate" hreflang="${locale}" href="${siteUrl}${localise(unlocalised(path), locale)}"/>`)
    return `<url><loc>${siteUrl}${path}</loc>${languages.join('')}</url>`
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
