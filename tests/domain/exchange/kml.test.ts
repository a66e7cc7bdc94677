import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeKml } from '@/domain/exchange/kml'
import { anySheet, SHEET } from './sheets'
import { tree } from './xmlForTests'
import { departures, KML_2_2 } from './xmlStructure'

it('keeps the order of elements that the schema demands, whatever the plan', () => {
  fc.assert(fc.property(anySheet, (sheet) => {
    expect(departures(tree(writeKml(sheet)), KML_2_2)).toEqual([])
  }), { numRuns: 1000 })
})

it('is read by another program: stops in order, one of them without geometry, then the line of the day', () => {
  const { features } = kml(new DOMParser().parseFromString(writeKml(SHEET), 'application/xml'))
  expect(features.map(feature => [feature.properties?.['name'], feature.geometry?.type ?? null])).toEqual([
    ['吴集老街', 'Point'],
    ['无名洞', null],
    ['第 1 天 · 2026-04-03', 'LineString'],
    ['=渡口', 'Point'],
  ])
  expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [112.953, 27.105] })
  expect(features[0]?.properties?.['note']).toBe('先看石板路;再问船,\\不急\n<b>带伞</b>')
})
