import { describe, expect, it } from 'vitest'
import { doubtMetres, sealSpot } from '@/domain/position'
import { REAL } from './realGuide'

const places = REAL.guide?.index.entities.flatMap(entity => entity.type === 'place' ? [entity] : []) ?? []

describe('the places', () => {
  it('with a seal say how far the truth may lie', () => {
    for (const { id, position } of places)
      expect((doubtMetres(position) ?? 0) > 0, id).toBe(sealSpot(position) !== undefined)
  })

  it('that are a line lie on it, to within its accuracy', () => {
    for (const { id, position } of places) {
      if (position.type !== 'line')
        continue
      const line = REAL.guide?.basemap.lines.find(({ id }) => id === position.feature)
      const nearest = Math.min(...line?.points.map(([lng, lat]) =>
        Math.hypot((lat - position.at.lat) * 111_320, (lng - position.at.lng) * 99_000)) ?? [])
      expect(nearest, id).toBeLessThan((line?.accuracy ?? 0) + 3000)
    }
  })
})
