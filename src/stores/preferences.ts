import type { Locale } from '@/domain/locale'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { preferencesAmong, readPreferences, type Preferences, writePreferences } from '@/platform/preferences'

/** What the visitor chose for this device; `problem` says when a choice could not be kept. */
export const usePreferencesStore = defineStore('preferences', () => {
  const current = shallowRef(preferencesAmong({}))
  const problem = ref(false)

  /** Read what was chosen before; called once, after hydration. */
  function restore(): void {
    current.value = readPreferences()
  }

  function change(change: Partial<Preferences>): void {
    // Another tab may have kept a choice meanwhile; where nothing is kept, only this one knows.
    current.value = { ...problem.value ? current.value : readPreferences(), ...change }
    problem.value = !writePreferences(current.value)
  }

  function rememberLocale(locale: Locale): void {
    change({ locale })
  }

  return { current, problem, restore, change, rememberLocale }
})
