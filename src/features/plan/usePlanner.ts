import type { Plan } from '@/domain/plan'
import type { Conflict } from '@/domain/planning/conflict'
import type { DaySchedule } from '@/domain/planning/schedule'
import { computed } from 'vue'
import { findConflicts } from '@/domain/planning/findConflicts'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { legFinder } from '@/domain/planning/legs'
import { roadNetwork } from '@/domain/planning/roadNetwork'
import { scheduleDay } from '@/domain/planning/schedule'
import { useGuideStore } from '@/stores/guide'

/** A day as it will go. */
export interface DayOutlook {
  readonly schedule: DaySchedule
  readonly conflicts: readonly Conflict[]
}

/** Ways, times and conflicts of the plan that `plan` gives, from the guide that is loaded. */
export function usePlanner(plan: () => Plan | undefined) {
  const guide = useGuideStore()
  const gazetteer = computed(() => createGazetteer(guide.index))
  const roads = computed(() => guide.basemap === null ? null : roadNetwork(guide.basemap, guide.index.waymarks, true))
  const findLeg = computed(() => legFinder(plan() ?? { travel: 'car', factors: null }, roads.value))
  const outlooks = computed<readonly DayOutlook[]>(() => (plan()?.days ?? []).map((day) => {
    const schedule = scheduleDay(day, gazetteer.value, findLeg.value)
    return { schedule, conflicts: findConflicts(day, schedule, gazetteer.value, findLeg.value) }
  }))
  return { gazetteer, roads, findLeg, outlooks }
}
