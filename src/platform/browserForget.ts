import type { VisitorRecords } from '@/domain/visitorRecords'
import type { Forgotten } from './forget'
import { deleteDB } from 'idb'
import { browserVisitor } from './browserVisitor'
import { forgetEverything } from './forget'
import { VISITOR_DATABASE } from './visitorDatabase'

function deleteDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    deleteDB(VISITOR_DATABASE, { blocked: () => resolve(false) }).then(() => resolve(true), () => resolve(false))
  })
}

/** Delete everything that the guide at `base` keeps in this browser. */
export async function forgetHere(base: string): Promise<Forgotten> {
  const visitor = browserVisitor()
  try {
    return await forgetEverything({
      wipe: visitor.wipe,
      deleteDatabase: () => {
        visitor.close()
        return deleteDatabase()
      },
      caches: 'caches' in window ? window.caches : undefined,
      container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
      base,
    })
  }
  finally {
    visitor.close()
  }
}

/** What deleting would lose; `null` where it cannot be read. */
export async function readMade(): Promise<VisitorRecords | null> {
  const visitor = browserVisitor()
  const read = await visitor.read()
  visitor.close()
  return 'value' in read ? read.value : null
}

/** Load the site anew at `address`, so that nothing stays in memory, without storing it again. */
export function startEmpty(address: string): void {
  location.replace(`${address}?deleted`)
}

/** True on the page that `startEmpty` leads to. */
export function isStartedEmpty(): boolean {
  return location.search === '?deleted'
}
