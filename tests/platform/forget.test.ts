import type { Stored } from '@/platform/planDatabase'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetEverything } from '@/platform/forget'
import { memoryCaches } from '../service-worker/memoryCaches'

let caches: CacheStorage
let isRegistered: boolean
let isDeleted: boolean

beforeEach(async () => {
  caches = memoryCaches()
  isRegistered = true
  isDeleted = false
  for (const name of ['hengdong:/guide/:abc', 'hengdong:/guide/:history', 'hengdong-pack:/guide/:county', 'hengdong:/:abc', 'another-site'])
    await caches.open(name)
})

async function getRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found: unknown = { unregister: async () => {
    isRegistered = false
    return true
  } }
  const isRegistration = (value: unknown): value is ServiceWorkerRegistration => value === found
  return isRegistration(found) ? found : undefined
}

const forget = (wiped: Stored<null> = { value: null }, canDelete = true, storage: Pick<CacheStorage, 'keys' | 'delete'> | undefined = caches) => forgetEverything({
  wipe: async () => wiped,
  deleteDatabase: async () => {
    isDeleted = canDelete
    return canDelete
  },
  caches: storage,
  container: { getRegistration },
  base: '/guide/',
})

describe('deleting everything', () => {
  it('takes the worker and every cache of this site, and of no other', async () => {
    expect(await forget()).toEqual({ visitor: true, guide: true })
    expect(isRegistered).toBe(false)
    expect(await caches.keys()).toEqual(['hengdong:/:abc', 'another-site'])
    expect(isDeleted).toBe(false)
  })

  it('deletes the database whole where it cannot be emptied', async () => {
    expect(await forget({ problem: 'newer' })).toEqual({ visitor: true, guide: true })
    expect(isDeleted).toBe(true)
  })

  it('says when the visitor’s data are still there', async () => {
    expect(await forget({ problem: 'failed' }, false)).toEqual({ visitor: false, guide: true })
  })

  it('says when the guide is still there', async () => {
    expect(await forget({ value: null }, true, { keys: () => Promise.reject(new Error('no')), delete: async () => false })).toEqual({ visitor: true, guide: false })
  })

  it('finds nothing to delete where there is no database', async () => {
    expect(await forget({ problem: 'missing' })).toEqual({ visitor: true, guide: true })
  })
})
