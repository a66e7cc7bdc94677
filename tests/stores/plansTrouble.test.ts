import type { PlanDatabase } from '@/platform/planDatabase'
import type { PlanId } from '@/domain/plan'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { setTitle } from '@/domain/planning/dayEdits'
import { record, undo } from '@/domain/planning/history'
import { createPlanChanges } from '@/platform/planChanges'
import { usePlansStore } from '@/stores/plans'
import { planId, TWO_DAYS } from '../domain/exchange/plans'
import { database, freshName } from '../platform/planTabs'

const { id } = TWO_DAYS
const OTHER = { ...TWO_DAYS, id: planId('p-other') }
let fullFor: readonly PlanId[]
/** Called in the turn in which the store hears that a save is done, just after it. */
let acknowledged: () => void
/** What happens on the device just before the store saves. */
let beforeSave: () => Promise<void>
beforeEach(() => {
  fullFor = []
  beforeSave = () => Promise.resolve()
  acknowledged = () => {}
})

/** A tab that hears nothing of the others; the device has no room for the plans in `fullFor`. */
function tab(name = freshName()) {
  const real = database({ name })
  const made: PlanDatabase = {
    ...real,
    save(history, revision) {
      const saved = fullFor.includes(history.present.id) ? Promise.resolve({ problem: 'full' as const }) : beforeSave().then(() => real.save(history, revision))
      queueMicrotask(() => void saved.then(() => acknowledged()))
      return saved
    },
  }
  const plans = usePlansStore(createPinia())
  plans.connect({ database: made, changes: createPlanChanges(undefined) })
  return plans
}

describe('what is not kept', () => {
  it('is still told after another plan was kept', async () => {
    const plans = tab()
    await plans.add(TWO_DAYS)
    await plans.add(OTHER)
    fullFor = [id]
    plans.edit(id, setTitle('大'))
    await expect.poll(() => plans.problem).toBe('full')
    plans.edit(OTHER.id, setTitle('小'))
    await expect.poll(() => plans.unsaved.map(({ title }) => title)).toEqual(['大'])
    expect(plans.problem).toBe('full')
    fullFor = []
    await plans.retry()
    expect([plans.problem, plans.unsaved]).toEqual([null, []])
  })

  it('stays, with what a restored backup put in its place one undo away', async () => {
    const plans = tab()
    await plans.add(TWO_DAYS)
    fullFor = [id]
    plans.edit(id, setTitle('没有存上'))
    await expect.poll(() => plans.problem).toBe('full')
    expect(await plans.restore([{ ...TWO_DAYS, title: '备份' }])).toBe(0)
    fullFor = []
    await plans.retry()
    const titles = plans.history(id)?.past.map(({ title }) => title)
    expect([...titles ?? [], plans.history(id)?.present.title]).toEqual([TWO_DAYS.title, '备份', '没有存上'])
  })

  it('is not what was kept at the last try, after other tabs were first three times', async () => {
    const name = freshName()
    const [one, other] = [tab(name), database({ name })]
    await one.add(TWO_DAYS)
    let times = 3
    beforeSave = async () => {
      if (times === 0)
        return
      times -= 1
      const there = await other.open(id)
      if ('value' in there && there.value !== null)
        await other.save(record(there.value.history, setTitle(`别处 ${times}`)), there.value.revision)
    }
    one.edit(id, setTitle('我的'))
    await expect.poll(() => one.unsaved).toEqual([])
    expect([one.problem, one.history(id)?.present.title, one.isMerged(id)]).toEqual([null, '我的', true])
    one.edit(id, setTitle('又改'))
    await expect.poll(() => one.unsaved).toEqual([])
    expect(await other.all()).toMatchObject({ value: { plans: [{ plan: { title: '又改' }, revision: 6 }] } })
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('is kept too when it comes %i steps after the last save was acknowledged', async (steps) => {
    const name = freshName()
    const plans = tab(name)
    await plans.add(TWO_DAYS)
    acknowledged = async () => {
      acknowledged = () => {}
      for (let step = 0; step < steps; step++)
        await Promise.resolve()
      plans.edit(id, setTitle('接着'))
    }
    plans.edit(id, setTitle('先'))
    await expect.poll(() => plans.history(id)?.present.title).toBe('接着')
    await expect.poll(() => plans.unsaved).toEqual([])
    expect((await database({ name }).all())).toMatchObject({ value: { plans: [{ plan: { title: '接着' } }] } })
  })
})

it('puts back what another tab kept last before the plan was removed', async () => {
  const name = freshName()
  const [one, other] = [tab(name), tab(name)]
  await one.add(TWO_DAYS)
  await other.openPlan(id)
  other.edit(id, setTitle('后来'))
  await expect.poll(() => other.unsaved).toEqual([])
  await one.remove(id)
  await one.putBack()
  const history = one.history(id)
  expect(history?.present.title).toBe('后来')
  expect(history && undo(history).present).toEqual(TWO_DAYS)
})
