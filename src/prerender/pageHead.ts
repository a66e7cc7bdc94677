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

/** Put title, language and tags of a page into its rendered html, without gaps between them, and note on the root which page it is. */
export function withHead(html: string, head: PageHead, path: string, siteUrl: string): string {
  return html
    .replace(/<html lang="[^"]*">/, () => `<html lang="${localeOf(path)}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(head.title)}</title>\n    ${headTags(head, path, siteUrl)}`)
    .replace('<div id="app" data-server-rendered="true"', () => `<div id="app" data-page="${escaped(path)}"`)
    .replace(/^.*?<body>/s, head => head.replace(/>\s+</g, '><'))
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

/** A style sheet of the build; its name is that of its chunk, where it has one, with a hash of this length behind it. */
const HASH = '-1234567'.length
const STYLES = /\s*<link rel="stylesheet"[^>]*href="(?:[^"]*\/)?([^/"]*)\.css"[^>]*>/g
/** The script that runs before the first paint. */
const SCRIPT = /<script>[^<]*<\/script>/
/** The name of what follows the header. */
const AFTER_HEADER = 'after'

/**
 * The page that is painted from the top: its head links only the styles of the frame, its body those of the page just
 * before `<main>`, and those of the chunk `late`, where there is one, before the element marked `data-paints-later`.
 * Throws where the page has no place for them.
 *
 * A browser paints what stands before a link in the body, and reads on when the styles have come or failed. Not every
 * one waits for the styles, but each does for a script after them: so the one that the page has anyway stands there again.
 * In the head it goes before the styles, lest it wait for them; so that they need not wait for it, they are preloaded.
 * Where the browser can, the first paint waits for what follows the header: else, on a slow processor, it is of an empty
 * page, and the header has to wait for the next. See https://html.spec.whatwg.org/multipage/links.html#link-type-expect.
 * Not for the header itself: Chromium takes an element for parsed at its start tag, and may then paint it empty.
 */
export function paintedFromTheTop(html: string, late?: string): string {
  const script = SCRIPT.exec(html)?.[0]
  const links = { frame: '', page: '', late: '' }
  const bare = html.replace(STYLES, (link, name: string) => {
    const chunk = name.slice(0, -HASH)
    links[chunk === 'frame' ? 'frame' : chunk === late ? 'late' : 'page'] += link.trim()
    return ''
  })
  if (script === undefined || links.frame === '')
    throw new Error('a page needs the script that runs before its first paint, and the styles of the frame')
  if (!/<\/header>.*<main\b/s.test(bare))
    throw new Error('a page needs a <header> and a <main>, between which its own styles go')
  if (late !== undefined && (links.late === '' || !/<\w+[^>]* data-paints-later\b/.test(bare)))
    throw new Error(`the styles of "${late}" may come late, but nothing is marked data-paints-later, or no such styles are linked`)
  const waits = links.page === '' ? '' : `<link rel="expect" href="#${AFTER_HEADER}" blocking="render">`
  return bare
    .replace(script, () => `${links.frame.replace('rel="stylesheet"', 'rel="preload" as="style"')}${script}${links.frame}${waits}`)
    .replace(/<main\b/, main => links.page === '' ? main : `${links.page.replace('<link', `<link id="${AFTER_HEADER}"`)}${script}${main}`)
    .replace(/<\w+[^>]* data-paints-later\b/, element => links.late === '' ? element : `${links.late}${script}${element}`)
}

/** The page that asks for the code that wakes it when all of it is read. Throws where there is no such code. */
export function withLateCode(html: string): string {
  const [script] = /<script type="module"[^>]*><\/script>/.exec(html) ?? []
  if (script === undefined)
    throw new Error('a page that wakes late needs the code that wakes it')
  return html.replace(script, '').replace('</body>', () => `${script}</body>`)
}
