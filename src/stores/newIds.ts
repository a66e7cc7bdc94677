import type { PlanId, StopId } from '@/domain/plan'
import { isPlanId } from '@/domain/exchange/planSchema'

/** A new id of letters and digits; `getRandomValues` is there without https too, which `randomUUID` is not. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => byte.toString(16).padStart(2, '0')).join('')
}

function isStopId(id: string): id is StopId {
  return isPlanId(id)
}

/** An id that no plan has. */
export function newPlanId(): PlanId {
  const id = newId()
  return isPlanId(id) ? id : newPlanId()
}

/** An id that no stop has. */
export function newStopId(): StopId {
  const id = newId()
  return isStopId(id) ? id : newStopId()
}
