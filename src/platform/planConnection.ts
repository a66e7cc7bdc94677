import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb'
import { openDB } from 'idb'

/**
 * Why the device did not keep or give back: it has no database (some private windows), another tab holds an
 * older one open, there is no room, the connection was lost, a newer guide has changed it, or something else.
 */
export type DatabaseProblem = 'missing' | 'blocked' | 'full' | 'closed' | 'newer' | 'failed'

interface PlanSchema extends DBSchema {
  readonly plans: { readonly key: string, readonly value: unknown }
  readonly histories: { readonly key: string, readonly value: unknown }
}
type Store<Name extends 'plans' | 'histories', Mode extends IDBTransactionMode> = IDBPObjectStore<PlanSchema, ['plans', 'histories'], Name, Mode>

/** The object stores within one transaction. */
export interface PlanStores<Mode extends IDBTransactionMode> {
  readonly plans: Store<'plans', Mode>
  readonly histories: Store<'histories', Mode>
}

/** A connection that opens when first used, and again after it was lost. */
export interface PlanConnection {
  /** Run `work` in one transaction; its value comes only after the transaction is complete. `work` awaits nothing but the stores. */
  readonly use: <Mode extends 'readonly' | 'readwrite', Value>(mode: Mode, work: (stores: PlanStores<Mode>) => Promise<Value>) =>
  Promise<{ readonly value: Value } | { readonly problem: DatabaseProblem }>
  readonly close: () => void
}

/** What a connection needs; `onOutdated` hears that a newer guide took over in another tab, so that this one should be reloaded. */
export interface PlanConnectionOptions {
  readonly name?: string
  readonly open?: typeof openDB<PlanSchema>
  readonly onOutdated?: () => void
}

const VERSION = 1

// One step a version of the stores, from the empty database on; plans themselves are migrated when they are read.
const UPGRADES: readonly ((database: IDBPDatabase<PlanSchema>) => void)[] = [
  (database) => {
    database.createObjectStore('plans', { keyPath: 'id' })
    database.createObjectStore('histories', { keyPath: 'id' })
  },
]

const PROBLEMS: Readonly<Record<string, DatabaseProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  SecurityError: 'missing',
}

function problemOf(error: unknown): DatabaseProblem {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  return PROBLEMS[name] ?? 'failed'
}

/** A connection to the visitor's plans. */
export function connectPlans({ name = 'hengdong-plans', open = openDB<PlanSchema>, onOutdated = () => {} }: PlanConnectionOptions = {}): PlanConnection {
  let database: IDBPDatabase<PlanSchema> | undefined
  let opening: Promise<IDBPDatabase<PlanSchema> | DatabaseProblem> | undefined

  function lose(): void {
    database?.close()
    database = undefined
    opening = undefined
  }

  function connect(): Promise<IDBPDatabase<PlanSchema> | DatabaseProblem> {
    opening ??= new Promise((resolve) => {
      const attempt = async (): Promise<void> => {
        database = await open(name, VERSION, {
          upgrade: (opened, from) => UPGRADES.slice(from).forEach(step => step(opened)),
          // Told at once; the request goes on waiting, and the next use finds it open.
          blocked: () => resolve('blocked'),
          blocking() {
            lose()
            onOutdated()
          },
          terminated: lose,
        })
        opening = Promise.resolve(database)
        resolve(database)
      }
      attempt().catch((error: unknown) => {
        opening = undefined
        const problem = problemOf(error)
        resolve(problem === 'closed' || error instanceof ReferenceError ? 'missing' : problem)
      })
    })
    return opening
  }

  async function run<Mode extends 'readonly' | 'readwrite', Value>(mode: Mode, work: (stores: PlanStores<Mode>) => Promise<Value>) {
    const opened = await connect()
    if (typeof opened === 'string')
      return { problem: opened }
    try {
      const transaction = opened.transaction(['plans', 'histories'], mode)
      // Looked at below; a handler from the start keeps a failure from going unhandled meanwhile.
      transaction.done.catch(() => {})
      try {
        const value = await work({ plans: transaction.objectStore('plans'), histories: transaction.objectStore('histories') })
        await transaction.done
        return { value }
      }
      catch (error) {
        abort(transaction)
        await transaction.done.catch(() => {})
        return { problem: problemOf(transaction.error ?? error) }
      }
    }
    catch (error) {
      return { problem: problemOf(error) }
    }
  }

  return {
    async use(mode, work) {
      const first = await run(mode, work)
      if (!('problem' in first) || first.problem !== 'closed')
        return first
      lose()
      return run(mode, work)
    },
    close: lose,
  }
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort()
  }
  catch {
    // It has ended already.
  }
}
