import type { ImportedSpot } from '@/domain/exchange/importPreview'
import type { Plan, PlanDay, PlanId, StopId } from '@/domain/plan'
import { EMPTY_DAY } from '@/domain/planning/dayEdits'

/** Minutes that a spot of one's own is given. */
const STAY = 30

/** A plan of imported spots, on the days that the file gives them. */
export function spotsPlan(spots: readonly ImportedSpot[], id: PlanId, title: string, newStopId: () => StopId): Plan {
  const last = Math.max(1, ...spots.map(({ day }) => day ?? 1))
  return {
    id,
    title,
    travel: 'car',
    factors: null,
    days: Array.from({ length: last }, (_, nth): PlanDay => ({
      ...EMPTY_DAY,
      stops: spots.filter(({ day }) => (day ?? 1) === nth + 1).map(({ name, at, note }) =>
        ({ id: newStopId(), target: { type: 'spot', name, at }, stay: STAY, fixedAt: null, note })),
    })),
  }
}
