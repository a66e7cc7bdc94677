import type { VisitorData } from './visitorData'

/** What deleting came to: each part is gone, or is still there. */
export interface Forgotten {
  readonly visitor: boolean
  readonly guide: boolean
}

/** What deleting everything needs from outside. */
export interface ForgetOptions {
  readonly wipe: VisitorData['wipe']
  /** Delete the database with all that is in it, where it cannot be emptied; false when it cannot be deleted either. */
  readonly deleteDatabase: () => Promise<boolean>
  /** `undefined` where the browser has none. */
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined
  readonly container: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined
  /** The path of the site, with a slash at its end. */
  readonly base: string
}

/** True for a cache of the site at `base`; other sites at the same origin have caches of their own. */
function isOurs(name: string, base: string): boolean {
  return /^hengdong[\w-]*:/.test(name) && name.includes(`:${base}:`)
}

/** Delete what the visitor made, the stored guide and its worker from this browser. Nothing here throws. */
export async function forgetEverything({ wipe, deleteDatabase, caches, container, base }: ForgetOptions): Promise<Forgotten> {
  const wiped = await wipe()
  // Without a database there is nothing in it.
  const visitor = 'value' in wiped || wiped.problem === 'missing' || await deleteDatabase()
  try {
    await (await container?.getRegistration(base))?.unregister()
    const names = (await caches?.keys() ?? []).filter(name => isOurs(name, base))
    await Promise.all(names.map(name => caches?.delete(name)))
    return { visitor, guide: true }
  }
  catch {
    return { visitor, guide: false }
  }
}
