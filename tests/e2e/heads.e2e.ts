import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { localeOf, localise, unlocalised } from '@/domain/address'
import { pageFile, routeKind, sitePaths } from './sitePaths'

const dist = inject('dist')
const paths = sitePaths(dist)

interface Head {
  readonly path: string
  readonly title: string
  readonly language: string
  readonly meta: ReadonlyMap<string, string>
  readonly links: readonly { readonly rel: string, readonly href: string, readonly hreflang: string }[]
  readonly types: readonly string[]
  readonly data: string
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** The head of the built page, as a search engine or a messenger reads it. */
function headOf(path: string): Head {
  const html = readFileSync(pageFile(dist, path), 'utf8')
  const head = html.slice(0, html.indexOf('</head>'))
  const data = [...head.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
  return {
    path,
    title: /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '',
    language: attribute(html.slice(0, html.indexOf('<head>')), 'lang'),
    meta: new Map([...head.matchAll(/<meta [^>]*>/g)].map(([tag]) => [attribute(tag, 'name') || attribute(tag, 'property'), attribute(tag, 'content')])),
    links: [...head.matchAll(/<link [^>]*>/g)].map(([tag]) => ({ rel: attribute(tag, 'rel'), href: attribute(tag, 'href'), hreflang: attribute(tag, 'hreflang') })),
    types: data.map(text => String(JSON.parse(text)['@type'])),
    data: data.join('\n'),
  }
}

const heads = paths.map(headOf)
const address = (path: string): string => new URL(path, heads[0]?.links.find(({ rel }) => rel === 'canonical')?.href).href
const hrefs = ({ links }: Head, rel: string): readonly string[] => links.filter(link => link.rel === rel).map(({ href }) => href)

describe('the head of every built page', () => {
  it('has a title of its own, a description in a sentence, and its language', () => {
    expect(heads.length).toBeGreaterThan(100)
    const titles = new Map<string, string[]>()
    for (const { path, title } of heads)
      titles.set(title, [...titles.get(title) ?? [], path])
    expect([...titles].filter(([title, sharing]) => title === '' || sharing.length > 1)).toEqual([])
    expect(heads.filter(({ meta }) => (meta.get('description') ?? '').length < 10).map(({ path }) => path)).toEqual([])
    expect(heads.filter(({ path, language }) => language !== localeOf(path)).map(({ path }) => path)).toEqual([])
  })

  it('names its own address, and that of the same page in the other language', () => {
    const wrong = heads.filter((head) => {
      const alternates = head.links.filter(({ rel }) => rel === 'alternate').map(({ href, hreflang }) => `${hreflang} ${href}`)
      const plain = unlocalised(head.path)
      return hrefs(head, 'canonical').join() !== address(head.path)
        || head.meta.get('og:url') !== address(head.path)
        || alternates.join() !== [`zh-CN ${address(plain)}`, `en ${address(localise(plain, 'en'))}`].join()
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('shows messengers its title, its words and a picture that is there', () => {
    const wrong = heads.filter(({ title, meta }) => meta.get('og:title') !== title || meta.get('og:description') !== meta.get('description') || !existsSync(join(dist, new URL(meta.get('og:image') ?? '', address('/')).pathname)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('links the manifest, so that the guide can be installed from there', () => {
    expect(heads.filter(head => hrefs(head, 'manifest').join() !== '/manifest.webmanifest').map(({ path }) => path)).toEqual([])
  })
})

describe('the structured data', () => {
  const KINDS: Readonly<Record<string, RegExp>> = {
    '/essays/:id': /^Article$/,
    '/places/:id': /^(?:TouristAttraction|Place|LandmarksOrHistoricalBuildings|Mountain|River\w*|City|AdministrativeArea)$/,
    '/people/:id': /^Person$/,
  }

  it.each(Object.entries(KINDS))('of %s are of a type that says what it is', (kind, type) => {
    const pages = heads.filter(({ path }) => routeKind(path) === kind)
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter(({ types }) => !types.some(each => type.test(each))).map(({ path, types }) => `${path}: ${types.join()}`)).toEqual([])
  })

  it('of an essay mention what it names', () => {
    const essays = heads.filter(({ path }) => routeKind(path) === '/essays/:id')
    expect(essays.filter(({ data }) => !(Array.isArray(JSON.parse(data)['mentions']) && JSON.parse(data)['mentions'].length > 10)).map(({ path }) => path)).toEqual([])
  })
})

it('neither the frame nor the page for what does not exist is to be found by search engines', () => {
  for (const file of ['shell/index.html', '404.html'])
    expect(readFileSync(join(dist, file), 'utf8')).toContain('<meta name="robots" content="noindex">')
})
