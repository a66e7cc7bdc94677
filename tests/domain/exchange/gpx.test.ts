import { gpx } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeGpx } from '@/domain/exchange/gpx'
import { childNamed, childrenNamed, textOf } from '@/domain/exchange/xmlTree'
import { anySheet, SHEET } from './sheets'
import { tree } from './xmlForTests'
import { departures, GPX_1_1 } from './xmlStructure'

describe('a plan as GPX', () => {
  it('keeps the order of elements that the schema demands, whatever the plan', () => {
    fc.assert(fc.property(anySheet, (sheet) => {
      expect(departures(tree(writeGpx(sheet)), GPX_1_1)).toEqual([])
    }), { numRuns: 1000 })
  })

  it('names its version and namespace', () => {
    const xml = writeGpx(SHEET)
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<gpx version="1.1" creator="[^"]+" xmlns="http:\/\/www.topografix.com\/GPX\/1\/1"/u)
  })

  it('is read by another program: waypoints with passages, then a route a day', () => {
    const { features } = gpx(new DOMParser().parseFromString(writeGpx(SHEET), 'application/xml'))
    const points = features.filter(feature => feature.geometry?.type === 'Point')
    expect(points.map(point => point.properties?.['name'])).toEqual(['吴集老街', '=渡口'])
    expect(points[0]?.geometry).toEqual({ type: 'Point', coordinates: [112.953, 27.105] })
    expect(points[0]?.properties?.['desc']).toContain('走在青石板上,“仿佛”回到从前;那是一条老街。”\n— 何可人《最是衡东美景抚慰凡人心》第 5 段')
    expect(points[0]?.properties?.['desc']).toContain('可能相差 1.5 公里')
    expect(points[0]?.properties?.['links']).toEqual([expect.objectContaining({ href: 'https://guide.example/places/wuji-laojie?a=1&b=2' })])
    const lines = features.filter(feature => feature.geometry?.type === 'LineString')
    expect(lines[0]?.geometry).toEqual({ type: 'LineString', coordinates: [[112.8035, 27.2521], [112.953, 27.105]] })
  })

  it('tells of a stop without position in the words of its day', () => {
    const [first] = childrenNamed(tree(writeGpx(SHEET)), 'rte')
    expect(first === undefined ? '' : textOf(first, 'desc')).toBe('无名洞: 约 11:40–12:10\n备注：问路\n位置未考，无坐标')
  })

  it('lets no address but a web address be a link', () => {
    const waypoints = childrenNamed(tree(writeGpx(SHEET)), 'wpt')
    expect(waypoints.map(point => childNamed(point, 'link') !== undefined)).toEqual([true, false])
  })
})
