import type { Plan } from '@/domain/plan'
import type { VisitorGroup, VisitorRecords } from '@/domain/visitorRecords'
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '@/domain/exchange/planBackup'
import { beginHistory, record, undo } from '@/domain/planning/history'
import { writeVisitorBackup } from '@/domain/visitorBackup'
import { NO_RECORDS, VISITOR_GROUP_NAMES } from '@/domain/visitorRecords'
import { createPlanChanges } from '@/platform/planChanges'
import { createPlanDatabase } from '@/platform/planDatabase'
import { historyRecord, planRecord } from '@/platform/planRecords'
import { readBackupText } from '@/platform/visitorBackup'
import { connectVisitor } from '@/platform/visitorConnection'
import { createVisitorData } from '@/platform/visitorData'
import { anyPlan, anySpot, anyText, planId, TWO_DAYS } from '../domain/exchange/plans'
import { EDITED, freshName } from './planTabs'

const SAVED_AT = '2026-04-01T08:00:00.000Z'

function memoryStorage(entries: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(entries))
  return {
    get length() { return kept.size },
    clear: () => kept.clear(),
    getItem: key => kept.get(key) ?? null,
    key: () => null,
    removeItem: key => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  }
}

/** A device of its own: a database and settings that nothing else uses. */
function device({ name = freshName(), settings = memoryStorage(), now = () => 2000 } = {}) {
  const connection = connectVisitor({ name })
  const changes = createPlanChanges(undefined)
  return {
    connection,
    settings,
    data: createVisitorData({ connection, changes, now, storage: () => settings }),
    plans: createPlanDatabase(connection, changes, () => 1000),
  }
}

async function readAll({ data }: ReturnType<typeof device>): Promise<VisitorRecords> {
  const read = await data.read()
  if ('problem' in read)
    throw new Error(read.problem)
  return read.value
}

async function restoreAll({ data }: ReturnType<typeof device>, records: VisitorRecords, groups: readonly VisitorGroup[] = VISITOR_GROUP_NAMES) {
  const done = new Map<VisitorGroup, Awaited<ReturnType<typeof data.restore>>>()
  for (const group of groups)
    done.set(group, await data.restore(group, records))
  return done
}

function readBack(text: string) {
  const read = readBackupText(text)
  if (typeof read === 'string')
    throw new Error(read)
  return read
}

const anyId = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const anyTime = fc.nat()
const byId = (each: { readonly id: string }) => each.id
const anyTrack = fc.record({
  id: anyId, hike: fc.constant('pengyuan-feng'), name: anyText, origin: fc.constantFrom('recorded', 'imported'), addedAt: anyTime, isDone: fc.boolean(),
  fitted: fc.array(fc.record({ waypoint: fc.constantFrom('shi-jie', 'shan-men'), along: fc.double({ min: 0, max: 9000, noNaN: true }).map(value => value + 0) }), { maxLength: 2 }),
}).map(head => ({ id: head.id, version: 1, head }))
const anyRun = fc.record({
  begins: fc.boolean(),
  points: fc.array(fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }).map(value => value + 0), fc.double({ min: -180, max: 180, noNaN: true }).map(value => value + 0), fc.option(fc.integer({ min: -100, max: 3000 })), fc.option(anyTime)), { maxLength: 5 }),
})
const anyCheck = fc.record({
  id: anyId, subject: fc.oneof(fc.record({ type: fc.constant('place'), id: fc.constant('dongtian-bingfeng') }), fc.record({ type: fc.constant('waypoint'), hike: fc.constant('pengyuan-feng'), waypoint: fc.constant('shi-jie') })),
  at: anySpot, accuracy: fc.integer({ min: 1, max: 100 }), fixes: fc.integer({ min: 1, max: 10 }), takenAt: anyTime,
}).map(check => ({ id: check.id, version: 1, check }))
const anyWalk = fc.record({ id: anyId, version: fc.constant(1), item: anyId, isBright: fc.boolean() })

/** A plan as an editing leaves it: states before the present one, some of them undone. */
const anyHistory = fc.record({ plan: anyPlan, titles: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), undone: fc.nat(4) }).map(({ plan, titles, undone }) => {
  const edited = titles.reduce((history, title) => record(history, (present: Plan) => ({ ...present, title })), beginHistory(plan))
  return Array.from({ length: undone }).reduce<typeof edited>(history => undo(history), edited)
})

/** Any state that a device could be in. */
const anyState: fc.Arbitrary<VisitorRecords> = fc.record({
  histories: fc.uniqueArray(anyHistory, { maxLength: 3, selector: history => history.present.id }),
  tracks: fc.uniqueArray(anyTrack, { maxLength: 3, selector: byId }),
  runs: fc.array(anyRun, { maxLength: 3 }),
  fieldChecks: fc.uniqueArray(anyCheck, { maxLength: 3, selector: byId }),
  hikes: fc.uniqueArray(anyWalk, { maxLength: 2, selector: byId }),
  settings: fc.record({ 'preferences': fc.json(), 'reading-places': fc.string() }, { requiredKeys: [] }),
  revision: fc.integer({ min: 1, max: 500 }),
  savedAt: fc.nat(),
}).map(({ histories, tracks, runs, fieldChecks, hikes, settings, revision, savedAt }) => ({
  plans: histories.map(({ present }) => planRecord({ plan: present, revision, savedAt })),
  histories: histories.map(history => historyRecord(history, revision)),
  tracks,
  trackPoints: tracks.flatMap(({ id }) => runs.map((each, run) => ({ track: id, run, version: 1, ...each }))),
  fieldChecks,
  hikes,
  settings: Object.entries(settings).map(([id, value]) => ({ id, value })),
}))

describe('a backup', () => {
  it('of 500 states, written out, wiped and restored, leaves the device as it was', async () => {
    await fc.assert(fc.asyncProperty(anyState, async (state) => {
      const phone = device()
      await restoreAll(phone, state)
      const before = await readAll(phone)
      const text = writeVisitorBackup(before, SAVED_AT)
      expect(await phone.data.wipe()).toEqual({ value: null })
      expect(await readAll(phone)).toEqual(NO_RECORDS)
      const read = readBack(text)
      expect(read.lost).toEqual([])
      await restoreAll(phone, read.records)
      expect(await readAll(phone)).toEqual(before)
      expect(before.plans).toHaveLength(state.plans.length)
      expect(before.trackPoints).toHaveLength(state.trackPoints.length)
      expect(before.fieldChecks).toHaveLength(state.fieldChecks.length)
      expect(before.hikes).toHaveLength(state.hikes.length)
      phone.connection.close()
    }), { numRuns: 500 })
  })

  it('brings a plan to a fresh device with its whole history, the undone part too', async () => {
    const old = device()
    const history = undo(EDITED)
    await old.plans.save(history, 0)
    const fresh = device()
    await restoreAll(fresh, readBack(writeVisitorBackup(await readAll(old), SAVED_AT)).records)
    expect(await fresh.plans.open(TWO_DAYS.id)).toMatchObject({ value: { plan: history.present, history: { past: history.past, future: history.future } } })
  })

  it('of plans alone, as older guides wrote it, is restored too', async () => {
    const fresh = device()
    await restoreAll(fresh, readBack(writeBackup([TWO_DAYS], SAVED_AT)).records)
    expect(await fresh.plans.open(TWO_DAYS.id)).toMatchObject({ value: { plan: TWO_DAYS } })
  })
})

describe('restoring', () => {
  const one = { ...NO_RECORDS, plans: [planRecord({ plan: TWO_DAYS, revision: 1, savedAt: 5 })] }

  it('puts a plan in place of the one on the device, which undo brings back', async () => {
    const phone = device()
    await phone.plans.save(EDITED, 0)
    expect(await phone.data.restore('plans', one)).toEqual({ stored: 1, kept: 0, unreadable: 0 })
    const opened = await phone.plans.open(TWO_DAYS.id)
    const history = 'value' in opened ? opened.value?.history : undefined
    expect(history?.present).toEqual(TWO_DAYS)
    expect(history && undo(history).present.title).toBe('二')
  })

  it('leaves a plan alone that is the same', async () => {
    const phone = device()
    await phone.data.restore('plans', one)
    const before = await readAll(phone)
    expect(await phone.data.restore('plans', one)).toEqual({ stored: 0, kept: 1, unreadable: 0 })
    expect(await readAll(phone)).toEqual(before)
  })

  it('never replaces a plan that a newer guide wrote', async () => {
    const phone = device()
    await phone.connection.use(['plans'], 'readwrite', store => store('plans').put({ ...one.plans[0], version: 99 }))
    expect(await phone.data.restore('plans', one)).toMatchObject({ stored: 0, kept: 1 })
    expect((await readAll(phone)).plans).toMatchObject([{ version: 99 }])
  })

  it('counts plans that this guide cannot read and stores the others', async () => {
    const phone = device()
    const records = { ...NO_RECORDS, plans: [{ id: 'bad', version: 1, plan: 7 }, ...one.plans] }
    expect(await phone.data.restore('plans', records)).toEqual({ stored: 1, kept: 0, unreadable: 1 })
  })

  const track = (id: string, name = '') => ({ id, version: 1, head: { id, hike: 'pengyuan-feng', name, origin: 'recorded', addedAt: 1, isDone: true, fitted: [] } })
  const run = (of: string, nth: number) => ({ track: of, run: nth, version: 1, begins: nth === 0, points: [[27, 113, null, nth]] })
  const walk = (id: string, item: string) => ({ id, version: 1, item, isBright: false })

  it('adds tracks that are not there and touches none that is', async () => {
    const phone = device()
    const mine = { tracks: [track('t1', 'mine')], trackPoints: [run('t1', 0), run('t1', 1)] }
    await phone.data.restore('tracks', { ...NO_RECORDS, ...mine })
    const given = { tracks: [track('t1', 'old'), track('t2')], trackPoints: [{ ...run('t1', 0), points: [] }, run('t1', 7), run('t2', 0)] }
    expect(await phone.data.restore('tracks', { ...NO_RECORDS, ...given })).toEqual({ stored: 1, kept: 1, unreadable: 0 })
    expect(await readAll(phone)).toMatchObject({ tracks: [track('t1', 'mine'), track('t2')], trackPoints: [...mine.trackPoints, run('t2', 0)] })
  })

  it('leaves out what this guide cannot read, counts it, and stores the rest', async () => {
    const phone = device()
    const hikes = [walk('h1', 'a'), { ...walk('h2', 'a'), version: 2 }, { id: 'h3', version: 1, item: 7 }]
    expect(await phone.data.restore('hikes', { ...NO_RECORDS, hikes })).toEqual({ stored: 1, kept: 0, unreadable: 2 })
    expect((await readAll(phone)).hikes).toEqual([walk('h1', 'a')])
  })

  it('replaces a damaged record on the device, and never one of a newer guide', async () => {
    const phone = device()
    await phone.connection.use(['hikes'], 'readwrite', async (store) => {
      await store('hikes').put({ id: 'h1', version: 1, item: 7 })
      await store('hikes').put({ ...walk('h2', 'new'), version: 2 })
    })
    expect(await phone.data.restore('hikes', { ...NO_RECORDS, hikes: [walk('h1', 'a'), walk('h2', 'old')] })).toEqual({ stored: 1, kept: 1, unreadable: 0 })
    expect((await readAll(phone)).hikes).toEqual([walk('h1', 'a'), { ...walk('h2', 'new'), version: 2 }])
  })

  it('stores all of a group or nothing', async () => {
    const phone = device()
    const broken = { ...walk('h2', 'b'), note: () => 'cannot be stored' }
    expect(await phone.data.restore('hikes', { ...NO_RECORDS, hikes: [walk('h1', 'a'), broken] })).toHaveProperty('problem')
    expect((await readAll(phone)).hikes).toEqual([])
  })

  it('keeps only settings that the guide uses', async () => {
    const phone = device()
    await phone.data.restore('settings', { ...NO_RECORDS, settings: [{ id: 'preferences', value: '{"theme":"night"}' }, { id: 'evil', value: 'x' }, { id: 'reading-places', value: 7 }] })
    expect((await readAll(phone)).settings).toEqual([{ id: 'preferences', value: '{"theme":"night"}' }])
    expect(phone.settings.getItem('evil')).toBeNull()
  })

  it('tells other tabs which plans changed', async () => {
    const told: unknown[] = []
    const channel = { postMessage: (message: unknown) => void told.push(message), addEventListener: () => undefined, removeEventListener: () => undefined, close: () => undefined }
    const data = createVisitorData({ connection: connectVisitor({ name: freshName() }), changes: createPlanChanges(channel), now: () => 1, storage: () => memoryStorage() })
    await data.restore('plans', { ...NO_RECORDS, plans: [...one.plans, planRecord({ plan: { ...TWO_DAYS, id: planId('p2') }, revision: 4, savedAt: 1 })] })
    expect(told).toEqual([{ id: TWO_DAYS.id, revision: 1 }, { id: 'p2', revision: 4 }])
  })
})

it('says so where the browser has no database', async () => {
  const open = () => Promise.reject(new DOMException('no', 'InvalidStateError'))
  const data = createVisitorData({ connection: connectVisitor({ name: freshName(), open }), changes: createPlanChanges(undefined), now: () => 1, storage: () => memoryStorage() })
  expect(await data.read()).toEqual({ problem: 'missing' })
  expect(await data.wipe()).toEqual({ problem: 'missing' })
  expect(await data.restore('hikes', NO_RECORDS)).toEqual({ problem: 'missing' })
})

it('forgets a plan that is still being scanned, and backs it up nowhere', async () => {
  const phone = device({ settings: memoryStorage({ 'preferences': '{}', 'link-parts': '1 part' }) })
  expect((await readAll(phone)).settings.map(({ id }) => id)).toEqual(['preferences'])
  await phone.data.wipe()
  expect(phone.settings.length).toBe(0)
})

it('says so where the browser refuses settings', async () => {
  const refuse = (): Storage => { throw new DOMException('no', 'SecurityError') }
  const data = createVisitorData({ connection: connectVisitor({ name: freshName() }), changes: createPlanChanges(undefined), now: () => 1, storage: refuse })
  expect(await data.read()).toMatchObject({ value: { settings: [] } })
  expect(await data.restore('settings', { ...NO_RECORDS, settings: [{ id: 'preferences', value: '{}' }] })).toEqual({ problem: 'failed' })
})
