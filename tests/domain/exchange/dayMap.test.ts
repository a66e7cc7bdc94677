import type { SheetDay } from '@/domain/exchange/planSheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MAP_MARK_RADIUS, drawDayMap } from '@/domain/exchange/dayMap'
import { writeDayMap } from '@/domain/exchange/dayMapSvg'
import { GROUND } from './ground'
import { anySheet, SHEET } from './sheets'
import { tree } from './xmlForTests'

const [first] = SHEET.days
if (first === undefined)
  throw new Error('no day')
const drawn = (day: SheetDay) => drawDayMap(day, GROUND, 'zh-CN')

describe('the map of a day', () => {
  it('numbers the stops as the list does, and leaves out those without position', () => {
    const [stop] = first.stops
    const day = { ...first, stops: [...first.stops, ...stop === undefined ? [] : [{ ...stop, at: { lat: 27.15, lng: 112.9 } }]] }
    expect(drawn(day)?.marks.map(({ number }) => number)).toEqual([1, 3])
  })

  it('shows a doubt as large as it is', () => {
    const map = drawn(first)
    const [mark] = map?.marks ?? []
    const [end] = map?.ends ?? []
    const apart = Math.hypot((mark?.spot.x ?? 0) - (end?.x ?? 0), (mark?.spot.y ?? 0) - (end?.y ?? 0))
    // 1.5 km of doubt; station and street are 22.06 km apart.
    expect((map?.doubts[0]?.radius ?? 0) / apart).toBeCloseTo(1.5 / 22.06, 2)
  })

  it('writes the names that lie within it', () => {
    expect(drawn(first)?.names.map(({ text }) => text)).toEqual(['县城', '衡山西站'])
    expect(drawDayMap(first, GROUND, 'en')?.names.map(({ text }) => text)).toContain('Hengshan West')
    expect(drawn(first)?.riverGlyphs.map(({ character }) => character).join('')).toMatch(/^(?:洣水)+$/u)
  })

  it('is not drawn where no stop has a position', () => {
    expect(drawn({ ...first, stops: first.stops.filter(({ at }) => at === null) })).toBeUndefined()
  })

  it('draws stops at one spot apart, each tied to its place', () => {
    const [stop] = first.stops
    const map = stop && drawn({ ...first, stops: [stop, stop, stop] })
    const [one, two] = map?.marks ?? []
    expect(Math.hypot((one?.at.x ?? 0) - (two?.at.x ?? 0), (one?.at.y ?? 0) - (two?.at.y ?? 0))).toBeGreaterThan(DAY_MAP_MARK_RADIUS * 2)
    expect(map?.leaders).toMatch(/^M/u)
  })

  it('holds every number within its frame, wherever on earth the stops lie, and writes sound SVG', () => {
    fc.assert(fc.property(anySheet, ({ days }) => {
      for (const map of days.flatMap(day => drawn(day) ?? [])) {
        for (const { at } of map.marks) {
          expect(at.x >= 0 && at.x <= map.width && at.y >= 0 && at.y <= map.height).toBe(true)
        }
        const svg = writeDayMap(map, 'a & "b"')
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
        expect(tree(svg).name).toBe('svg')
      }
    }), { numRuns: 1000 })
  }, 60_000)

  it('needs no style sheet and no script', () => {
    const map = drawn(first)
    const svg = map === undefined ? '<script' : writeDayMap(map, '')
    expect(svg).not.toMatch(/\s(?:style|class|href)=|<script|url\(/u)
  })
})
