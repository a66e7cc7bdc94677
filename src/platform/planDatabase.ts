import type { Plan, PlanId } from '@/domain/plan'
import type { PlanHistory } from '@/domain/planning/history'
import type { DatabaseProblem, VisitorConnection } from './visitorConnection'
import type { PlanChanges } from './planChanges'
import type { BadRecord, StoredPlan } from './planRecords'
import { beginHistory } from '@/domain/planning/history'
import { historyRecord, planRecord, readHistoryRecord, readPlanRecord } from './planRecords'
import { restorePlan } from './planRestoring'

/** What storing or reading came to: a value, or why there is none. */
export type Stored<Value> = { readonly value: Value } | { readonly problem: DatabaseProblem }

/** All plans that can be read, last saved first, and the records that cannot. */
export interface StoredPlans {
  readonly plans: readonly StoredPlan[]
  readonly setAside: readonly BadRecord[]
}

/** A plan with its history; `isHistoryLost` when its undo could not be read. */
export interface OpenedPlan extends StoredPlan {
  readonly history: PlanHistory
  readonly isHistoryLost: boolean
}

/** How a save ended: kept under a new revision, or another tab was first and this is its plan. */
export type SaveOutcome = { readonly revision: number } | { readonly conflict: StoredPlan | null }

/** The visitor's plans on this device. Nothing here throws. */
export interface PlanDatabase {
  readonly all: () => Promise<Stored<StoredPlans>>
  /** `null`: there is no such plan, or its record was set aside. */
  readonly open: (id: PlanId) => Promise<Stored<OpenedPlan | null>>
  /** Save the present plan and its history over `revision` (0: a new plan); acknowledged when the device has them. */
  readonly save: (history: PlanHistory, revision: number) => Promise<Stored<SaveOutcome>>
  /** Resolves with the plan as the device had it; `null` where it had none that can be read. */
  readonly remove: (id: PlanId) => Promise<Stored<OpenedPlan | null>>
  /** Put plans of a backup in, in place of those with the same id, which undo brings back; all or none. Resolves with how many stay as they were, since a newer guide wrote them. */
  readonly restore: (plans: readonly Plan[]) => Promise<Stored<number>>
  readonly close: () => void
}

function readOpened(raw: unknown, rawHistory: unknown): OpenedPlan | null {
  const stored = readPlanRecord(raw)
  if (!('plan' in stored))
    return null
  const history = readHistoryRecord(rawHistory, stored)
  return { ...stored, history: history ?? beginHistory(stored.plan), isHistoryLost: history === undefined }
}

/** `now`, or just after the last save where the clock was set back since, so that the last saved stays the last. */
function afterAll(records: readonly unknown[], now: number): number {
  const known = records.map(readPlanRecord).flatMap(record => 'plan' in record && Number.isSafeInteger(record.savedAt) ? [record.savedAt + 1] : [])
  return Math.max(now, ...known)
}

/** The plans behind `connection`; other tabs hear of each change through `changes`, and `now` tells the time in milliseconds. */
export function createPlanDatabase(connection: VisitorConnection, changes: PlanChanges, now: () => number): PlanDatabase {
  return {
    all: () => connection.use(['plans', 'histories'], 'readonly', async (store) => {
      const read = (await store('plans').getAll()).map(readPlanRecord)
      return {
        plans: read.flatMap(record => 'plan' in record ? [record] : []).sort((a, b) => b.savedAt - a.savedAt),
        setAside: read.flatMap(record => 'plan' in record ? [] : [record]),
      }
    }),

    open: id => connection.use(['plans', 'histories'], 'readonly', async (store) => {
      const [raw, rawHistory] = await Promise.all([store('plans').get(id), store('histories').get(id)])
      return readOpened(raw, rawHistory)
    }),

    async save(history, revision) {
      const plan = history.present
      const saved = await connection.use(['plans', 'histories'], 'readwrite', async (store): Promise<SaveOutcome> => {
        const raw: unknown = await store('plans').get(plan.id)
        const before = raw === undefined ? null : readPlanRecord(raw)
        const known = before === null ? 0 : 'plan' in before ? before.revision : -1
        if (known !== revision)
          return { conflict: before !== null && 'plan' in before ? before : null }
        await store('plans').put(planRecord({ plan, revision: revision + 1, savedAt: afterAll(await store('plans').getAll(), now()) }))
        await store('histories').put(historyRecord(history, revision + 1))
        return { revision: revision + 1 }
      })
      if ('value' in saved && 'revision' in saved.value)
        changes.tell({ id: plan.id, revision: saved.value.revision })
      return saved
    },

    async remove(id) {
      const removed = await connection.use(['plans', 'histories'], 'readwrite', async (store) => {
        const [raw, rawHistory] = await Promise.all([store('plans').get(id), store('histories').get(id)])
        await store('plans').delete(id)
        await store('histories').delete(id)
        return readOpened(raw, rawHistory)
      })
      if ('value' in removed)
        changes.tell({ id, revision: null })
      return removed
    },

    async restore(restored) {
      const revisions = new Map<PlanId, number>()
      const done = await connection.use(['plans', 'histories'], 'readwrite', async (store) => {
        for (const plan of restored) {
          const revision = await restorePlan(store, { plan, revision: 1, savedAt: now() }, undefined, now())
          if (revision !== null)
            revisions.set(plan.id, revision)
        }
        return restored.length - revisions.size
      })
      if ('value' in done)
        revisions.forEach((revision, id) => changes.tell({ id, revision }))
      return done
    },

    close() {
      connection.close()
      changes.close()
    },
  }
}
