import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createFieldCheckDatabase } from '@/platform/fieldCheckRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { useFieldChecksStore } from '@/stores/fieldChecks'

const AVERAGE = { at: { lat: 27.2415, lng: 113.2166 }, accuracy: 6, fixes: 9 }
const SUBJECT = { type: 'waypoint', hike: 'peak', waypoint: 'steps' } as const
let count = 0
const freshName = () => `checks-${count++}`

function tab(name: string) {
  const store = useFieldChecksStore(createPinia())
  store.connect(createFieldCheckDatabase(connectVisitor({ name })))
  return store
}

it('keeps a check, and finds it after a reload', async () => {
  const name = freshName()
  expect(await tab(name).take(SUBJECT, AVERAGE, 1000)).toBe(true)
  const after = tab(name)
  await after.load()
  expect(after.latest(SUBJECT)).toMatchObject({ ...AVERAGE, subject: SUBJECT, takenAt: 1000 })
})

it('shows a check only once the device has it', async () => {
  const store = tab(freshName())
  const taking = store.take(SUBJECT, AVERAGE, 1000)
  expect(store.checks).toEqual([])
  await taking
  expect(store.checks).toHaveLength(1)
})

it('removes a check and puts it back', async () => {
  const name = freshName()
  const store = tab(name)
  await store.take(SUBJECT, AVERAGE, 1000)
  await store.remove(store.checks[0]?.id ?? '')
  expect(store.checks).toEqual([])
  await store.putBack()
  const after = tab(name)
  await after.load()
  expect(after.checks).toHaveLength(1)
})

it('leaves a record alone that it cannot read, and says so', async () => {
  const name = freshName()
  const connection = connectVisitor({ name })
  await connection.use(['fieldChecks'], 'readwrite', store => store('fieldChecks').put({ id: 'x', version: 9 }))
  const store = tab(name)
  await store.load()
  expect([store.checks, store.setAside]).toEqual([[], 1])
  expect(await connection.use(['fieldChecks'], 'readonly', store => store('fieldChecks').count())).toEqual({ value: 1 })
})

it('says why nothing is kept, and shows the check meanwhile', async () => {
  const store = useFieldChecksStore(createPinia())
  store.connect(createFieldCheckDatabase(connectVisitor({ open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) })))
  expect(await store.take(SUBJECT, AVERAGE, 1000)).toBe(false)
  expect(store.problem).toBe('full')
  expect(store.latest(SUBJECT)).toBeDefined()
})

it('is not loaded until it could be read, so that whoever comes next tries again', async () => {
  const name = freshName()
  await tab(name).take(SUBJECT, AVERAGE, 1000)
  let isBroken = true
  const whole = createFieldCheckDatabase(connectVisitor({ name }))
  const store = useFieldChecksStore(createPinia())
  store.connect({ ...whole, all: () => isBroken ? Promise.resolve({ problem: 'failed' }) : whole.all() })
  await store.load()
  expect([store.isLoaded, store.problem]).toEqual([false, 'failed'])
  isBroken = false
  await store.load()
  expect([store.isLoaded, store.problem, store.checks.length]).toEqual([true, null, 1])
})
