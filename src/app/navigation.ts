import type { Sleep } from './sleepingPage'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { GuideFileError } from '@/platform/guideFiles'

/** Why the page that was asked for cannot be shown. */
export type NavigationProblem = 'missing' | 'damaged'

/** What went wrong on the way to the present page, if anything did. */
export const useNavigationStore = defineStore('navigation', () => {
  const problem = shallowRef<NavigationProblem | null>(null)
  const wanted = shallowRef<string | null>(null)
  /** How the present page sleeps; `null` when it is awake. What sleeps stays on the screen, whatever goes wrong. */
  const sleep = shallowRef<Sleep | null>(null)

  /** Nothing is wrong now, and the present page sleeps so: a page is asked for, or one has woken. */
  function begin(as: Sleep | null): void {
    problem.value = null
    wanted.value = null
    sleep.value = as
  }

  /** The data of the page did not load; or of a page that sleeps, its code. */
  function failed(error: unknown): void {
    wanted.value = null
    problem.value = error instanceof GuideFileError ? error.problem : sleep.value === null ? 'damaged' : 'missing'
  }

  /** The code of the page at `path` did not load. */
  function chunkFailed(_error: unknown, path: string): void {
    problem.value = 'missing'
    wanted.value = path
  }

  return { problem, wanted, sleep, begin, failed, chunkFailed }
})
