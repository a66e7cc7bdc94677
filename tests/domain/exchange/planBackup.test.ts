import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBackup, writeBackup } from '@/domain/exchange/planBackup'
import { upgradePlan } from '@/domain/exchange/planVersions'
import { anyPlan, TWO_DAYS } from './plans'

const SAVED_AT = '2026-03-01T08:00:00.000Z'

function damaged(change: (plan: Record<string, unknown>) => unknown): string {
  const backup = JSON.parse(writeBackup([TWO_DAYS, { ...TWO_DAYS, title: '第二份' }], SAVED_AT))
  return JSON.stringify({ ...backup, plans: [change(backup.plans[0]), backup.plans[1]] })
}

describe('a backup', () => {
  it('brings back every plan as it was', () => {
    fc.assert(fc.property(fc.array(anyPlan, { maxLength: 3 }), (plans) => {
      expect(readBackup(writeBackup(plans, SAVED_AT))).toEqual({ plans, damaged: [] })
    }), { numRuns: 1000 })
  })

  it('of version 1 is still read', () => {
    expect(readBackup(readFileSync('tests/fixtures/plans/v1-backup.json', 'utf8'))).toEqual({ plans: [TWO_DAYS], damaged: [] })
  })

  it('of a newer guide is refused', () => {
    expect(readBackup('{"format":"hengdong-guide-plans","version":2,"plans":[]}')).toBe('newer')
  })

  it('is told from other files', () => {
    expect(readBackup('{"format":"hengdong-guide-plans","version":1,"plans":[')).toBe('not-json')
    expect(readBackup('{"format":"other","version":1,"plans":[]}')).toBe('not-a-backup')
    expect(readBackup('{"format":"hengdong-guide-plans","version":0.5,"plans":[]}')).toBe('not-a-backup')
    expect(readBackup('null')).toBe('not-a-backup')
  })

  it('restores the whole stops of a day and names the damaged one', () => {
    const text = damaged(plan => JSON.parse(JSON.stringify(plan).replace('"stay":60', '"stay":"lang"')))
    const read = readBackup(text)
    expect(read).toMatchObject({ damaged: [{ plan: TWO_DAYS.title, day: 1, stop: 1 }] })
    expect(typeof read === 'string' ? [] : read.plans.map(plan => plan.days.map(day => day.stops.map(stop => stop.id)))).toEqual([
      [['s2'], ['s3']],
      [['s1', 's2'], ['s3']],
    ])
  })

  it('restores the other days when one is damaged', () => {
    const text = damaged(plan => JSON.parse(JSON.stringify(plan).replace('2026-04-03', '2026-02-30')))
    expect(readBackup(text)).toMatchObject({ plans: [{ days: [{ date: null }] }, {}], damaged: [{ day: 1, stop: null }] })
  })

  it('lists a plan of which nothing can be restored', () => {
    const text = damaged(plan => ({ ...plan, travel: 'rocket' }))
    expect(readBackup(text)).toMatchObject({ plans: [{ title: '第二份' }], damaged: [{ plan: TWO_DAYS.title, day: null, stop: null }] })
    expect(readBackup(damaged(() => 7))).toMatchObject({ damaged: [{ plan: null, day: null, stop: null }] })
  })

  it('keeps the first of two stops with the same id', () => {
    const text = damaged(plan => JSON.parse(JSON.stringify(plan).replace('"s3"', '"s1"')))
    expect(readBackup(text)).toMatchObject({ damaged: [{ day: 2, stop: 1 }] })
  })

  it('cannot reach a prototype', () => {
    const read = readBackup(damaged(plan => JSON.parse(JSON.stringify(plan).replace('{', '{"__proto__":{"isEvil":true},"constructor":{"prototype":{"isEvil":true}},'))))
    const first = typeof read === 'string' ? undefined : read.plans[0]
    expect(first).toEqual(TWO_DAYS)
    expect(Object.getPrototypeOf(first)).toBe(Object.prototype)
    expect('isEvil' in {}).toBe(false)
  })
})

it('upgrades an old plan one version after another', () => {
  const steps = [(plan: unknown) => `${plan} → 2`, (plan: unknown) => `${plan} → 3`]
  expect(upgradePlan(1, '1', steps)).toBe('1 → 2 → 3')
  expect(upgradePlan(2, '2', steps)).toBe('2 → 3')
  expect(upgradePlan(3, '3', steps)).toBe('3')
})
