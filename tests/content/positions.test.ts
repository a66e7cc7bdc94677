import { describe, expect, it } from 'vitest'
import { doubtMetres, sealSpot } from '@/domain/position'
import { measureLine, nearestOnLine } from '@/domain/track/line'
import { REAL } from './realGuide'

const places = REAL.guide?.index.entities.flatMap(entity => entity.type === 'place' ? [entity] : []) ?? []

describe('the places', () => {
  it('with a seal say how far the truth may lie', () => {
    for (const { id, position } of places)
      expect((doubtMetres(position) ?? 0) > 0, id).toBe(sealSpot(position) !== undefined)
  })

  it('that are a line have their seal on it, to the metre', () => {
    for (const { id, position } of places) {
      if (position.type !== 'line')
        continue
      const line = REAL.guide?.basemap.lines.find(({ id }) => id === position.feature)
      const measured = measureLine([line?.points.map(([lng, lat]) => ({ lat, lng })) ?? []])
      expect(nearestOnLine(measured, position.at)?.off, id).toBeLessThan(1)
    }
  })
})
