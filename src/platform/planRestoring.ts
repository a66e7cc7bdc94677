import type { StoredPlan } from './planRecords'
import type { StoreOf } from './visitorConnection'
import { beginHistory, record } from '@/domain/planning/history'
import { historyRecord, planRecord, readHistoryRecord, readPlanRecord } from './planRecords'

/**
 * Put the plan `given` among the stored, in place of the one with its id, which undo brings back; where there was none, or one that
 * is damaged, its own history comes with it, as `givenHistory` has it. Resolves with its revision, or with `null` where a newer
 * guide wrote the one that is there: that stays.
 */
export async function restorePlan(store: StoreOf<'plans' | 'histories', 'readwrite'>, given: StoredPlan, givenHistory: unknown, now: number): Promise<number | null> {
  const { plan } = given
  const before = readPlanRecord(await store('plans').get(plan.id))
  if (!('plan' in before)) {
    if (before.isNewer)
      return null
    await store('plans').put(planRecord(given))
    await store('histories').put(historyRecord(readHistoryRecord(givenHistory, given) ?? beginHistory(plan), given.revision))
    return given.revision
  }
  const revision = before.revision + 1
  const history = readHistoryRecord(await store('histories').get(plan.id), before) ?? beginHistory(before.plan)
  await store('plans').put(planRecord({ plan, revision, savedAt: now }))
  await store('histories').put(historyRecord(record(history, () => plan), revision))
  return revision
}
