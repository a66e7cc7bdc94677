import { describe, expect, it } from 'vitest'
import { siteAddress } from '@/build/siteAddress'

describe('the address of the site', () => {
  it.each([
    [undefined, 'http://localhost:4173', '/'],
    ['', 'http://localhost:4173', '/'],
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/guide//', 'https://example.org/guide', '/guide/'],
  ])('of SITE_URL=%s is %s, with the base %s', (asked, url, base) => {
    expect(siteAddress(asked)).toEqual({ url, base })
  })

  it.each(['example.org', 'example.org:8080/guide', '/guide', 'ftp://example.org'])('is not %s', (asked) => {
    expect(() => siteAddress(asked)).toThrow(`SITE_URL is "${asked}". Write the whole address, as in https://guide.example.org or https://example.org/guide`)
  })
})
