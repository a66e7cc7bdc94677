import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { beginHistory, undo } from '@/domain/planning/history'
import { planRecord } from '@/platform/planRecords'
import { planId, TWO_DAYS } from '../domain/exchange/plans'
import { database, EDITED, freshName } from './planTabs'

describe('a saved plan', () => {
  it('comes back with its whole history after a reload, the undone part too', async () => {
    const name = freshName()
    const before = undo(EDITED)
    expect(await database({ name }).save(before, 0)).toEqual({ value: { revision: 1 } })
    expect(await database({ name }).open(TWO_DAYS.id)).toEqual({
      value: { plan: before.present, revision: 1, savedAt: 1000, history: { ...before, joins: null }, isHistoryLost: false },
    })
  })

  it('stands in the list of all, last saved first', async () => {
    let time = 0
    const plans = database({}, () => time++)
    await plans.save(beginHistory(TWO_DAYS), 0)
    await plans.save(beginHistory({ ...TWO_DAYS, id: planId('p2') }), 0)
    const all = await plans.all()
    expect('value' in all && all.value.plans.map(({ plan }) => plan.id)).toEqual(['p2', TWO_DAYS.id])
  })

  it('stands first after the clock was set back ten years', async () => {
    const times = [2_000_000_000_000, 1_684_000_000_000, 1_684_000_001_000]
    const plans = database({}, () => times.shift() ?? 0)
    for (const id of ['p1', 'p2', 'p3'])
      await plans.save(beginHistory({ ...TWO_DAYS, id: planId(id) }), 0)
    const all = await plans.all()
    expect('value' in all && all.value.plans.map(({ plan }) => plan.id)).toEqual(['p3', 'p2', 'p1'])
  })

  it('is gone after it was removed, and handed to whom removed it', async () => {
    const plans = database()
    await plans.save(EDITED, 0)
    expect(await plans.remove(TWO_DAYS.id)).toMatchObject({ value: { revision: 1, history: { past: EDITED.past, present: EDITED.present } } })
    expect(await plans.remove(TWO_DAYS.id)).toEqual({ value: null })
    expect(await plans.open(TWO_DAYS.id)).toEqual({ value: null })
  })

  it('is not overwritten by a tab that has not seen the last save', async () => {
    const plans = database()
    await plans.save(beginHistory(TWO_DAYS), 0)
    expect(await plans.save(EDITED, 0)).toEqual({ value: { conflict: { plan: TWO_DAYS, revision: 1, savedAt: 1000 } } })
    expect(await plans.save(EDITED, 1)).toEqual({ value: { revision: 2 } })
  })

  it('that ten tabs save at once is kept from one of them, and the others are told', async () => {
    const name = freshName()
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, tab) => database({ name }).save(beginHistory({ ...TWO_DAYS, title: `${tab}` }), 0)))
    expect(outcomes.filter(outcome => 'value' in outcome && 'revision' in outcome.value)).toHaveLength(1)
    expect(outcomes.filter(outcome => 'value' in outcome && 'conflict' in outcome.value)).toHaveLength(9)
  })

  it('of version 1 is still read, with its history', async () => {
    const name = freshName()
    await database({ name }).all()
    const raw = await openDB(name)
    const { plan, history } = JSON.parse(readFileSync('tests/fixtures/plans/v1-records.json', 'utf8'))
    await raw.put('plans', plan)
    await raw.put('histories', history)
    raw.close()
    expect(await database({ name }).open(TWO_DAYS.id)).toEqual({
      value: { plan: EDITED.present, revision: 3, savedAt: 1_772_352_000_000, history: { ...EDITED, joins: null }, isHistoryLost: false },
    })
  })

  it('that another tab removed does not come back unasked', async () => {
    const plans = database()
    expect(await plans.save(EDITED, 3)).toEqual({ value: { conflict: null } })
  })

  it('is replaced by the one of a backup, which undo takes back', async () => {
    const plans = database()
    await plans.save(EDITED, 0)
    expect(await plans.restore([TWO_DAYS, { ...TWO_DAYS, id: planId('p2') }])).toEqual({ value: 0 })
    const opened = await plans.open(TWO_DAYS.id)
    const history = 'value' in opened ? opened.value?.history : undefined
    expect(history?.present).toEqual(TWO_DAYS)
    expect(history && undo(history).present.title).toBe('二')
  })
})

it('stays as a newer guide wrote it when a backup has it too, and the others of the backup are put in', async () => {
  const name = freshName()
  const plans = database({ name })
  await plans.all()
  const raw = await openDB(name)
  const newer = { ...planRecord({ plan: TWO_DAYS, revision: 7, savedAt: 1 }), version: 99 }
  await raw.put('plans', newer)
  expect(await plans.restore([TWO_DAYS, { ...TWO_DAYS, id: planId('p2') }])).toEqual({ value: 1 })
  expect(await raw.get('plans', TWO_DAYS.id)).toEqual(newer)
  expect(await raw.getAllKeys('plans')).toEqual([TWO_DAYS.id, 'p2'].sort())
  raw.close()
})

describe('a bad record', () => {
  async function damaged(store: 'plans' | 'histories', change: (record: Record<string, unknown>) => unknown) {
    const name = freshName()
    const plans = database({ name })
    await plans.save(EDITED, 0)
    await plans.save(beginHistory({ ...TWO_DAYS, id: planId('p2') }), 0)
    const raw = await openDB(name)
    await raw.put(store, change(await raw.get(store, TWO_DAYS.id)))
    raw.close()
    return plans
  }

  it('is set aside and reported, and the rest load', async () => {
    const plans = await damaged('plans', record => ({ ...record, plan: { title: 7 } }))
    const all = await plans.all()
    expect(all).toMatchObject({ value: { plans: [{ plan: { id: 'p2' } }], setAside: [{ id: TWO_DAYS.id, isNewer: false, raw: { plan: { title: 7 } } }] } })
    expect(await plans.open(TWO_DAYS.id)).toEqual({ value: null })
  })

  it('is never overwritten by a save', async () => {
    const plans = await damaged('plans', record => ({ ...record, plan: null }))
    expect(await plans.save(EDITED, 0)).toEqual({ value: { conflict: null } })
  })

  it('of a newer guide is told from a damaged one', async () => {
    const plans = await damaged('plans', record => ({ ...record, version: 99 }))
    expect(await plans.all()).toMatchObject({ value: { setAside: [{ isNewer: true }] } })
  })

  it('of a history costs the undo and not the plan', async () => {
    const plans = await damaged('histories', record => ({ ...record, history: { plans: 'x' } }))
    expect(await plans.open(TWO_DAYS.id)).toMatchObject({ value: { plan: { title: '二' }, isHistoryLost: true, history: { past: [], future: [] } } })
  })
})
