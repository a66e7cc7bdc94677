import type { Plan, PlanDay, Stop } from '@/domain/plan'
import * as v from 'valibot'
import { dayFrameSchema, planFrameSchema, planSchema, stopSchema } from './planSchema'

/** Something that could not be restored, counted from 1; `day` and `stop` are `null` where it is the whole of it. */
export interface Damage {
  /** Its title, where that could be read. */
  readonly plan: string | null
  readonly day: number | null
  readonly stop: number | null
}

/** What is whole of a plan, and what is not; `plan` is `null` when nothing could be restored. */
export interface Salvage {
  readonly plan: Plan | null
  readonly damaged: readonly Damage[]
}

function titleOf(raw: unknown): string | null {
  const named = v.safeParse(v.object({ title: v.string() }), raw)
  return named.success ? named.output.title : null
}

/** Read a plan; of a damaged one keep each day and stop that is whole, and list the rest. */
export function salvagePlan(raw: unknown): Salvage {
  const whole = v.safeParse(planSchema, raw)
  if (whole.success)
    return { plan: whole.output, damaged: [] }
  const title = titleOf(raw)
  const frame = v.safeParse(planFrameSchema, raw)
  if (!frame.success)
    return { plan: null, damaged: [{ plan: title, day: null, stop: null }] }
  const seen = new Set<string>()
  const damaged: Damage[] = []
  const days = frame.output.days.flatMap((rawDay, index): readonly PlanDay[] => {
    const day = v.safeParse(dayFrameSchema, rawDay)
    if (!day.success) {
      damaged.push({ plan: title, day: index + 1, stop: null })
      return []
    }
    const stops = day.output.stops.flatMap((rawStop, order): readonly Stop[] => {
      const stop = v.safeParse(stopSchema, rawStop)
      if (stop.success && !seen.has(stop.output.id)) {
        seen.add(stop.output.id)
        return [stop.output]
      }
      damaged.push({ plan: title, day: index + 1, stop: order + 1 })
      return []
    })
    return [{ ...day.output, stops }]
  })
  return { plan: { ...frame.output, days }, damaged }
}
