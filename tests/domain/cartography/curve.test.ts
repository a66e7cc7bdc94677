import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curvePath, smoothCurve, stations } from '@/domain/cartography/curve'

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const line = fc.array(point, { minLength: 2, maxLength: 20 })

describe('a smooth curve', () => {
  it('goes through every point, in order', () => {
    fc.assert(fc.property(line, (points) => {
      const curve = smoothCurve(points)
      expect(curve.map(({ from }) => from)).toEqual(points.slice(0, -1))
      expect(curve.at(-1)?.to).toEqual(points.at(-1))
    }))
  })

  it('keeps each handle within a third of its piece', () => {
    fc.assert(fc.property(line, points => smoothCurve(points).every(({ from, handle1, handle2, to }) => {
      const third = Math.hypot(to.x - from.x, to.y - from.y) / 3 + 1e-9
      return Math.hypot(handle1.x - from.x, handle1.y - from.y) <= third && Math.hypot(handle2.x - to.x, handle2.y - to.y) <= third
    })))
  })

  it('leaves a straight line straight', () => {
    const [piece] = smoothCurve([{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 30, y: 0 }])
    expect([piece?.handle1.y, piece?.handle2.y]).toEqual([0, 0])
  })
})

describe('path data', () => {
  it('ends where the curve ends, to a tenth, however many steps there were', () => {
    fc.assert(fc.property(line, (points) => {
      const path = curvePath(smoothCurve(points))
      const [start = '', steps = ''] = path.slice(1).split('c')
      const numbers = (text: string) => [...text.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number))
      const [x = 0, y = 0] = numbers(start)
      const relative = numbers(steps)
      expect(relative.length).toBe((points.length - 1) * 6)
      const end = relative.reduce((sum, value, at) => at % 6 === 4 ? { ...sum, x: sum.x + value } : at % 6 === 5 ? { ...sum, y: sum.y + value } : sum, { x, y })
      expect(end.x).toBeCloseTo(points.at(-1)?.x ?? 0, 0)
      expect(end.y).toBeCloseTo(points.at(-1)?.y ?? 0, 0)
    }))
  })

  it('is empty for less than two points', () => {
    expect(curvePath(smoothCurve([{ x: 1, y: 1 }]))).toBe('')
  })
})

describe('stations', () => {
  it('stand at equal distances along a straight line', () => {
    const found = stations(smoothCurve([{ x: 0, y: 0 }, { x: 100, y: 0 }]), 10)
    expect(found.map(({ x }) => Math.round(x))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    expect(found.every(({ angle }) => angle === 0)).toBe(true)
  })

  it('never stand farther apart than asked', () => {
    fc.assert(fc.property(line, (points) => {
      const found = stations(smoothCurve(points), 7)
      return found.slice(1).every((station, at) => Math.hypot(station.x - (found[at]?.x ?? 0), station.y - (found[at]?.y ?? 0)) <= 7 + 1e-6)
    }))
  })
})
