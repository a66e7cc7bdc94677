import type { Channel } from '@/platform/planChanges'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { setTitle } from '@/domain/planning/dayEdits'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { usePlansStore } from '@/stores/plans'
import { TWO_DAYS } from '../domain/exchange/plans'
import { freshName } from '../platform/planTabs'

const { id } = TWO_DAYS

/** A tab of its own on the same database; without `channel` it hears nothing of the others. */
function tab(name: string, channel?: Channel) {
  const changes = createPlanChanges(channel)
  const plans = usePlansStore(createPinia())
  plans.connect({ changes, database: createPlanDatabase(connectVisitor({ name }), changes, () => 1) })
  return plans
}

it('keeps a plan and its edits, and undo goes on after a reload', async () => {
  const name = freshName()
  const before = tab(name)
  await before.add(TWO_DAYS)
  before.edit(id, setTitle('一'))
  before.edit(id, setTitle('二'))
  await before.retry()
  expect(before.unsaved).toEqual([])
  const after = tab(name)
  await after.load()
  expect(after.plans.map(({ title }) => title)).toEqual(['二'])
  expect(await after.openPlan(id)).toBe(true)
  after.undo(id)
  expect(after.history(id)?.present.title).toBe('一')
  after.redo(id)
  expect(after.history(id)?.present.title).toBe('二')
})

it('puts the edit of another tab one undo away when both edit at once', async () => {
  const name = freshName()
  const [one, other] = [tab(name), tab(name)]
  await one.add(TWO_DAYS)
  await other.openPlan(id)
  one.edit(id, setTitle('此'))
  await one.retry()
  other.edit(id, setTitle('彼'))
  await other.retry()
  expect(other.isMerged(TWO_DAYS.id)).toBe(true)
  expect(other.unsaved).toEqual([])
  other.undo(id)
  expect(other.history(id)?.present.title).toBe('此')
})

it('saves again a plan that another tab removed while it was edited here', async () => {
  const name = freshName()
  const [one, other] = [tab(name), tab(name)]
  await one.add(TWO_DAYS)
  await other.openPlan(id)
  await one.remove(id)
  other.edit(id, setTitle('留'))
  await other.retry()
  const after = tab(name)
  await after.load()
  expect(after.plans.map(({ title }) => title)).toEqual(['留'])
})

it('brings a removed plan back with its history', async () => {
  const plans = tab(freshName())
  await plans.add(TWO_DAYS)
  plans.edit(id, setTitle('一'))
  await plans.remove(id)
  expect(plans.plans).toEqual([])
  await plans.putBack()
  plans.undo(id)
  expect(plans.history(id)?.present).toEqual(TWO_DAYS)
})

it('says why nothing is kept and holds the plan meanwhile', async () => {
  const changes = createPlanChanges(undefined)
  const database = createPlanDatabase(connectVisitor({ open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }), changes, () => 1)
  const plans = usePlansStore(createPinia())
  plans.connect({ changes, database })
  await plans.add(TWO_DAYS)
  expect(plans.problem).toBe('full')
  expect(plans.plans).toEqual([TWO_DAYS])
  expect(plans.unsaved).toEqual([TWO_DAYS])
})

it('knows no plan that was never made', async () => {
  expect(await tab(freshName()).openPlan(id)).toBe(false)
})

it('follows what another tab does to an open plan', async () => {
  const name = freshName()
  const listeners = new Set<(event: { readonly data: unknown }) => void>()
  const hearing: Channel = { postMessage: () => {}, close: () => {}, addEventListener: (_, listener) => listeners.add(listener), removeEventListener: (_, listener) => listeners.delete(listener) }
  const telling: Channel = { ...hearing, postMessage: data => listeners.forEach(listener => listener({ data })), addEventListener: () => {} }
  const [one, other] = [tab(name, telling), tab(name, hearing)]
  await one.add(TWO_DAYS)
  await other.openPlan(id)
  one.edit(id, setTitle('新'))
  await one.retry()
  await expect.poll(() => other.history(id)?.present.title).toBe('新')
  await one.remove(id)
  await expect.poll(() => other.history(id)).toBeUndefined()
})
