import type { PaperPalette } from '@/map/paperPalette'
import type { Feature, JsonObject, PaintRule } from 'protomaps-leaflet'
import { GeomType, LineSymbolizer } from 'protomaps-leaflet'
import { describe, expect, it } from 'vitest'
import { packLabels } from '@/map/packLabels'
import { packPaint } from '@/map/packPaint'

const NAMES = ['paper', 'ink', 'inkQuiet', 'river', 'waterWash', 'waterLine', 'hillWash', 'hillLine', 'road', 'motorway', 'rail', 'building', 'roadEdge', 'path', 'hillInk', 'song', 'sans'] as const
const PALETTE: PaperPalette = {
  paper: 'paper', ink: 'ink', inkQuiet: 'inkQuiet', river: 'river', waterWash: 'waterWash', waterLine: 'waterLine', hillWash: 'hillWash', hillLine: 'hillLine',
  road: 'road', motorway: 'motorway', rail: 'rail', building: 'building', roadEdge: 'roadEdge', path: 'path', hillInk: 'hillInk', song: 'song', sans: 'sans',
}
const RULES = packPaint(PALETTE)

function line(props: JsonObject): Feature {
  return { props, geomType: GeomType.Line, numVertices: 2, geom: [], bbox: { minX: 0, minY: 0, maxX: 1, maxY: 1 } }
}

/** The rules that draw `feature` of a layer at a zoom, from the ground up. */
function drawnBy(rules: readonly PaintRule[], layer: string, zoom: number, feature: Feature): readonly PaintRule[] {
  return rules.filter(({ dataLayer, minzoom = 0, maxzoom = 99, filter }) => dataLayer === layer && zoom >= minzoom && zoom <= maxzoom && (filter?.(zoom, feature) ?? true))
}

const widest = (rules: readonly PaintRule[], zoom: number, color: string): number => Math.max(0, ...rules.flatMap(({ symbolizer }) =>
  symbolizer instanceof LineSymbolizer && symbolizer.color.get(zoom) === color ? [symbolizer.width.get(zoom)] : []))

describe('how a pack is painted', () => {
  it.each([6, 9, 11, 13, 15, 17])('rivers are lines of water at zoom %i', (zoom) => {
    const rules = drawnBy(RULES, 'water', zoom, line({ kind: 'river' }))
    expect(widest(rules, zoom, PALETTE.waterLine)).toBeGreaterThan(1)
    expect(widest(rules, zoom, PALETTE.waterWash)).toBeGreaterThan(widest(rules, zoom, PALETTE.waterLine))
  })

  it.each([12, 14, 17])('paths and steps stand out in the colour of ways on foot at zoom %i, and steps from paths', (zoom) => {
    const path = drawnBy(RULES, 'roads', zoom, line({ kind: 'path', kind_detail: 'path' }))
    const steps = drawnBy(RULES, 'roads', zoom, line({ kind: 'path', kind_detail: 'steps' }))
    expect(widest(path, zoom, PALETTE.path)).toBeGreaterThan(1)
    expect(widest(steps, zoom, PALETTE.path)).toBeGreaterThan(widest(path, zoom, PALETTE.path))
    const minor = drawnBy(RULES, 'roads', zoom, line({ kind: 'minor_road' }))
    expect(widest(minor, zoom, PALETTE.path)).toBe(0)
  })

  it('boundaries and military areas are not', () => {
    expect(RULES.some(({ dataLayer }) => dataLayer === 'boundaries')).toBe(false)
    expect(drawnBy(RULES, 'landuse', 15, { ...line({ kind: 'military' }), geomType: GeomType.Polygon })).toEqual([])
  })

  it('uses no colour but the theme’s', () => {
    const colors = RULES.flatMap(({ symbolizer }) => symbolizer instanceof LineSymbolizer ? [symbolizer.color.get(12)] : [])
    expect(colors.length).toBeGreaterThan(8)
    expect(colors.filter(color => !NAMES.some(name => name === color))).toEqual([])
  })
})

it('names give way to the seals: their room stands before every rule', () => {
  const reserved = { place: () => undefined }
  expect(packLabels(PALETTE, 'zh-CN', reserved)[0]?.symbolizer).toBe(reserved)
})
