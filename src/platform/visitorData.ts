import type { VisitorGroup, VisitorRecord, VisitorRecords } from '@/domain/visitorRecords'
import type { PlainStoreName } from './visitorReaders'
import type { DatabaseProblem, VisitorConnection, VisitorStoreName } from './visitorConnection'
import type { PlanChanges } from './planChanges'
import type { Stored } from './planDatabase'
import { recordKey } from '@/domain/visitorRecords'
import { readPlanRecord } from './planRecords'
import { restorePlan } from './planRestoring'
import { clearSettings, readSettings, writeSettings } from './settings'
import { VISITOR_STORES } from './visitorConnection'
import { isReadable, isToKeep } from './visitorReaders'

/** What became of one group: how many were put in, how many the device has already, how many cannot be read. */
export type RestoredGroup
  = | { readonly stored: number, readonly kept: number, readonly unreadable: number }
    | { readonly problem: DatabaseProblem }

/** Everything that the visitor made on this device. Nothing here throws. */
export interface VisitorData {
  /** All of it as of one moment. */
  readonly read: () => Promise<Stored<VisitorRecords>>
  /**
   * Put the records of a group in, all or none. What the device has already stays, but for a plan that differs: the one
   * given takes its place, and undo brings the other back; settings are replaced.
   */
  readonly restore: (group: VisitorGroup, records: VisitorRecords) => Promise<RestoredGroup>
  /** Delete all of it. */
  readonly wipe: () => Promise<Stored<null>>
}

/** What the visitor's data are made of. */
export interface VisitorDataOptions {
  readonly connection: VisitorConnection
  readonly changes: PlanChanges
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly storage?: () => Storage
}

function plain(value: unknown): VisitorRecord | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

/** The data behind `connection`, with the settings in `storage`. */
export function createVisitorData({ connection, changes, now, storage }: VisitorDataOptions): VisitorData {
  async function restorePlans({ plans, histories }: VisitorRecords): Promise<RestoredGroup> {
    const told = new Map<Parameters<PlanChanges['tell']>[0]['id'], number>()
    const historyOf = new Map(histories.map(each => [each['id'], each]))
    const done = await connection.use(['plans', 'histories'], 'readwrite', async (store) => {
      let kept = 0
      let unreadable = 0
      for (const raw of plans) {
        const given = readPlanRecord(raw)
        if (!('plan' in given)) {
          unreadable += 1
          continue
        }
        const { plan } = given
        const before = readPlanRecord(await store('plans').get(plan.id))
        const isSame = 'plan' in before && JSON.stringify(before.plan) === JSON.stringify(plan)
        const revision = isSame ? null : await restorePlan(store, given, historyOf.get(plan.id), now())
        if (revision === null)
          kept += 1
        else
          told.set(plan.id, revision)
      }
      return { stored: plans.length - kept - unreadable, kept, unreadable }
    })
    if ('problem' in done)
      return done
    told.forEach((revision, id) => changes.tell({ id, revision }))
    return done.value
  }

  async function restoreNew(names: readonly [PlainStoreName, ...PlainStoreName[]], records: VisitorRecords): Promise<RestoredGroup> {
    const [first] = names
    const done = await connection.use(names, 'readwrite', async (store) => {
      const here = (await store(first).getAll()).map(plain).filter(each => each !== undefined)
      const kept = new Set(here.flatMap(each => isToKeep(first, each) ? [each['id']] : []))
      // Points belong to their track and stay or come with it.
      const ownerOf = (name: PlainStoreName, each: VisitorRecord): unknown => each[name === 'trackPoints' ? 'track' : 'id']
      let stored = 0
      for (const name of names) {
        for (const each of records[name]) {
          if (kept.has(ownerOf(name, each)) || !isReadable(name, each))
            continue
          await store(name).put(each)
          stored += Number(name === first)
        }
      }
      const known = records[first].filter(each => kept.has(each['id'])).length
      return { stored, kept: known, unreadable: records[first].length - known - stored }
    })
    return 'problem' in done ? done : done.value
  }

  function restoreSettings({ settings }: VisitorRecords): RestoredGroup {
    return writeSettings(settings, storage) ? { stored: settings.length, kept: 0, unreadable: 0 } : { problem: 'failed' }
  }

  return {
    read: () => connection.use(VISITOR_STORES, 'readonly', async (store): Promise<VisitorRecords> => {
      const all = async (name: VisitorStoreName): Promise<readonly VisitorRecord[]> =>
        (await store(name).getAll()).map(plain).filter((each): each is VisitorRecord => each !== undefined && recordKey(name, each) !== undefined)
      return {
        plans: await all('plans'),
        histories: await all('histories'),
        tracks: await all('tracks'),
        trackPoints: await all('trackPoints'),
        fieldChecks: await all('fieldChecks'),
        hikes: await all('hikes'),
        settings: readSettings(storage),
      }
    }),

    async restore(group, records) {
      switch (group) {
        case 'plans':
          return restorePlans(records)
        case 'tracks':
          return restoreNew(['tracks', 'trackPoints'], records)
        case 'fieldChecks':
          return restoreNew(['fieldChecks'], records)
        case 'hikes':
          return restoreNew(['hikes'], records)
        case 'settings':
          return restoreSettings(records)
      }
    },

    async wipe() {
      const wiped = await connection.use(VISITOR_STORES, 'readwrite', async (store) => {
        await Promise.all(VISITOR_STORES.map(name => store(name).clear()))
        return null
      })
      const isForgotten = clearSettings(storage)
      return 'value' in wiped && !isForgotten ? { problem: 'failed' } : wiped
    },
  }
}
