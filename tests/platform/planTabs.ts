import type { Plan } from '@/domain/plan'
import type { VisitorConnectionOptions } from '@/platform/visitorConnection'
import type { PlanDatabase } from '@/platform/planDatabase'
import { beginHistory, record } from '@/domain/planning/history'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { TWO_DAYS } from '../domain/exchange/plans'

let count = 0

/** The name of a database that no other test uses. */
export const freshName = () => `plans-${count++}`

/** A tab's own view of the plans, in a fresh database unless it is named. */
export function database(options: VisitorConnectionOptions = {}, now = () => 1000): PlanDatabase {
  return createPlanDatabase(connectVisitor({ name: freshName(), ...options }), createPlanChanges(undefined), now)
}

const retitled = (title: string) => (plan: Plan) => ({ ...plan, title })

/** A history of two edits. */
export const EDITED = record(record(beginHistory(TWO_DAYS), retitled('一')), retitled('二'))
