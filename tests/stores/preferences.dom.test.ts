import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readPreferences } from '@/platform/preferences'
import { usePreferencesStore } from '@/stores/preferences'

const answers = vi.hoisted(() => ({ refuses: false }))

vi.mock('@/platform/preferences', async (importOriginal) => {
  const whole = await importOriginal<typeof import('@/platform/preferences')>()
  return { ...whole, writePreferences: (...given: Parameters<typeof whole.writePreferences>) => !answers.refuses && whole.writePreferences(...given) }
})

beforeEach(() => localStorage.clear())
afterEach(() => { answers.refuses = false })

function tab() {
  const store = usePreferencesStore(createPinia())
  store.restore()
  return store
}

it('keeps what another tab chose meanwhile', () => {
  const [one, other] = [tab(), tab()]
  one.change({ textSize: 3 })
  other.change({ theme: 'night' })
  expect(readPreferences()).toMatchObject({ textSize: 3, theme: 'night' })
  expect(other.current).toMatchObject({ textSize: 3, theme: 'night' })
})

it('goes by what was chosen here where the browser keeps nothing', () => {
  answers.refuses = true
  const store = tab()
  store.change({ textSize: 3 })
  store.change({ theme: 'night' })
  expect([store.problem, store.current.textSize, store.current.theme]).toEqual([true, 3, 'night'])
})
