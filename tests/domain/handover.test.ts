import type { Position } from '@/domain/position'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOver } from '@/domain/handover'

const names = { zh: '罗荣桓故居', pinyin: 'Luó Rónghuán Gùjū', en: '', others: [] }
const encoded = encodeURIComponent(names.zh)
const AT = { lat: 27.07376, lng: 113.14977 }
const point: Position = { type: 'point', at: AT, accuracy: 500 }
const vague: readonly Position[] = [
  { type: 'area', centre: AT, radius: 3000 },
  { type: 'line', feature: 'mishui', at: AT, accuracy: 500 },
  { type: 'unknown', because: 'not-found' },
  { type: 'unknown', because: 'region' },
  { type: 'unknown', because: 'elsewhere' },
]
const urls = (position: Position, zh = names.zh) =>
  Object.fromEntries(handOver({ names: { ...names, zh }, position }).links.map(({ app, url }) => [app, url]))

describe('a point', () => {
  it('goes by its coordinates, each link with the datum it can name', () => {
    expect(urls(point)).toEqual({
      amap: `https://uri.amap.com/marker?position=113.14977,27.07376&name=${encoded}&coordinate=wgs84&callnative=1&src=hengdong-guide`,
      baidu: `https://api.map.baidu.com/marker?location=27.07376,113.14977&title=${encoded}&content=${encoded}&output=html&coord_type=wgs84&src=hengdong-guide`,
      tencent: `https://apis.map.qq.com/uri/v1/marker?marker=coord:27.07376,113.14977;title:${encoded}&coord_type=1&referer=hengdong-guide`,
      apple: `https://maps.apple.com/?ll=27.07376,113.14977&q=${encoded}`,
      google: 'https://www.google.com/maps/search/?api=1&query=27.07376,113.14977',
      geo: `geo:27.07376,113.14977?q=27.07376,113.14977(${encoded})`,
    })
  })
})

describe('anything vaguer', () => {
  it.each(vague)('goes by name and gives no coordinates away: $type $because', (position) => {
    const { by, links } = handOver({ names, position })
    expect(by).toBe('name')
    for (const { url } of links) {
      expect(url).toContain(encoded)
      expect(url).not.toMatch(/27\.07|113\.1/)
    }
  })

  it('is looked for in the county', () => {
    expect(urls({ type: 'area', centre: AT, radius: 3000 })['amap']).toContain('&city=430424')
  })

  it.each([
    ['it lies elsewhere', { names, position: { type: 'unknown', because: 'elsewhere' } }],
    ['its area lies beyond the border', { names, position: { type: 'area', centre: AT, radius: 3000 }, isOutside: true }],
    ['it was not found, but is known to be in another county', { names, position: { type: 'unknown', because: 'not-found' }, isOutside: true }],
  ] as const)('is not looked for in the county when %s', (_, place) => {
    const elsewhere = handOver(place).links.map(({ url }) => url).join()
    expect(elsewhere).not.toContain('430424')
    expect(elsewhere).not.toContain(encodeURIComponent('衡东县'))
  })
})

it('opens every app but the last by https, which WeChat lets through', () => {
  for (const position of [point, ...vague])
    expect(Object.entries(urls(position)).filter(([, url]) => !url.startsWith('https://')).map(([app]) => app)).toEqual(['geo'])
})

it('lets no character of a name end a link early', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    for (const url of Object.values(urls(point, name)))
      expect(url).toMatch(/^[\w:/?&=.,;%~()-]*$/)
    expect(urls(point, name)['geo']?.match(/[()]/g)).toEqual(['(', ')'])
  }))
})
