import type { PlanId } from '@/domain/plan'
import type { Channel, PlanChange, PlanChanges } from '@/platform/planChanges'
import type { VisitorConnection, VisitorConnectionOptions } from '@/platform/visitorConnection'
import forceCloseDatabase from 'fake-indexeddb/lib/forceCloseDatabase'
import { openDB, unwrap } from 'idb'
import { createPinia } from 'pinia'
import { createPlanChanges } from '@/platform/planChanges'
import { createPlanDatabase } from '@/platform/planDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { usePlansStore } from '@/stores/plans'

type Listener = (event: { readonly data: unknown }) => void

/** Lets what is due happen. */
export const rest = () => new Promise(resolve => setImmediate(resolve))

/** A connection that can be lost or ended at any moment, and knows whether it is at work. */
function openConnection(name: string) {
  const databases: IDBDatabase[] = []
  const transactions: IDBTransaction[] = []
  let isDead = false
  let working = 0
  const open: NonNullable<VisitorConnectionOptions['open']> = async (...given) => {
    if (isDead)
      throw new Error('dead')
    const opened = await openDB(...given)
    opened.addEventListener('close', () => databases.splice(databases.indexOf(unwrap(opened)), 1))
    databases.push(unwrap(opened))
    return opened
  }
  const connection = connectVisitor({ name, open })
  const use: VisitorConnection['use'] = async (names, mode, work) => {
    working += 1
    const done = await connection.use(names, mode, (store) => {
      transactions.push(unwrap(store(names[0] ?? (() => { throw new Error('no store') })()).transaction))
      return work(store)
    })
    working -= 1
    return done
  }
  return {
    connection: { use, close: connection.close },
    /** Take the database away, as browsers do when they are told to clear it. */
    lose: () => databases.splice(0).forEach(forceCloseDatabase),
    /** End it as the end of its process would: what is not complete is undone. */
    kill() {
      isDead = true
      for (const transaction of transactions) {
        try {
          transaction.abort()
        }
        catch {
          // It was complete.
        }
      }
      connection.close()
    },
    async untilIdle() {
      for (let quiet = 0; quiet < 3; quiet = working === 0 ? quiet + 1 : 0)
        await rest()
    },
  }
}

/** Tabs of the real store over one database, in which word from other tabs waits until it is delivered. */
export function createTabs(name: string, count: number) {
  const queues: PlanChange[][] = Array.from({ length: count }, () => [])
  const listeners = new Map<number, Listener>()

  function openTab(at: number) {
    const channel: Channel = {
      postMessage: () => {},
      addEventListener: (_, listener) => listeners.set(at, listener),
      removeEventListener: () => listeners.delete(at),
      close: () => {},
    }
    const changes: PlanChanges = {
      ...createPlanChanges(channel),
      tell: word => queues.forEach((queue, other) => other !== at && queue.push(word)),
    }
    const { connection, ...ends } = openConnection(name)
    const plans = usePlansStore(createPinia())
    plans.connect({ changes, database: createPlanDatabase(connection, changes, () => 1) })
    return { plans, close: connection.close, ...ends }
  }

  const tabs = Array.from({ length: count }, (_, at) => openTab(at))
  const tabAt = (at: number) => {
    const tab = tabs[at]
    if (tab === undefined)
      throw new Error(`no tab ${at}`)
    return tab
  }
  return {
    plansOf: (at: number) => tabAt(at).plans,
    /** Resolves when a tab has nothing under way. */
    untilIdle: (at: number) => tabAt(at).untilIdle(),
    /** Let a tab hear the oldest word about a plan. */
    deliver(at: number, id: PlanId) {
      const queue = queues[at] ?? []
      const [data] = queue.splice(queue.findIndex(word => word.id === id) >>> 0, 1)
      if (data !== undefined)
        listeners.get(at)?.({ data })
      return tabAt(at).untilIdle()
    },
    reload(at: number) {
      tabAt(at).close()
      queues[at]?.splice(0)
      tabs[at] = openTab(at)
    },
    lose: (at: number) => tabAt(at).lose(),
    async kill(at: number) {
      const { kill, untilIdle } = tabAt(at)
      kill()
      queues[at]?.splice(0)
      tabs[at] = openTab(at)
      await untilIdle()
    },
    close: () => tabs.forEach(tab => tab.close()),
  }
}
