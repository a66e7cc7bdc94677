import type { Sleep } from './sleepingPage'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { GuideFileError } from '@/platform/guideFiles'

/** Why the page that was asked for cannot be shown. */
export type NavigationProblem = 'missing' | 'damaged'

/** What went wrong on the way to a page, if anything did; the page one is on stays on the screen. */
export const useNavigationStore = defineStore('navigation', () => {
  const problem = shallowRef<NavigationProblem | null>(null)
  /** The address that was asked for; `null` where the present page does not wake. */
  const wanted = shallowRef<string | null>(null)
  /** How the present page sleeps; `null` when it is awake. */
  const sleep = shallowRef<Sleep | null>(null)

  /** Nothing is wrong any more. */
  function clear(): void {
    problem.value = null
    wanted.value = null
  }

  /** What the page at `address` needs did not load: its code, where it is not a file of the guide. */
  function failed(error: unknown, address: string | null = null): void {
    problem.value = error instanceof GuideFileError ? error.problem : 'missing'
    wanted.value = address
  }

  return { problem, wanted, sleep, clear, failed }
})
