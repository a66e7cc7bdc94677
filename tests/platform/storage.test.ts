import { describe, expect, it } from 'vitest'
import { createStorageKeeper } from '@/platform/storage'

it('tells what the browser tells', async () => {
  const keeper = createStorageKeeper({ persisted: async () => false, persist: async () => true, estimate: async () => ({ usage: 5, quota: 10 }) })
  expect(keeper.canPersist).toBe(true)
  expect(await keeper.read()).toEqual({ isPersisted: false, usage: 5, quota: 10 })
  expect(await keeper.persist()).toBe(true)
})

describe('claims nothing', () => {
  it.each([['without a storage manager', undefined], ['with an empty one', {}]])('%s', async (_, storage) => {
    const keeper = createStorageKeeper(storage)
    expect(keeper.canPersist).toBe(false)
    expect(await keeper.read()).toEqual({ isPersisted: null, usage: null, quota: null })
    expect(await keeper.persist()).toBe(false)
  })

  it('when the browser refuses to answer', async () => {
    const refuse = () => Promise.reject(new TypeError('no'))
    const keeper = createStorageKeeper({ persisted: refuse, persist: refuse, estimate: refuse })
    expect(await keeper.read()).toEqual({ isPersisted: null, usage: null, quota: null })
    expect(await keeper.persist()).toBe(false)
  })

  it('when only a part is there', async () => {
    expect(await createStorageKeeper({ persisted: async () => true }).read()).toEqual({ isPersisted: true, usage: null, quota: null })
    expect(await createStorageKeeper({ estimate: async () => ({ usage: 7 }) }).read()).toEqual({ isPersisted: null, usage: 7, quota: null })
  })
})
