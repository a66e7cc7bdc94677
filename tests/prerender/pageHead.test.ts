import type { PageHead } from '@/app/head'
import { describe, expect, it } from 'vitest'
import { headTags, withHead, withLateStyles, withoutPreloads, withoutRepeatedLinks } from '@/prerender/pageHead'

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
    expect(html).toContain('<div id="app" data-page="/en/places/x" data-server-rendered="true">')
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

  it('links the styles that may come late behind what is painted first, and no others', () => {
    const frame = '<link rel="stylesheet" href="/g/assets/frame-a-b_c-d.css">'
    const map = '<link rel="stylesheet" href="/g/assets/map--b_c-d9.css">'
    const mapped = '<link rel="stylesheet" href="/g/assets/map-pack-1234567.css">'
    const body = '<p>words</p><section class="a" data-paints-later>picture</section>'
    expect(withLateStyles(`<head>${frame}${map}${mapped}</head>${body}`, 'map'))
      .toBe(`<head>${frame}${mapped}</head><p>words</p>${map}<section class="a" data-paints-later>picture</section>`)
    expect(() => withLateStyles(`<head>${frame}</head>${body}`, 'map')).toThrow('no such styles')
    expect(() => withLateStyles(`<head>${map}</head><p>words</p>`, 'map')).toThrow('data-paints-later')
  })
})
