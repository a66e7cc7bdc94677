import type { VisitorRecords } from '@/domain/visitorRecords'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBackup } from '@/domain/exchange/planBackup'
import { readVisitorBackup, writeVisitorBackup } from '@/domain/visitorBackup'
import { NO_RECORDS, readVisitorRecord } from '@/domain/visitorRecords'
import { TWO_DAYS } from './exchange/plans'

const SAVED_AT = '2026-04-01T08:00:00.000Z'
const STATE: VisitorRecords = {
  ...NO_RECORDS,
  plans: [{ id: TWO_DAYS.id, version: 1, revision: 2, savedAt: 9, plan: TWO_DAYS }, { id: 'p2', version: 1, revision: 1, savedAt: 9, plan: { ...TWO_DAYS, title: '第二份' } }],
  tracks: [{ id: 't1', name: '蓬源峰 \uD800' }],
  trackPoints: [{ track: 't1', run: 0, points: [[27.1, 112.9, 5]] }, { track: 't1', run: 1, points: [] }],
  fieldChecks: [{ id: 'f1', at: { lat: 27, lng: 113 } }],
  settings: [{ id: 'preferences', value: '{"theme":"night"}' }],
}
const TEXT = writeVisitorBackup(STATE, SAVED_AT)

function read(text: string) {
  const found = readVisitorBackup(text)
  if (typeof found === 'string')
    throw new Error(found)
  return found
}

const ids = (text: string) => read(text).records.plans.map(({ id }) => id)

describe('a backup of everything', () => {
  it('is one JSON file that names its format, version and counts', () => {
    expect(JSON.parse(TEXT)).toMatchObject({ format: 'hengdong-guide-backup', version: 1, savedAt: SAVED_AT, counts: { plans: 2, tracks: 1, trackPoints: 2, histories: 0 } })
  })

  it('gives back every record', () => {
    expect(read(TEXT)).toEqual({ savedAt: SAVED_AT, records: STATE, lost: [] })
  })

  it('may be laid out anew by an editor', () => {
    expect(read(`\uFEFF ${JSON.stringify(JSON.parse(TEXT), null, 4)}`)).toEqual({ savedAt: SAVED_AT, records: STATE, lost: [] })
  })

  it('of nothing is a backup too', () => {
    expect(read(writeVisitorBackup(NO_RECORDS, SAVED_AT))).toEqual({ savedAt: SAVED_AT, records: NO_RECORDS, lost: [] })
  })

  it('of a newer guide is refused', () => {
    expect(readVisitorBackup(TEXT.replace('"version":1', '"version":2'))).toBe('newer')
  })

  it.each(['', 'null', '[]', '{}', '{"format":"other","version":1,"records":[]}', '{"format":"hengdong-guide-backup","version":"1","records":[]}', '{"format":"hengdong-guide-backup"'])('is told from %j', (text) => {
    expect(readVisitorBackup(text)).toBe('not-a-backup')
  })
})

describe('a damaged backup', () => {
  it('lists a record that was changed by its name, and gives back the rest', () => {
    const found = read(TEXT.replace('石板路', '石版路'))
    expect(found.lost).toEqual([{ kind: 'plans', name: TWO_DAYS.title }])
    expect(ids(TEXT.replace('先看石板路', ''))).toEqual(['p2'])
    expect(found.records.tracks).toEqual(STATE.tracks)
  })

  it('that was cut off at any place gives back each record before the cut and counts the others', () => {
    const all = Object.values(STATE).flat().length
    const head = TEXT.indexOf('\n') + 1
    for (let at = head; at < TEXT.length - 1; at += 7) {
      const { records, lost } = read(TEXT.slice(0, at))
      const whole = Object.values(records).flat()
      const before = TEXT.slice(head, at).split('\n').slice(0, -1).length
      expect(whole.length).toBeGreaterThanOrEqual(Math.min(before, all))
      expect(whole.length + lost.length).toBe(all)
    }
  })

  it('in which one line is no longer JSON loses that record only', () => {
    const found = read(TEXT.replace('["trackPoints"', '[trackPoints'))
    expect(found.lost).toEqual([{ kind: 'trackPoints', name: null }])
    expect(found.records).toEqual({ ...STATE, trackPoints: STATE.trackPoints.slice(1) })
  })

  it('never passes a changed record off as whole, whichever letter is changed', () => {
    const whole = new Set(Object.values(STATE).flat().map(each => JSON.stringify(each)))
    fc.assert(fc.property(fc.nat(TEXT.length - 1), fc.constantFrom('0', '7', 'x', '"', ',', '山'), (at, letter) => {
      const found = readVisitorBackup(TEXT.slice(0, at) + letter + TEXT.slice(at + 1))
      for (const each of typeof found === 'string' ? [] : Object.values(found.records).flat())
        expect(whole.has(JSON.stringify(each))).toBe(true)
    }), { numRuns: 2000 })
  })

  it('that claims billions of records is answered at once', () => {
    expect(read(TEXT.replace('"plans":2', '"plans":2000000000')).lost.length).toBeLessThanOrEqual(10_000)
  })
})

describe('a record from outside', () => {
  it('is copied into new objects and cannot reach a prototype', () => {
    const record = readVisitorRecord('tracks', JSON.parse('{"id":"t","__proto__":{"isEvil":true},"a":{"__proto__":{"isEvil":true},"b":[1]}}'))
    expect(record).toEqual({ id: 't', a: { b: [1] } })
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    expect('isEvil' in {}).toBe(false)
  })

  it('is refused without a key, with an endless one, or nested beyond reason', () => {
    const deep: unknown = JSON.parse(`{"id":"t","a":${'['.repeat(100)}${']'.repeat(100)}}`)
    const refused = [readVisitorRecord('tracks', { id: '' }), readVisitorRecord('tracks', { id: 'x'.repeat(201) }), readVisitorRecord('trackPoints', { id: 't' }), readVisitorRecord('trackPoints', { track: 't', run: 0.5 }), readVisitorRecord('hikes', [1]), readVisitorRecord('hikes', deep)]
    expect(refused.every(record => record === undefined)).toBe(true)
  })
})

describe('the importer of plans', () => {
  it('finds the plans in a backup of everything', () => {
    expect(readBackup(TEXT)).toEqual({ plans: [TWO_DAYS, { ...TWO_DAYS, title: '第二份' }], damaged: [] })
  })

  it('lists those that are damaged and refuses those of a newer guide', () => {
    expect(readBackup(TEXT.replace('石板路', '石版路'))).toMatchObject({ plans: [{ title: '第二份' }], damaged: [{ plan: TWO_DAYS.title, day: null, stop: null }] })
    expect(readBackup(writeVisitorBackup({ ...NO_RECORDS, plans: [{ id: 'p', version: 9, plan: {} }] }, SAVED_AT))).toBe('newer')
  })
})
