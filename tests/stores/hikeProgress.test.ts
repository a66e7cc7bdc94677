import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createHikeDatabase } from '@/platform/hikeRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { useHikeProgressStore } from '@/stores/hikeProgress'

const START = { item: 'first', isBright: false }
let name = ''
let count = 0

function opened() {
  setActivePinia(createPinia())
  const store = useHikeProgressStore()
  store.connect(createHikeDatabase(connectVisitor({ name })))
  return store
}

beforeEach(() => {
  name = `hikes-${count++}`
})

describe('how far a hike has been walked', () => {
  it('is there again after a reload', async () => {
    expect(await opened().change('peak', START, { item: 'third' })).toBe(true)
    const later = opened()
    await later.load('peak')
    expect(later.walks.get('peak')).toEqual({ id: 'peak', item: 'third', isBright: false })
  })

  it('is kept for each hike by itself', async () => {
    await opened().change('peak', START, { item: 'third' })
    const later = opened()
    await later.load('ridge')
    expect(later.walks.size).toBe(0)
  })

  it('is not set back by a reading that comes late', async () => {
    await opened().change('peak', START, { item: 'third' })
    const later = opened()
    const reading = later.load('peak')
    await Promise.all([reading, later.change('peak', START, { item: 'fourth' })])
    expect(later.walks.get('peak')?.item).toBe('fourth')
  })

  it('keeps the look for the sun while the walker goes on', async () => {
    const store = opened()
    await store.change('peak', START, { isBright: true })
    await store.change('peak', START, { item: 'second' })
    expect(store.walks.get('peak')).toEqual({ id: 'peak', item: 'second', isBright: true })
  })

  it.each([
    ['damaged', { id: 'peak', version: 1, item: 3 }],
    ['newer', { id: 'peak', version: 2, item: 'third', isBright: false }],
  ])('begins anew where the record is %s', async (_, record) => {
    await opened().load('peak')
    const raw = await openDB(name)
    await raw.put('hikes', record)
    raw.close()
    const store = opened()
    await store.load('peak')
    expect(store.walks.size).toBe(0)
    expect(store.problem).toBeNull()
  })

  it('is shown, and the failure said, where the device keeps nothing', async () => {
    setActivePinia(createPinia())
    const store = useHikeProgressStore()
    store.connect({ read: async () => ({ problem: 'missing' }), keep: async () => ({ problem: 'missing' }) })
    expect(await store.change('peak', START, { item: 'second' })).toBe(false)
    expect(store.walks.get('peak')?.item).toBe('second')
    expect(store.problem).toBe('missing')
  })
})
