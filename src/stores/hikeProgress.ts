import type { HikeDatabase, HikeProgress } from '@/platform/hikeRecords'
import type { DatabaseProblem } from '@/platform/visitorConnection'
import { defineStore } from 'pinia'
import { ref, shallowReactive } from 'vue'
import { createHikeDatabase } from '@/platform/hikeRecords'
import { connectVisitor } from '@/platform/visitorConnection'

/** How far each hike has been walked: shown from here, kept on the device after every step. */
export const useHikeProgressStore = defineStore('hikeProgress', () => {
  let database: HikeDatabase | undefined
  const walks = shallowReactive(new Map<string, HikeProgress>())
  const problem = ref<DatabaseProblem | null>(null)

  /** Use `made` for keeping them; without it the browser's own database, once. */
  function connect(made?: HikeDatabase): HikeDatabase {
    database ??= made ?? createHikeDatabase(connectVisitor())
    return database
  }

  /** Read how far `hike` has been walked; a step taken meanwhile counts more. */
  async function load(hike: string): Promise<void> {
    const read = await connect().read(hike)
    problem.value = 'problem' in read ? read.problem : null
    if ('value' in read && read.value !== null && !walks.has(hike))
      walks.set(hike, read.value)
  }

  /** Change what is known of a walk; true once the device has it. */
  async function change(hike: string, start: Omit<HikeProgress, 'id'>, change: Partial<Omit<HikeProgress, 'id'>>): Promise<boolean> {
    const progress = { ...walks.get(hike) ?? { ...start, id: hike }, ...change }
    walks.set(hike, progress)
    const kept = await connect().keep(progress)
    problem.value = 'problem' in kept ? kept.problem : null
    return 'value' in kept
  }

  return { walks, problem, connect, load, change }
})
