import type { FieldCheck } from '@/domain/fieldCheck'
import type { Fix } from '@/domain/fix'
import type { EntityId } from '@/domain/slug'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '@/domain/distance'
import { averageFixes, checkProgress, latestCheck } from '@/domain/fieldCheck'
import { readFieldChecks, writeFieldChecks } from '@/domain/fieldCheckFile'
import { fieldCheckText } from '@/domain/fieldCheckText'
import { isEntityId } from '@/domain/slug'

const TRUTH = { lat: 27.2415, lng: 113.2166 }
const fix = (north: number, east: number, accuracy: number): Fix => ({
  at: { lat: TRUTH.lat + north / 111_195, lng: TRUTH.lng + east / 98_870 }, accuracy, time: 0, altitude: null, heading: null, speed: null,
})

function entity(id: string): EntityId {
  if (!isEntityId(id))
    throw new Error(id)
  return id
}

const PLACE: FieldCheck = { id: 'a1', subject: { type: 'place', id: entity('wuji-laojie') }, at: TRUTH, accuracy: 6.5, fixes: 9, takenAt: Date.UTC(2026, 3, 18, 1, 5) }
const WAYPOINT: FieldCheck = { ...PLACE, id: 'a2', subject: { type: 'waypoint', hike: 'peak', waypoint: 'steps' } }

describe('averaging', () => {
  it('gives the middle of fixes that are equally good', () => {
    const average = averageFixes([fix(4, 0, 5), fix(-4, 0, 5), fix(0, 4, 5), fix(0, -4, 5)])
    expect(average?.fixes).toBe(4)
    expect(distanceMetres(average?.at ?? { lat: 0, lng: 0 }, TRUTH)).toBeLessThan(0.1)
    expect(average?.accuracy).toBeCloseTo(5, 5)
  })

  it('drops one that lies off, and those far worse than the best', () => {
    const average = averageFixes([fix(0, 0, 5), fix(1, 0, 5), fix(0, 1, 5), fix(90, 0, 5), fix(40, 40, 60)])
    expect(average?.fixes).toBe(3)
    expect(distanceMetres(average?.at ?? { lat: 0, lng: 0 }, TRUTH)).toBeLessThan(2)
  })

  it('is not called better than the fixes are, nor better than they agree', () => {
    expect(averageFixes(Array.from({ length: 30 }, () => fix(0, 0, 8)))?.accuracy).toBeCloseTo(8, 5)
    expect(averageFixes([fix(9, 0, 4), fix(-9, 0, 4), fix(9, 0, 4), fix(-9, 0, 4)])?.accuracy).toBeGreaterThan(8)
  })

  it('gives nothing where no fix is good to 100 m', () => {
    expect(averageFixes([])).toBeUndefined()
    expect(averageFixes([fix(0, 0, 101)])).toBeUndefined()
  })

  it('never lies outside the fixes that were taken', () => {
    const metres = fc.double({ min: -60, max: 60, noNaN: true })
    fc.assert(fc.property(fc.array(fc.tuple(metres, metres, fc.double({ min: 1, max: 100, noNaN: true })), { minLength: 1, maxLength: 20 }), (drawn) => {
      const fixes = drawn.map(([north, east, accuracy]) => fix(north, east, accuracy))
      const average = averageFixes(fixes)
      const lats = fixes.map(({ at }) => at.lat)
      expect(average?.at.lat).toBeGreaterThanOrEqual(Math.min(...lats) - 1e-9)
      expect(average?.at.lat).toBeLessThanOrEqual(Math.max(...lats) + 1e-9)
      expect(average?.accuracy).toBeGreaterThanOrEqual(Math.min(...fixes.map(({ accuracy }) => accuracy)) - 1e-9)
    }))
  })

  it('is done after ten good fixes, or after fifteen seconds with one', () => {
    expect(checkProgress([fix(0, 0, 500)], 60_000)).toBe(0)
    expect(checkProgress([fix(0, 0, 10)], 1500)).toBeCloseTo(0.1)
    expect(checkProgress([fix(0, 0, 10)], 15_000)).toBe(1)
    expect(checkProgress(Array.from({ length: 10 }, () => fix(0, 0, 10)), 3000)).toBe(1)
  })
})

it('finds the latest check of a subject', () => {
  const later = { ...PLACE, id: 'a3', takenAt: PLACE.takenAt + 1 }
  expect(latestCheck([PLACE, later, WAYPOINT], PLACE.subject)).toBe(later)
  expect(latestCheck([WAYPOINT], PLACE.subject)).toBeUndefined()
})

describe('the file', () => {
  it('gives back what was written', () => {
    const named = [{ check: PLACE, name: '吴集老街' }, { check: WAYPOINT, name: '苔藓石阶' }]
    expect(readFieldChecks(JSON.parse(writeFieldChecks(named)))).toEqual({ checks: named, bad: [] })
  })

  it('names the entry and the field that are wrong, and keeps the rest', () => {
    const file = JSON.parse(writeFieldChecks([{ check: PLACE, name: '' }, { check: WAYPOINT, name: '' }]))
    file.checks[0].lat = 'north'
    expect(readFieldChecks(file)).toMatchObject({ checks: [{ check: WAYPOINT }], bad: [{ entry: 0, field: 'lat' }] })
  })

  it('of another kind or of a newer guide is called that', () => {
    expect(readFieldChecks({ format: 'hengdong-plans' })).toBe('not-field-checks')
    expect(readFieldChecks(null)).toBe('not-field-checks')
    expect(readFieldChecks({ format: 'hengdong-field-checks', version: 2, checks: [] })).toBe('newer')
  })
})

it('is a line of text for the editor, in the time of China', () => {
  expect(fieldCheckText([{ check: PLACE, name: '吴集老街' }], 'zh-CN').split('\n')[1])
    .toBe('吴集老街：27.241500, 113.216600 (WGS 84) ±7 m，9 次平均，2026-04-18 09:05（北京时间）')
  expect(fieldCheckText([{ check: PLACE, name: 'Wuji' }], 'en')).toContain('Wuji: 27.241500, 113.216600 (WGS 84) ±7 m, mean of 9, 2026-04-18 09:05')
})
