/** What the browser told: `null` where it does not tell. */
export interface StorageAnswer {
  /** Whether it promised not to clear away what is stored. */
  readonly isPersisted: boolean | null
  /** Bytes in use by this site, and the most it may use. */
  readonly usage: number | null
  readonly quota: number | null
}

/** The part of `StorageManager` that is used; some browsers have only some of it. */
export type StorageParts = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>

/** The browser's promise about this site's storage. Nothing here throws. */
export interface StorageKeeper {
  /** True where the browser can be asked for a promise. */
  readonly canPersist: boolean
  readonly read: () => Promise<StorageAnswer>
  /** Ask for the promise; some browsers ask the visitor, some decide by themselves. */
  readonly persist: () => Promise<boolean>
}

const number = (value: unknown): number | null => typeof value === 'number' && Number.isFinite(value) ? value : null

/** Ask `storage`, which is `undefined` without https and in old browsers. */
export function createStorageKeeper(storage: StorageParts | undefined): StorageKeeper {
  async function isPersisted(): Promise<boolean | null> {
    try {
      return await storage?.persisted?.() ?? null
    }
    catch {
      return null
    }
  }

  async function estimate(): Promise<StorageEstimate> {
    try {
      return await storage?.estimate?.() ?? {}
    }
    catch {
      return {}
    }
  }

  return {
    canPersist: typeof storage?.persist === 'function',
    async read() {
      const [persisted, { usage, quota }] = await Promise.all([isPersisted(), estimate()])
      return { isPersisted: persisted, usage: number(usage), quota: number(quota) }
    },
    async persist() {
      try {
        return await storage?.persist?.() ?? false
      }
      catch {
        return false
      }
    },
  }
}

/** The storage of this browser. */
export function browserStorage(): StorageKeeper {
  return createStorageKeeper('storage' in navigator ? navigator.storage : undefined)
}
