import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { GuideFileError } from '@/platform/guideFiles'

/** Why the page that was asked for cannot be shown. */
export type NavigationProblem = 'missing' | 'damaged'

/** What went wrong on the way to the present page, if anything did. */
export const useNavigationStore = defineStore('navigation', () => {
  const problem = shallowRef<NavigationProblem | null>(null)
  const wanted = shallowRef<string | null>(null)

  /** The data of the page did not load; `null` clears the problem. */
  function failed(error: unknown): void {
    wanted.value = null
    problem.value = error === null ? null : error instanceof GuideFileError ? error.problem : 'damaged'
  }

  /** The code of the page at `path` did not load. */
  function chunkFailed(_error: unknown, path: string): void {
    problem.value = 'missing'
    wanted.value = path
  }

  return { problem, wanted, failed, chunkFailed }
})
