import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '@/domain/exchange/importFile'
import { writeBackup } from '@/domain/exchange/planBackup'
import { TWO_DAYS } from './plans'
import { readXml } from './xmlForTests'

function preview(text: string) {
  const file = importText(text, readXml)
  if (file.type === 'backup')
    throw new Error('a backup')
  return file.preview
}

const fixture = (name: string) => preview(readFileSync(`tests/fixtures/exchange/${name}`, 'utf8'))
const names = (read: ReturnType<typeof preview>) => read.spots.map(spot => spot.name)
const point = (lat: unknown, lng: unknown) => `<wpt lat="${lat}" lon="${lng}"><name>a</name></wpt>`

describe('a sloppy file', () => {
  it('of GPX 1.0 without namespace and in any order is read', () => {
    const read = fixture('sloppy.gpx')
    expect(read.spots).toEqual([
      { name: '山门', at: { lat: 27.1, lng: 112.95 }, note: '第一行\n第二行', day: null },
      { name: '', at: { lat: 27.2, lng: 112.9 }, note: 'R&D <3', day: null },
    ])
    expect(read.skipped).toEqual([
      { what: '没有位置', why: 'no-position', count: 1 },
      { what: '火星', why: 'off-earth', count: 1 },
      { what: '乱码', why: 'off-earth', count: 1 },
      { what: '路线', why: 'route-points', count: 2 },
      { what: '轨迹', why: 'track', count: 3 },
    ])
  })

  it('with prefixes never declared, bare ampersands and entities of HTML is read', () => {
    expect(names(fixture('undeclared.gpx'))).toEqual(['茶&饭', 'a&nbsp;b'])
  })

  it('of KML with HTML, folders, shapes and several geometries is read', () => {
    const read = fixture('sloppy.kml')
    expect(read.spots).toEqual([
      { name: '老屋', at: { lat: 27.1, lng: 112.95 }, note: '第一行\n第二行 & 完', day: null },
      { name: '两样', at: { lat: 27.3, lng: 112.8 }, note: '', day: null },
    ])
    expect(read.skipped.map(({ what, why, count }) => [what, why, count])).toEqual([
      ['线', 'line', 3],
      ['面', 'area', 1],
      ['两样', 'line', 2],
      ['空', 'no-position', 1],
    ])
  })

  it('of GeoJSON with nested and foreign things is read', () => {
    const read = fixture('sloppy.geojson')
    expect(names(read)).toEqual(['甲', '乙', '乙', '丙'])
    expect(read.skipped.map(({ what, why }) => [what, why])).toEqual([['无', 'no-position'], ['线', 'line'], ['', 'not-a-feature'], ['怪', 'not-a-feature'], ['文字', 'no-position']])
  })

  it('whose only points are those of a route gives these', () => {
    expect(names(preview('<gpx><rte><rtept lat="27" lon="112"><name>a</name></rtept></rte></gpx>'))).toEqual(['a'])
  })
})

describe('a file is refused', () => {
  it('with a document type or entities, before it is parsed', () => {
    const parsed: string[] = []
    const spy = (xml: string) => {
      parsed.push(xml)
      return readXml(xml)
    }
    for (const xml of ['<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', '<!doctype gpx><gpx/>', '<gpx><!ENTITY a "b"></gpx>', '<!DOC\u0000TYPE gpx><gpx/>', '<\u0001!DOCTYPE gpx><gpx/>'])
      expect(importText(xml, spy)).toMatchObject({ preview: { problem: 'forbidden' } })
    expect(parsed).toEqual([])
  })

  it('when nothing usable is in it', () => {
    expect(preview('').problem).toBe('empty')
    expect(preview('\uFEFF \n').problem).toBe('empty')
    expect(preview('<gpx/>').problem).toBe('nothing-found')
    expect(preview('{"type":"FeatureCollection","features":[]}').problem).toBe('nothing-found')
    expect(preview('<gpx><wpt lat="1" lon="2"').problem).toBe('malformed')
    expect(preview('{"type":').problem).toBe('malformed')
    expect(preview('<svg/>').problem).toBe('unknown-format')
    expect(preview('name,lat,lng').problem).toBe('unknown-format')
    expect(preview('{"a":1}').problem).toBe('unknown-format')
    expect(preview('PK\u0003\u0004').problem).toBe('zipped')
  })

  it('when its coordinates are of another datum', () => {
    expect(preview('{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}').problem).toBe('other-datum')
  })

  it('beyond 50,000 points of tracks', () => {
    const track = (count: number) => `<gpx>${point(27, 112)}<trk><trkseg>${'<trkpt lat="1" lon="1"/>'.repeat(count)}</trkseg></trk></gpx>`
    expect(preview(track(50_000)).problem).toBeNull()
    expect(preview(track(50_001)).problem).toBe('too-many-track-points')
  })
})

it('takes the first 2,000 waypoints and says how many are left', () => {
  const read = preview(`<gpx>${point(27, 112).repeat(2003)}</gpx>`)
  expect(read.spots).toHaveLength(2000)
  expect(read.skipped).toEqual([{ what: '', why: 'too-many', count: 3 }])
})

describe('a file of millions of characters', () => {
  /** What the parser, the slowest part, is given of `text`. */
  function parsed(text: string) {
    const given: string[] = []
    const file = importText(text, (xml) => {
      given.push(xml)
      return readXml(xml)
    })
    return { given: given.join(''), preview: file.type === 'spots' ? file.preview : undefined }
  }

  it.each([
    ['GPX', `<gpx>${'<wpt lat="27" lon="112"><name>a</name></wpt>'.repeat(180_000)}</gpx>`],
    ['KML', `<kml><Document>${'<Placemark><Point><coordinates>112,27</coordinates></Point></Placemark>'.repeat(180_000)}</Document></kml>`],
  ])('of %s gives its first 2,000 waypoints and says how many are left, without all being parsed', (_, text) => {
    const { given, preview } = parsed(text)
    expect(given.length).toBeLessThan(text.length / 20)
    expect(preview?.spots).toHaveLength(2000)
    expect(preview?.skipped).toEqual([{ what: '', why: 'too-many', count: 178_000 }])
  })

  it('has its track points counted, and nothing in them parsed', () => {
    const { given, preview } = parsed(`<gpx>${point(27, 112)}<trk><name>上山</name><trkseg>${'<trkpt lat="1" lon="1"><ele>1</ele><extensions><x:hr>1</x:hr></extensions></trkpt>'.repeat(40_000)}</trkseg></trk></gpx>`)
    expect(given).not.toContain('hr')
    expect(preview?.skipped).toEqual([{ what: '上山', why: 'track', count: 40_000 }])
  })

  it.each(['<a/>'.repeat(400_000), '<a/>'.repeat(2_000_000), '&'.repeat(8_000_000)])('is refused unparsed where it is all tags or ampersands', (crowd) => {
    const { given, preview } = parsed(`<gpx>${crowd}</gpx>`)
    expect([given, preview?.problem]).toEqual(['', 'too-many-elements'])
  })

  it('still tells the line on which it is broken', () => {
    const text = `<gpx>\n${'<wpt lat="27" lon="112">\n</wpt>\n'.repeat(5000)}<trk></gpx>\n`
    const lineOfTrack = (xml: string): number => xml.slice(0, xml.indexOf('<trk')).split('\n').length
    expect(importText(text, () => 'malformed', lineOfTrack)).toMatchObject({ preview: { problem: 'malformed', where: { line: 10_002 } } })
  })
})

it('cuts a text that is too long and says so', () => {
  const read = preview(JSON.stringify({ type: 'Feature', properties: { name: 'a', note: 'x'.repeat(5000) }, geometry: { type: 'Point', coordinates: [112, 27] } }))
  expect(read.spots[0]?.note).toHaveLength(4000)
  expect(read.skipped).toEqual([{ what: 'a', why: 'text-cut', count: 1 }])
})

it('knows a backup of its own, whatever the file is called', () => {
  expect(importText(writeBackup([TWO_DAYS], ''), readXml)).toMatchObject({ type: 'backup', backup: { plans: [TWO_DAYS] } })
})

it('cannot be slowed down by hostile text', () => {
  const start = performance.now()
  preview(`<kml><Placemark><name>a</name><description><![CDATA[${'<a'.repeat(400_000)}]]></description><Point><coordinates>${'1'.repeat(400_000)}</coordinates></Point></Placemark></kml>`)
  preview(`<gpx>${' a:b=&'.repeat(200_000)}`)
  preview(`{"type":"GeometryCollection","geometries":${'[{"type":"GeometryCollection","geometries":'.repeat(3000)}[]${'}]'.repeat(3000)}}`)
  expect(performance.now() - start).toBeLessThan(3000)
})

it('never throws, whatever stands in the file', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map(text => `<gpx>${text}</gpx>`), fc.json().map(json => `{"type":"FeatureCollection","features":[${json}]}`)), (text) => {
    importText(text, readXml)
  }), { numRuns: 1000 })
})
