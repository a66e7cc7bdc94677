import { describe, expect, it } from 'vitest'
import { placePins } from '@/domain/cartography/pin'
import { clusterPins } from '@/map/clusterPins'
import { INDEX } from '../domain/cartography/realMap'

const WORLD = { west: 112, south: 26, east: 114, north: 28 }
const [pin] = placePins(INDEX.entities.filter(entity => entity.type === 'place'))
if (pin === undefined)
  throw new Error('no place has a position')
const many = Array.from({ length: 10_000 }, (_, n) => ({ ...pin, at: { lat: 26.8 + n % 100 * 0.006, lng: 112.7 + Math.floor(n / 100) * 0.006 } }))
const cluster = clusterPins(many)

describe('ten thousand pins', () => {
  it('are all there, alone or in clusters', () => {
    for (const zoom of [9, 10.5, 12, 13]) {
      const { pins, clusters } = cluster(WORLD, zoom)
      expect(pins.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(many.length)
    }
  })

  it('are few things to draw, in view', () => {
    const { pins, clusters } = cluster(WORLD, 9)
    expect(pins.length + clusters.length).toBeLessThan(200)
  })

  it('part when one zooms in to where their cluster opens', () => {
    for (const { opensAt } of cluster(WORLD, 10).clusters)
      expect(opensAt).toBeGreaterThan(10)
  })
})
