import type { PlanEdit } from '@/domain/planning/planEdit'
import type { PlanHistory } from '@/domain/planning/history'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAVEL_MODES } from '@/domain/plan'
import { addDay, EMPTY_DAY, isDate, moveDay, removeDay, setDate, setFactors, setFrom, setHours, setTitle, setTo, setTravel } from '@/domain/planning/dayEdits'
import { beginHistory, packHistory, record, redo, undo, unpackHistory } from '@/domain/planning/history'
import { addStop, moveStop, orderStops, removeStop, setFixedAt, setNote, setStay } from '@/domain/planning/stopEdits'
import { madeDay, madePlan, stopAt, stopId } from './planned'

const START = madePlan(madeDay([stopAt('a'), stopAt('b'), stopAt('c')]), madeDay([stopAt('d')]))

const index = fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constant(0.5))
const minutes = fc.oneof(fc.integer({ min: -10, max: 1500 }), fc.constant(Number.NaN))
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.tuple(index, name, fc.option(index, { nil: undefined })).map(([day, id, at]) => addStop(day, stopAt(id), at)),
  name.map(id => removeStop(stopId(id))),
  fc.tuple(name, index, index).map(([id, day, at]) => moveStop(stopId(id), day, at)),
  fc.tuple(index, fc.array(name)).map(([day, ids]) => orderStops(day, ids.map(stopId))),
  fc.tuple(name, minutes).map(([id, stay]) => setStay(stopId(id), stay)),
  fc.tuple(name, fc.option(minutes)).map(([id, at]) => setFixedAt(stopId(id), at)),
  fc.tuple(name, fc.string()).map(([id, note]) => setNote(stopId(id), note)),
  fc.tuple(index, fc.array(name, { maxLength: 2 })).map(([at, ids]) => addDay(at, madeDay(ids.map(id => stopAt(id))))),
  index.map(at => removeDay(at)),
  fc.tuple(index, index).map(([from, to]) => moveDay(from, to)),
  fc.tuple(index, fc.constantFrom('2026-05-01', '2026-02-30', 'soon', null)).map(([at, date]) => setDate(at, date)),
  index.map(at => setFrom(at, { type: 'known', id: 'st-hengshanxi' })),
  index.map(at => setTo(at, null)),
  fc.tuple(index, minutes, minutes).map(([at, leave, home]) => setHours(at, leave, home)),
  fc.constantFrom(...TRAVEL_MODES).map(setTravel),
  fc.tuple(fc.double(), fc.double()).map(([detour, speed]) => setFactors({ detour, speed })),
  fc.string().map(setTitle),
)

function undone(history: PlanHistory): PlanHistory {
  return history.past.length === 0 ? history : undone(undo(history))
}

function redone(history: PlanHistory): PlanHistory {
  return history.future.length === 0 ? history : redone(redo(history))
}

describe('any edits', () => {
  it('keep ids unique, days at least one, and every number sound', () => {
    fc.assert(fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      const plan = edits.reduce((plan, edit) => edit(plan), START)
      const stops = plan.days.flatMap(({ stops }) => stops)
      expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length)
      expect(plan.days.length).toBeGreaterThan(0)
      for (const { stay, fixedAt } of stops) {
        expect(stay >= 0 && stay <= 1440).toBe(true)
        expect(fixedAt === null || (fixedAt >= 0 && fixedAt <= 1440)).toBe(true)
      }
      for (const { date, leaveAt, homeBy } of plan.days) {
        expect(leaveAt).toBeLessThan(homeBy)
        expect(date === null || isDate(date)).toBe(true)
      }
    }), { numRuns: 300 })
  })

  it('are all undone and redone', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyEdit, fc.option(fc.constantFrom('note', 'title')))), (edits) => {
      const history = edits.reduce((history, [edit, joins]) => record(history, edit, joins), beginHistory(START))
      expect(undone(history).present).toBe(START)
      expect(redone(undone(history)).present).toBe(history.present)
    }), { numRuns: 300 })
  })

  it('come back from storage with their whole history', () => {
    fc.assert(fc.property(fc.array(anyEdit), fc.nat(5), (edits, back) => {
      let history = edits.reduce((history, edit) => record(history, edit), beginHistory(START))
      for (let step = 0; step < back; step++)
        history = undo(history)
      const stored: unknown = JSON.parse(JSON.stringify(packHistory(history)))
      expect(stored).toEqual(packHistory(history))
      expect(unpackHistory(packHistory(history))).toEqual({ ...history, joins: null })
    }), { numRuns: 200 })
  })
})

describe('an edit', () => {
  it('moves a stop within its day and to another', () => {
    const ids = (edit: PlanEdit): readonly string[] => edit(START).days.map(({ stops }) => stops.map(({ id }) => id).join(''))
    expect(ids(moveStop(stopId('a'), 0, 2))).toEqual(['bca', 'd'])
    expect(ids(moveStop(stopId('a'), 1, 1))).toEqual(['bc', 'da'])
    expect(ids(orderStops(0, ['c', 'a', 'b'].map(stopId)))).toEqual(['cab', 'd'])
  })

  it('that makes no sense leaves the very same plan', () => {
    expect(addStop(0, stopAt('d'))(START)).toBe(START)
    expect(addStop(2, stopAt('e'))(START)).toBe(START)
    expect(orderStops(0, ['a', 'a', 'b'].map(stopId))(START)).toBe(START)
    expect(setStay(stopId('x'), 5)(START)).toBe(START)
    expect(setHours(0, 900, 600)(START)).toBe(START)
    expect(setDate(0, '2026-02-30')(START)).toBe(START)
    expect(setFactors({ detour: 0, speed: 40 })(START)).toBe(START)
    expect(removeDay(0)(madePlan(EMPTY_DAY)).days).toHaveLength(1)
    expect(addDay(0, madeDay([stopAt('a')]))(START)).toBe(START)
  })

  it('forgets factors that were set for another way of travelling', () => {
    expect(setTravel('foot')(setFactors({ detour: 1.5, speed: 50 })(START)).factors).toBeNull()
  })
})

describe('the history', () => {
  it('undoes the typing of one note as one', () => {
    const typed = ['h', 'he', 'hey'].reduce((history, note) => record(history, setNote(stopId('a'), note), 'note a'), beginHistory(START))
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present).toBe(START)
  })

  it('keeps no trace of an edit that changes nothing', () => {
    const history = beginHistory(START)
    expect(record(history, setTitle(START.title))).toBe(history)
  })

  it('forgets what was undone once something else is done', () => {
    const history = record(undo(record(beginHistory(START), setTitle('一'))), setTitle('二'))
    expect(redo(history)).toBe(history)
  })

  it('refuses stored numbers that name nothing', () => {
    const packed = packHistory(beginHistory(START))
    expect(unpackHistory({ ...packed, at: 3 })).toBeUndefined()
    expect(unpackHistory({ ...packed, stops: [] })).toBeUndefined()
    expect(unpackHistory({ ...packed, days: [] })).toBeUndefined()
  })
})
