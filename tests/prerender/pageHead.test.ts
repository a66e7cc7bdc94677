import type { PageHead } from '@/app/head'
import { describe, expect, it } from 'vitest'
import { headTags, paintedFromTheTop, withHead, withLateCode, withoutPreloads, withoutRepeatedLinks } from '@/prerender/pageHead'

const HEAD: PageHead = {
  title: '锡岩仙洞 · 循文游衡东',
  description: '“楚南第一景” & more',
  type: 'place',
  noIndex: false,
  jsonLd: [{ name: '</script><b>' }],
}
const HTML = '<!doctype html><html lang="zh-CN"><head><title>old</title></head><body><div id="app" data-server-rendered="true"></div></body></html>'

describe('the head of a prerendered page', () => {
  it('names the canonical address and both languages', () => {
    const tags = headTags(HEAD, '/en/places/x', 'https://example.org/guide')
    expect(tags).toContain('<link rel="canonical" href="https://example.org/guide/en/places/x">')
    expect(tags).toContain('hreflang="zh-CN" href="https://example.org/guide/places/x"')
    expect(tags).toContain('hreflang="en" href="https://example.org/guide/en/places/x"')
  })

  it('lets no text end a tag or a script early', () => {
    const tags = headTags({ ...HEAD, title: '"><script>' }, '/', 'https://example.org')
    expect(tags).not.toContain('"><script>')
    expect(tags).not.toContain('</script><b>')
    expect(tags.match(/<\/script>/g)).toHaveLength(1)
  })

  it('keeps pages that are not to be found out of indexes', () => {
    const tags = headTags({ ...HEAD, noIndex: true }, '/404', 'https://example.org')
    expect(tags).toContain('noindex')
    expect(tags).not.toContain('canonical')
  })

  it('sets title and language and notes the page on the root', () => {
    const html = withHead(HTML, HEAD, '/en/places/x', 'https://example.org')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>锡岩仙洞 · 循文游衡东</title>')
    expect(html).toContain('<div id="app" data-page="/en/places/x">')
  })

  it('loses only the preloads that its template does not have', () => {
    const template = '<link rel="modulepreload" crossorigin href="/a.js">'
    const html = `${template}<link rel="modulepreload" crossorigin="" href="/b.js"><link rel="stylesheet" href="/b.css">`
    expect(withoutPreloads(html, template)).toBe(`${template}<link rel="stylesheet" href="/b.css">`)
  })

  it('links each module and style sheet once, and keeps other links', () => {
    const once = '<link rel="stylesheet" crossorigin href="/a.css"><link rel="modulepreload" href="/a.js"><link rel="icon" href="/a.svg">'
    expect(withoutRepeatedLinks(`${once}<link rel="stylesheet" href="/a.css"><link rel="modulepreload" crossorigin="" href="/a.js">`)).toBe(once)
  })

  it('stands without gaps between its tags', () => {
    expect(withHead('<html lang="zh-CN"><head>\n  <title>a b</title>\n</head>\n<body><p>a</p> <p>b</p>', HEAD, '/', 'https://example.org'))
      .toMatch(/^<html lang="zh-CN"><head><title>锡岩仙洞 · 循文游衡东<\/title><meta .*><\/head><body><p>a<\/p> <p>b<\/p>$/)
  })

  it('asks for the code that wakes the page when all of it is read', () => {
    const code = '<script type="module" crossorigin src="/a.js"></script>'
    expect(withLateCode(`<head>${code}<title>a</title></head><body><p>words</p></body>`)).toBe(`<head><title>a</title></head><body><p>words</p>${code}</body>`)
    expect(() => withLateCode('<head></head><body></body>')).toThrow('the code that wakes it')
  })
})

describe('a page that is painted from the top', () => {
  const script = '<script>look()</script>'
  const frame = '<link rel="stylesheet" href="/g/assets/frame-a-b_c-d.css">'
  const early = '<link rel="preload" as="style" href="/g/assets/frame-a-b_c-d.css">'
  const header = '<header class="a"></header>'
  const untilHeader = '<link rel="expect" href="#after" blocking="render">'
  const page = '<link rel="stylesheet" href="/g/assets/--b_c-d.css"><link rel="stylesheet" crossorigin href="/g/assets/map-pack-1234567.css">'
  const afterHeader = page.replace('<link', '<link id="after"')
  const map = '<link rel="stylesheet" href="/g/assets/map--b_c-d9.css">'
  const words = '<main id="main"><p>words</p>'
  const picture = '<section class="a" data-paints-later>picture</section></main>'

  it('links the styles of the frame in its head, and its own where they are needed, each held by a script for which every browser waits', () => {
    expect(paintedFromTheTop(`<head>${script}<title>a</title>${page}\n  ${frame}</head>${header}${words}${picture}`))
      .toBe(`<head>${early}${script}${frame}${untilHeader}<title>a</title></head>${header}${afterHeader}${script}${words}${picture}`)
  })

  it('links styles that may come late just before what needs them, and no others there', () => {
    expect(paintedFromTheTop(`<head>${script}${frame}${map}${page}</head>${header}${words}${picture}`, 'map'))
      .toBe(`<head>${early}${script}${frame}${untilHeader}</head>${header}${afterHeader}${script}${words}${map}${script}${picture}`)
  })

  it('holds up nothing that has no styles of its own', () => {
    expect(paintedFromTheTop(`<head>${script}${frame}</head>${header}${words}</main>`)).toBe(`<head>${early}${script}${frame}</head>${header}${words}</main>`)
  })

  it('stops the build where what it is made of is not there', () => {
    expect(() => paintedFromTheTop(`<head>${frame}</head>${words}`)).toThrow('script')
    expect(() => paintedFromTheTop(`<head>${script}${page}</head>${words}`)).toThrow('styles of the frame')
    expect(() => paintedFromTheTop(`<head>${script}${frame}${page}</head>${words}</main>${header}`)).toThrow('<header> and a <main>')
    expect(() => paintedFromTheTop(`<head>${script}${frame}${page}</head>${header}</html>`)).toThrow('<header> and a <main>')
    expect(() => paintedFromTheTop(`<head>${script}${frame}</head>${header}${words}${picture}`, 'map')).toThrow('no such styles')
    expect(() => paintedFromTheTop(`<head>${script}${frame}${map}</head>${header}${words}</main>`, 'map')).toThrow('data-paints-later')
  })
})
