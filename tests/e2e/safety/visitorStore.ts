import type { PlanHistory } from '@/domain/planning/history'
import type { Page } from 'puppeteer-core'
import { readHistoryRecord, readPlanRecord } from '@/platform/planRecords'
import { VISITOR_DATABASE } from '@/platform/visitorDatabase'

/** A plan as the device has it. */
export interface KeptPlan {
  readonly history: PlanHistory
  readonly revision: number
}

/** The plans that the device has, by id, read past the guide; a record that is damaged or lost its history is an error. */
export async function keptPlans(page: Page): Promise<ReadonlyMap<string, KeptPlan>> {
  const [plans, histories] = await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(request.error?.message))
    })
    database.onversionchange = () => database.close()
    const transaction = database.transaction(['plans', 'histories'])
    const all = (store: string) => new Promise<unknown[]>((resolve, reject) => {
      const request = transaction.objectStore(store).getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(request.error?.message))
    })
    const read = await Promise.all([all('plans'), all('histories')])
    database.close()
    return read
  }, VISITOR_DATABASE)
  return new Map(plans.map((raw) => {
    const stored = readPlanRecord(raw)
    if (!('plan' in stored))
      throw new Error(`a torn record: ${JSON.stringify(raw)}`)
    const history = histories.map(each => readHistoryRecord(each, stored)).find(found => found !== undefined)
    if (history === undefined || JSON.stringify(history.present) !== JSON.stringify(stored.plan))
      throw new Error(`the history of ${stored.plan.id} is torn`)
    return [stored.plan.id, { history, revision: stored.revision }]
  }))
}
