import type { PlanChanges } from '@/platform/planChanges'
import type { PlanDatabase } from '@/platform/planDatabase'
import { browserChannel, createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'

/** Where plans are kept, and how other tabs are heard. */
export interface PlanBackend {
  readonly database: PlanDatabase
  readonly changes: PlanChanges
}

/** The plans of this browser; `onOutdated` hears that a newer guide took over in another tab. */
export function browserPlans(onOutdated: () => void): PlanBackend {
  const changes = createPlanChanges(browserChannel())
  return { changes, database: createPlanDatabase(connectVisitor({ onOutdated }), changes, Date.now) }
}
