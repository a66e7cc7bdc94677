import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb'
import { openDB } from 'idb'
import { makeRoom as deletePacks } from './packRoom'
import { VISITOR_DATABASE } from './visitorDatabase'

/**
 * Why the device did not keep or give back: it has no database (some private windows), another tab holds an
 * older one open, there is no room, the connection was lost, a newer guide has changed it, or something else.
 */
export type DatabaseProblem = 'missing' | 'blocked' | 'full' | 'closed' | 'newer' | 'failed'

/**
 * What the visitor made, one object store a kind: plans with their histories, recorded and imported tracks, their points
 * in runs as they were recorded, positions taken on the spot, and how far each hike has been walked. The values are read
 * by their own readers, since what lies on a device may be damaged or newer.
 */
interface VisitorSchema extends DBSchema {
  readonly plans: { readonly key: string, readonly value: unknown }
  readonly histories: { readonly key: string, readonly value: unknown }
  readonly tracks: { readonly key: string, readonly value: unknown }
  readonly trackPoints: { readonly key: [track: string, run: number], readonly value: unknown }
  readonly fieldChecks: { readonly key: string, readonly value: unknown }
  readonly hikes: { readonly key: string, readonly value: unknown }
}

/** The names of the object stores. */
export const VISITOR_STORES = ['plans', 'histories', 'tracks', 'trackPoints', 'fieldChecks', 'hikes'] as const

/** The name of one object store. */
export type VisitorStoreName = typeof VISITOR_STORES[number]

/** Gives an object store of the transaction. */
export type StoreOf<Name extends VisitorStoreName, Mode extends IDBTransactionMode>
  = <Each extends Name>(name: Each) => IDBPObjectStore<VisitorSchema, Name[], Each, Mode>

/** A connection that opens when first used, and again after it was lost. */
export interface VisitorConnection {
  /** Run `work` in one transaction over the stores `names`; its value comes only after the transaction is complete. `work` awaits nothing but the stores. */
  readonly use: <Name extends VisitorStoreName, Mode extends 'readonly' | 'readwrite', Value>(
    names: readonly Name[], mode: Mode, work: (store: StoreOf<Name, Mode>) => Promise<Value>,
  ) => Promise<{ readonly value: Value } | { readonly problem: DatabaseProblem }>
  readonly close: () => void
}

/** What a connection needs; `onOutdated` hears that a newer guide took over in another tab, so that this one should be reloaded. */
export interface VisitorConnectionOptions {
  readonly name?: string
  readonly open?: typeof openDB<VisitorSchema>
  readonly onOutdated?: () => void
  /** Free what can be had again, when the device is full; true when something was freed. */
  readonly makeRoom?: () => Promise<boolean>
  /** How long a database may take to open before that is reported, in milliseconds; it may still open later. */
  readonly patience?: number
}

const VERSION = 1
/** Milliseconds before each further attempt after room was made. */
const PAUSES = [100, 500, 2000] as const

// Behind another tab that deletes or upgrades, a request waits without a word.
const PATIENCE = 6000

// One step a version of the stores, from the empty database on; plans themselves are migrated when they are read.
const UPGRADES: readonly ((database: IDBPDatabase<VisitorSchema>) => void)[] = [
  (database) => {
    for (const name of VISITOR_STORES)
      database.createObjectStore(name, { keyPath: name === 'trackPoints' ? ['track', 'run'] : 'id' })
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

/** A connection to what the visitor made on this device. */
export function connectVisitor({ name = VISITOR_DATABASE, open = openDB<VisitorSchema>, onOutdated = () => {}, makeRoom = deletePacks, patience = PATIENCE }: VisitorConnectionOptions = {}): VisitorConnection {
  let database: IDBPDatabase<VisitorSchema> | undefined
  let opening: Promise<IDBPDatabase<VisitorSchema> | DatabaseProblem> | undefined

  function lose(): void {
    database?.close()
    database = undefined
    opening = undefined
  }

  function connect(): Promise<IDBPDatabase<VisitorSchema> | DatabaseProblem> {
    opening ??= new Promise((resolve) => {
      const tired = setTimeout(resolve, patience, 'blocked')
      const attempt = async (): Promise<void> => {
        database = await open(name, VERSION, {
          upgrade: (opened, from) => UPGRADES.slice(from).forEach(step => step(opened)),
          // Told at once; the request goes on waiting, and the next use finds it open.
          blocked: () => resolve('blocked'),
          blocking(_, wanted) {
            lose()
            // Who deletes the database wants no version.
            if (wanted !== null)
              onOutdated()
          },
          terminated: lose,
        })
        clearTimeout(tired)
        opening = Promise.resolve(database)
        resolve(database)
      }
      attempt().catch((error: unknown) => {
        clearTimeout(tired)
        opening = undefined
        const problem = problemOf(error)
        resolve(problem === 'closed' || error instanceof ReferenceError ? 'missing' : problem)
      })
    })
    return opening
  }

  async function run<Name extends VisitorStoreName, Mode extends 'readonly' | 'readwrite', Value>(
    names: readonly Name[], mode: Mode, work: (store: StoreOf<Name, Mode>) => Promise<Value>,
  ) {
    const opened = await connect()
    if (typeof opened === 'string')
      return { problem: opened }
    try {
      const transaction = opened.transaction([...names], mode)
      // Looked at below; a handler from the start keeps a failure from going unhandled meanwhile.
      transaction.done.catch(() => {})
      try {
        const value = await work(name => transaction.objectStore(name))
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
    async use(names, mode, work) {
      const first = await run(names, mode, work)
      if ('problem' in first && first.problem === 'closed')
        lose()
      // What the visitor made comes before the map pack.
      else if (!('problem' in first) || first.problem !== 'full' || !await makeRoom())
        return first
      let again = await run(names, mode, work)
      // Browsers count what was freed a little later.
      for (const pause of PAUSES) {
        if (!('problem' in again) || again.problem !== 'full')
          break
        await new Promise(resolve => setTimeout(resolve, pause))
        again = await run(names, mode, work)
      }
      return again
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
