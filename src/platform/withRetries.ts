/** How long each further try waits, in ms. */
const PAUSES = [100, 500] as const

/**
 * What `load` resolves to, tried twice more while it fails; rejects as the last try does. A phone may stop the worker at
 * any time: what it was about to answer fails then, stored or not, and a moment later it is started again and answers.
 */
export async function withRetries<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (const pause of PAUSES) {
    try {
      return await load()
    }
    catch {
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  return load()
}
