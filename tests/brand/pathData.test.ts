import { describe, expect, it } from 'vitest'
import type { Contour } from '@/brand/fontOutlines'
import { pathData } from '@/brand/pathData'
import { simplify } from '@/brand/simplify'

const SQUARE: Contour = {
  start: { x: 10, y: 10 },
  curves: [[20, 10], [20, 20], [10, 20], [10, 10]].map(([x = 0, y = 0]) => ({ control: null, end: { x, y } })),
}

describe('a path', () => {
  it('is written with relative steps and leaves the last line to its close', () => {
    expect(pathData([SQUARE])).toBe('m10 10h10v10h-10z')
  })

  it('starts each further contour from where the last began', () => {
    expect(pathData([SQUARE, { start: { x: 12, y: 13 }, curves: [{ control: { x: 14, y: 13 }, end: { x: 14, y: 15 } }] }]))
      .toBe('m10 10h10v10h-10zm2 3q2 0 2 2z')
  })

  it('lets a smooth curve continue without naming its control point', () => {
    const wave: Contour = {
      start: { x: 0, y: 0 },
      curves: [{ control: { x: 5, y: 10 }, end: { x: 10, y: 0 } }, { control: { x: 15, y: -10 }, end: { x: 20, y: 0 } }],
    }
    expect(pathData([wave])).toBe('m0 0q5 10 10 0t10 0z')
  })
})

describe('simplifying', () => {
  it('keeps corners', () => {
    expect(pathData([simplify(SQUARE, 0.3)])).toBe(pathData([SQUARE]))
  })

  it('draws in one curve what was cut into two', () => {
    const halves: Contour = {
      start: { x: 0, y: 0 },
      curves: [{ control: { x: 5, y: 0 }, end: { x: 7.5, y: 2.5 } }, { control: { x: 10, y: 5 }, end: { x: 10, y: 10 } }],
    }
    expect(simplify(halves, 0.3).curves).toHaveLength(1)
  })
})
