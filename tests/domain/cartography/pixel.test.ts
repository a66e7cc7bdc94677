import { describe, expect, it } from 'vitest'
import { boxAround, overlap, pixelsPerMetre, projectionFrom, worldPixel, zoomForWidth } from '@/domain/cartography/pixel'

describe('the projection', () => {
  it('puts the middle of the world in the middle of its tile', () => {
    expect(worldPixel({ lat: 0, lng: 0 }, 0)).toEqual({ x: 128, y: 128 })
  })

  it('doubles with each zoom', () => {
    const at = { lat: 27.08, lng: 112.95 }
    expect(worldPixel(at, 11).x).toBeCloseTo(worldPixel(at, 10).x * 2, 6)
    expect(worldPixel(at, 11).y).toBeCloseTo(worldPixel(at, 10).y * 2, 6)
  })

  it('counts from its corner, to the east and south', () => {
    const project = projectionFrom({ lat: 27.48, lng: 112.6 }, 10)
    expect(project({ lat: 27.48, lng: 112.6 })).toEqual({ x: 0, y: 0 })
    const { x, y } = project({ lat: 27.0, lng: 113.0 })
    expect(x).toBeGreaterThan(0)
    expect(y).toBeGreaterThan(0)
  })

  it('measures a degree of latitude as some 111 km', () => {
    const project = projectionFrom({ lat: 28, lng: 113 }, 12)
    const pixels = project({ lat: 27, lng: 113 }).y
    expect(pixels / pixelsPerMetre(27.5, 12) / 1000).toBeCloseTo(111.3, 0)
  })

  it('finds the zoom for a width', () => {
    expect(zoomForWidth(360, 256)).toBe(0)
    expect(zoomForWidth(0.67, 360)).toBeCloseTo(9.56, 1)
  })
})

describe('boxes', () => {
  it.each([
    [{ x: 0, y: 0 }, { x: 9, y: 0 }, true],
    [{ x: 0, y: 0 }, { x: 10, y: 0 }, false],
    [{ x: 0, y: 0 }, { x: 0, y: -11 }, false],
  ])('around %j and %j overlap: %j', (a, b, answer) => {
    expect(overlap(boxAround(a, 10, 10), boxAround(b, 10, 10))).toBe(answer)
  })
})
