import 'fake-indexeddb/auto'
import type { VisitorConnectionOptions } from '@/platform/visitorConnection'
import forceCloseDatabase from 'fake-indexeddb/lib/forceCloseDatabase'
import { deleteDB, openDB, unwrap } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { beginHistory } from '@/domain/planning/history'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { TWO_DAYS } from '../domain/exchange/plans'
import { database, EDITED, freshName } from './planTabs'

describe('the device', () => {
  it('without a database is reported', async () => {
    const open: VisitorConnectionOptions['open'] = () => Promise.reject(new DOMException('private window', 'InvalidStateError'))
    expect(await database({ open }).all()).toEqual({ problem: 'missing' })
  })

  it('without room is reported, and the plan before stays', async () => {
    const plans = database()
    await plans.save(beginHistory(TWO_DAYS), 0)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await plans.save(EDITED, 1)).toEqual({ problem: 'full' })
    put.mockRestore()
    expect(await plans.open(TWO_DAYS.id)).toMatchObject({ value: { plan: TWO_DAYS, revision: 1 } })
  })

  it('without room makes room and saves then, and does not try in vain when there is none to make', async () => {
    const connection = connectVisitor({ name: freshName(), makeRoom: async () => frees })
    const write = () => connection.use(['plans'], 'readwrite', async store => void await store('plans').put({ id: 'one' }))
    const { put } = IDBObjectStore.prototype
    let frees = false
    let failures = 1
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (failures-- > 0)
        throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value)
    })
    expect(await write()).toEqual({ problem: 'full' })
    frees = true
    // The browser counts the room that was made a little later.
    failures = 2
    expect(await write()).toEqual({ value: undefined })
    spy.mockRestore()
    connection.close()
  })

  it('whose database is closed under the guide is opened anew', async () => {
    const databases: IDBDatabase[] = []
    const open: VisitorConnectionOptions['open'] = async (...given) => {
      const opened = await openDB(...given)
      databases.push(unwrap(opened))
      return opened
    }
    const plans = database({ open })
    await plans.save(EDITED, 0)
    databases.forEach(forceCloseDatabase)
    expect(await plans.save(EDITED, 1)).toEqual({ value: { revision: 2 } })
    databases.forEach(each => each.close())
    expect(await plans.save(EDITED, 2)).toEqual({ value: { revision: 3 } })
    expect(databases).toHaveLength(3)
  })

  it('that refuses as soon as it is asked for a database is reported', async () => {
    const open: VisitorConnectionOptions['open'] = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    expect(await database({ open }).save(EDITED, 0)).toEqual({ problem: 'missing' })
  })

  it('acknowledges only what its transaction has completed', async () => {
    const name = freshName()
    const connection = connectVisitor({ name })
    const ended = await connection.use(['plans', 'histories'], 'readwrite', async (store) => {
      await store('plans').put({ id: 'a' })
      store('plans').transaction.abort()
      return 'done'
    })
    expect(ended).toEqual({ problem: 'failed' })
    expect(await connection.use(['plans', 'histories'], 'readonly', store => store('plans').getAll())).toEqual({ value: [] })
  })

  it('changed by a newer guide is reported', async () => {
    const name = freshName()
    const newer = await openDB(name, 99)
    newer.close()
    expect(await database({ name }).all()).toEqual({ problem: 'newer' })
  })
})

describe('another tab', () => {
  it('with a newer guide is let in at once, and this one is told to reload', async () => {
    const name = freshName()
    const onOutdated = vi.fn()
    const plans = database({ name, onOutdated })
    await plans.save(beginHistory(TWO_DAYS), 0)
    const newer = await openDB(name, 2)
    expect(onOutdated).toHaveBeenCalledOnce()
    newer.close()
    expect(await plans.all()).toEqual({ problem: 'newer' })
  })

  it('that deletes everything does not lock this one out', async () => {
    const name = freshName()
    const onOutdated = vi.fn()
    const plans = database({ name, onOutdated })
    await plans.save(beginHistory(TWO_DAYS), 0)
    await deleteDB(name)
    expect(onOutdated).not.toHaveBeenCalled()
    expect(await plans.all()).toEqual({ value: { plans: [], setAside: [] } })
  })

  it('that holds an older database open is reported, and the plans are there once it lets go', async () => {
    const name = freshName()
    const older = await openDB(name, 1)
    const open: VisitorConnectionOptions['open'] = (name, _, callbacks) => openDB(name, 2, {
      ...callbacks,
      upgrade(database) {
        database.createObjectStore('plans', { keyPath: 'id' })
        database.createObjectStore('histories', { keyPath: 'id' })
      },
    })
    const plans = database({ name, open })
    expect(await plans.all()).toEqual({ problem: 'blocked' })
    older.close()
    await vi.waitFor(async () => expect(await plans.all()).toEqual({ value: { plans: [], setAside: [] } }))
  })

  it('that makes the database wait without a word is reported in time, and the plans are there afterwards', async () => {
    const name = freshName()
    const deaf = await openDB(name, 1)
    const deleting = deleteDB(name)
    const plans = database({ name, patience: 30 })
    expect(await plans.all()).toEqual({ problem: 'blocked' })
    deaf.close()
    await deleting
    await vi.waitFor(async () => expect(await plans.all()).toEqual({ value: { plans: [], setAside: [] } }))
  })

  it('hears of saves and removals, and nonsense on the channel is passed over', async () => {
    const name = freshName()
    const [ours, theirs] = [new BroadcastChannel(name), new BroadcastChannel(name)]
    const plans = createPlanDatabase(connectVisitor({ name }), createPlanChanges(ours), () => 0)
    const heard: unknown[] = []
    const changes = createPlanChanges(theirs)
    changes.hear(change => heard.push(change))
    ours.postMessage({ id: '<b>', revision: 1 })
    ours.postMessage(null)
    await plans.save(beginHistory(TWO_DAYS), 0)
    await plans.save(beginHistory(TWO_DAYS), 0)
    await plans.remove(TWO_DAYS.id)
    await vi.waitFor(() => expect(heard).toEqual([{ id: TWO_DAYS.id, revision: 1 }, { id: TWO_DAYS.id, revision: null }]))
    plans.close()
    changes.close()
  })
})
