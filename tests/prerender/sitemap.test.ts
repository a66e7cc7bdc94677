import { expect, it } from 'vitest'
import { robots, sitemap } from '@/prerender/sitemap'

it('lists each page with all its languages, its own included', () => {
  const xml = sitemap(['/map', '/en/map'], 'https://example.org')
  const languages = '<xhtml:link rel="alternate" hreflang="zh-CN" href="https://example.org/map"/><xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/map"/>'
  expect(xml).toContain(`<url><loc>https://example.org/map</loc>${languages}</url>`)
  expect(xml).toContain(`<url><loc>https://example.org/en/map</loc>${languages}</url>`)
})

it('tells robots where the sitemap stands', () => {
  expect(robots('https://example.org/guide')).toContain('Sitemap: https://example.org/guide/sitemap.xml')
})
