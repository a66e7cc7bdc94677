import { setTimeout as sleep } from 'node:timers/promises'

/** Ask until the answer is neither false nor undefined; rejects with `what` after so many milliseconds. */
export async function poll<Value>(ask: () => Promise<Value | false | undefined> | Value | false | undefined, milliseconds: number, what: string): Promise<Value> {
  for (const end = Date.now() + milliseconds; ;) {
    const answer = await ask()
    if (answer !== false && answer !== undefined)
      return answer
    if (Date.now() > end)
      throw new Error(`${what}: not within ${milliseconds} ms`)
    await sleep(30)
  }
}
