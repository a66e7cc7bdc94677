import type { PageHead } from '@/app/head'
import { localise, localeOf, unlocalised } from '@/domain/address'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character] ?? character)
}

/** The tags that a prerendered page carries in its head; `siteUrl` has no slash at the end. */
export function headTags(head: PageHead, path: string, siteUrl: string): string {
  const locale = localeOf(path)
  const plain = unlocalised(path)
  const url = siteUrl + path
  const properties = {
    'og:title': head.title,
    'og:description': head.description,
    'og:type': head.type === 'article' ? 'article' : 'website',
    'og:url': url,
    'og:image': `${siteUrl}/og.png`,
    'og:locale': locale === 'en' ? 'en' : 'zh_CN',
    'og:site_name': '循文游衡东',
  }
  const tags = [
    `<meta name="description" content="${escaped(head.description)}">`,
    ...head.noIndex
      ? ['<meta name="robots" content="noindex">']
      : [
          `<link rel="canonical" href="${escaped(url)}">`,
          `<link rel="alternate" hreflang="zh-CN" href="${escaped(siteUrl + plain)}">`,
          `<link rel="alternate" hreflang="en" href="${escaped(siteUrl + localise(plain, 'en'))}">`,
          ...Object.entries(properties).map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`),
          '<meta name="twitter:card" content="summary_large_image">',
        ],
    // "<" cannot end the script early when it is written as an escape.
    ...head.jsonLd.map(data => `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`),
  ]
  return tags.join('\n    ')
}

/** Put title, language and tags of a page into its rendered html, and note on the root which page it is. */
export function withHead(html: string, head: PageHead, path: string, siteUrl: string): string {
  return html
    .replace(/<html lang="[^"]*">/, () => `<html lang="${localeOf(path)}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(head.title)}</title>\n    ${headTags(head, path, siteUrl)}`)
    .replace('<div id="app"', () => `<div id="app" data-page="${escaped(path)}"`)
}

/** The page without the module preloads that `template` does not have: a page that sleeps does not need its code yet. */
export function withoutPreloads(html: string, template: string): string {
  return html.replace(/<link rel="modulepreload"[^>]*href="([^"]*)"[^>]*>\s*/g, (link, href: string) => template.includes(`"${href}"`) ? link : '')
}

/** The page with each module and style sheet linked once: prerendering names again what the template has already. */
export function withoutRepeatedLinks(html: string): string {
  const seen = new Set<string>()
  return html.replace(/<link rel="(?:modulepreload|stylesheet)"[^>]*href="([^"]*)"[^>]*>\s*/g, (link, href: string) => {
    if (seen.has(href))
      return ''
    seen.add(href)
    return link
  })
}

/**
 * The page with the style sheets of `chunk` linked just before the element that is marked `data-paints-later`: a browser
 * paints what stands before a link in the body, and reads on when the styles have come.
 */
export function withLateStyles(html: string, chunk: string): string {
  const late: string[] = []
  const early = html.replace(/<link rel="stylesheet"[^>]*href="(?:[^"]*\/)?([^/"]*)-[^/"]{7}\.css"[^>]*>/g, (link, name: string) => {
    if (name !== chunk)
      return link
    late.push(link)
    return ''
  })
  const page = early.replace(/<\w+[^>]* data-paints-later\b/, element => `${late.join('')}${element}`)
  if (page === early)
    throw new Error(`the styles of "${chunk}" may come late, but nothing is marked data-paints-later, or no such styles are linked`)
  return page
}
