import type { VisitorData } from './visitorData'
import { browserChannel, createPlanChanges } from './planChanges'
import { connectVisitor } from './visitorConnection'
import { createVisitorData } from './visitorData'

/** What the visitor made in this browser, over a connection of its own; other screens hear of restored plans as other tabs do. */
export function browserVisitor(): VisitorData & { readonly close: () => void } {
  const connection = connectVisitor()
  const changes = createPlanChanges(browserChannel())
  return {
    ...createVisitorData({ connection, changes, now: Date.now }),
    close: () => {
      connection.close()
      changes.close()
    },
  }
}
