import type { PlanSheet } from '@/domain/exchange/planSheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeGeoJson } from '@/domain/exchange/geoJson'
import { writeGpx } from '@/domain/exchange/gpx'
import { importText } from '@/domain/exchange/importFile'
import { writeKml } from '@/domain/exchange/kml'
import { stopName } from '@/domain/exchange/planSheet'
import { anySheet, kept } from './sheets'
import { readXml } from './xmlForTests'

const FORMATS = { gpx: writeGpx, kml: writeKml, geojson: writeGeoJson } as const

function spotsOf(sheet: PlanSheet) {
  return sheet.days.flatMap((day, index) => day.stops.flatMap(stop => stop.at === null
    ? []
    : [{ ...kept(stopName(stop, sheet.locale), stop.note), at: stop.at, day: index + 1 }]))
}

describe.each(['gpx', 'kml', 'geojson'] as const)('a plan exported as %s and imported again', (format) => {
  it('keeps its stops, their order and their notes', () => {
    fc.assert(fc.property(anySheet, (sheet) => {
      const file = importText(FORMATS[format](sheet), readXml)
      const wanted = spotsOf(sheet)
      const preview = file.type === 'spots' ? file.preview : undefined
      expect(preview?.problem).toBe(wanted.length === 0 ? 'nothing-found' : null)
      expect(preview?.format).toBe(format)
      expect(preview?.spots.map(({ name, note }) => ({ name, note }))).toEqual(wanted.map(({ name, note }) => ({ name, note })))
      preview?.spots.forEach((spot, nth) => {
        expect(Math.abs(spot.at.lat - (wanted[nth]?.at.lat ?? Number.NaN))).toBeLessThan(1e-6)
        expect(Math.abs(spot.at.lng - (wanted[nth]?.at.lng ?? Number.NaN))).toBeLessThan(1e-6)
      })
      if (format !== 'gpx')
        expect(preview?.spots.map(spot => spot.day)).toEqual(wanted.map(spot => spot.day))
    }), { numRuns: 1000 })
  }, 120_000)
})
