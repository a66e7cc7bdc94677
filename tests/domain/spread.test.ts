import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadSeals } from '@/domain/spread'

const SIDE = 44
const spots = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 700 }) }),
  { selector: ({ id }) => id, maxLength: 40 },
)
const crowd = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 3 }) }),
  { selector: ({ id }) => id, maxLength: 30 },
)

function overlapping(placed: ReadonlyMap<string, { readonly x: number, readonly y: number }>): string[] {
  const all = [...placed]
  return all.flatMap(([id, a], index) => all.slice(index + 1)
    .filter(([, b]) => Math.abs(a.x - b.x) < SIDE - 1e-6 && Math.abs(a.y - b.y) < SIDE - 1e-6)
    .map(([other]) => `${id} ${other}`))
}

describe('spreading seals', () => {
  it('leaves no two squares overlapping, scattered or on one heap', () => {
    fc.assert(fc.property(fc.oneof(spots, crowd), given => overlapping(spreadSeals(given, SIDE)).length === 0))
  })

  it('moves none farther than its neighbours need room for', () => {
    fc.assert(fc.property(fc.oneof(spots, crowd), (given) => {
      const placed = spreadSeals(given, SIDE)
      const bound = SIDE * (1 + Math.sqrt(given.length)) * 1.5
      return given.every(({ id, x, y }) => Math.hypot((placed.get(id)?.x ?? Infinity) - x, (placed.get(id)?.y ?? Infinity) - y) <= bound)
    }))
  })

  it('gives the same answer in whatever order the spots come', () => {
    fc.assert(fc.property(spots, (given) => {
      const inOrder = [...spreadSeals(given, SIDE)].sort()
      expect([...spreadSeals([...given].reverse(), SIDE)].sort()).toEqual(inOrder)
    }))
  })

  it('leaves alone what does not overlap', () => {
    const apart = [{ id: 'a', x: 0, y: 0 }, { id: 'b', x: 44, y: 10 }, { id: 'c', x: 10, y: 60 }]
    expect([...spreadSeals(apart, SIDE)].sort()).toEqual(apart.map(({ id, x, y }) => [id, { x, y }]))
  })

  it('parts two on the same spot evenly, one to each side', () => {
    const placed = spreadSeals([{ id: 'peak', x: 100, y: 100 }, { id: 'temple', x: 100, y: 100 }], SIDE)
    const [peak, temple] = [placed.get('peak'), placed.get('temple')]
    expect(Math.abs((peak?.x ?? 0) + (temple?.x ?? 0) - 200)).toBeLessThan(1)
    expect(peak?.y).toBe(temple?.y)
  })

  it('keeps inside the picture while there is room', () => {
    const within = { left: 22, top: 22, right: 338, bottom: 338 }
    const heap = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id, x: 24, y: 30 }))
    for (const { x, y } of spreadSeals(heap, SIDE, within).values()) {
      expect(x).toBeGreaterThanOrEqual(within.left)
      expect(y).toBeGreaterThanOrEqual(within.top)
    }
  })

  it('takes little time for two hundred', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({ id: `p${n}`, x: n * 37 % 300, y: n * 61 % 300 }))
    const before = performance.now()
    expect(overlapping(spreadSeals(many, SIDE))).toEqual([])
    expect(performance.now() - before).toBeLessThan(1500)
  })
})
