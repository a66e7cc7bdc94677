import type { PlanId, StopId } from '@/domain/plan'
import { isPlanId } from '@/domain/exchange/planSchema'

function isStopId(id: string): id is StopId {
  return isPlanId(id)
}

/** Ids made from a slug, the same each time: for plans that are shown and not kept. */
export function numberedIds(slug: string): { readonly plan: PlanId, readonly stop: () => StopId } {
  let count = 0
  const stop = (): StopId => {
    count += 1
    const id = `s${count}`
    if (!isStopId(id))
      throw new Error(`no stop id: ${id}`)
    return id
  }
  if (!isPlanId(slug))
    throw new Error(`no plan id: ${slug}`)
  return { plan: slug, stop }
}
