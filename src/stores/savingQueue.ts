import type { DatabaseProblem } from '@/platform/visitorConnection'
import { shallowReactive, shallowRef } from 'vue'

type Outcome = Promise<{ readonly value: unknown } | { readonly problem: DatabaseProblem }>

/** Something of `owner` that the device does not have yet; `save` writes it as it stands then. */
export interface Waiting {
  readonly owner: string
  readonly save: () => Outcome
}

/** Saves that wait under a key each, in order; a later one under the same key stands for the earlier. */
export type WaitingSaves = ReadonlyMap<string, Waiting>

/** Saves one thing after the other, and tries again what failed whenever there is something to do, until the device has it. */
export function createSavingQueue() {
  let running: Promise<unknown> = Promise.resolve()
  const waiting = shallowReactive(new Map<string, Waiting>())
  /** Why something that waits was not kept; `null` once all is. */
  const problem = shallowRef<DatabaseProblem | null>(null)

  // What belongs together is kept in its order: after a failure the rest of the same owner waits.
  async function saveAll(): Promise<ReadonlySet<string>> {
    const failed = new Set<string>()
    const owners = new Set<string>()
    let trouble: DatabaseProblem | null = null
    for (const [key, each] of [...waiting]) {
      const outcome = owners.has(each.owner) ? null : await each.save()
      if (outcome !== null && 'value' in outcome) {
        if (waiting.get(key) === each)
          waiting.delete(key)
        continue
      }
      failed.add(key)
      owners.add(each.owner)
      trouble = outcome?.problem ?? trouble
    }
    problem.value = trouble
    return failed
  }

  /** Do `work` after all that was asked before. */
  function next<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = running.then(work)
    running = done
    return done
  }

  return {
    waiting, problem, next,
    /** Save something, and all that waits; true once the device has it. */
    async keep(key: string, owner: string, save: Waiting['save']): Promise<boolean> {
      waiting.set(key, { owner, save })
      const failed = await next(saveAll)
      return !failed.has(key)
    },
    /** Try again what waits. */
    retry: () => next(saveAll).then(() => {}),
    /** Take out what waits of `owner`. */
    take(owner: string): WaitingSaves {
      const taken = new Map([...waiting].filter(([, each]) => each.owner === owner))
      taken.forEach((_, key) => waiting.delete(key))
      if (waiting.size === 0)
        problem.value = null
      return taken
    },
    /** Let wait what was taken out. */
    give(taken: WaitingSaves): void {
      taken.forEach((each, key) => waiting.set(key, each))
    },
    /** Resolves when all that was asked so far is on the device, or failed. */
    settled: (): Promise<unknown> => running,
  }
}
