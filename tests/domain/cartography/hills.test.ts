import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawHills, hillGlyph, keepApart } from '@/domain/cartography/hills'
import { pixelsPerMetre, projectionFrom } from '@/domain/cartography/pixel'
import { BASEMAP } from './realMap'

function glyphsAt(zoom: number): number {
  const { strokes } = drawHills(BASEMAP.hills, projectionFrom({ lat: 27.48, lng: 112.6 }, zoom), pixelsPerMetre(27.1, zoom))
  return strokes.split('M').length
}

describe('hills', () => {
  it('keep their distance from each other', () => {
    const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }))
    fc.assert(fc.property(spots, (given) => {
      const kept = keepApart(given, 25)
      return kept.every((a, at) => kept.slice(at + 1).every(b => Math.hypot(a.x - b.x, a.y - b.y) >= 25))
    }))
  })

  it('show more of themselves the closer one looks', () => {
    expect(glyphsAt(9)).toBeLessThan(glyphsAt(10))
    expect(glyphsAt(10)).toBeLessThan(glyphsAt(11))
  })

  it('give room to the higher of two that stand too close', () => {
    const at = (lng: number): readonly [number, number] => [lng, 27]
    const drawing = drawHills([{ at: at(113), rank: 1 }, { at: at(113.001), rank: 3 }], projectionFrom({ lat: 27.48, lng: 112.6 }, 10), pixelsPerMetre(27, 10))
    expect(drawing.strokes).toContain('l')
    expect(drawing.strokes.split('M')).toHaveLength(4)
  })

  it('are drawn the same each time, at the same spot', () => {
    const spot = { x: 12, y: 40, rank: 3 } as const
    expect(hillGlyph(spot)).toBe(hillGlyph(spot))
    expect(hillGlyph(spot)).toMatch(/^M1 40l/)
  })
})
