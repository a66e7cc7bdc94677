import { expect, it } from 'vitest'
import { robots, sitemap } from '@/prerender/sitemap'

it('lists each page with the same page in the other language', () => {
  const xml = sitemap(['/map', '/en/map'], 'https://example.org')
  expect(xml).toContain('<loc>https://example.org/map</loc><xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/map"/>')
  expect(xml).toContain('<loc>https://example.org/en/map</loc><xhtml:link rel="alternate" hreflang="zh-CN" href="https://example.org/map"/>')
})

it('tells robots where the sitemap stands', () => {
  expect(robots('https://example.org/guide')).toContain('Sitemap: https://example.org/guide/sitemap.xml')
})
