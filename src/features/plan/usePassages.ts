import type { Passage } from '@/domain/essay'
import type { MentionRef } from '@/domain/mentionRef'
import type { Plan, StopTarget } from '@/domain/plan'
import { computed, onMounted, ref, watch } from 'vue'
import { passageWith } from '@/domain/mentionRef'
import { useGuideStore } from '@/stores/guide'
import { entityIdOf } from './entityIdOf'

/** The author's words for the stops of a plan; what is not loaded yet is loaded in the browser. */
export function usePassages(plan: () => Plan | undefined) {
  const guide = useGuideStore()
  const hasFailed = ref(false)
  const idOf = (target: StopTarget) => entityIdOf(target, guide.index.hikes)
  const curated = computed(() => new Map<string, MentionRef>(guide.itineraries.flatMap(({ days }) => days.flatMap(({ stops }) => stops.map(({ because }) => [because.entity, because])))))

  async function load(): Promise<void> {
    const ids = (plan()?.days ?? []).flatMap(day => day.stops.flatMap(({ target }) => idOf(target) ?? []))
    try {
      await Promise.all([...new Set(ids)].map(guide.loadDetail))
      hasFailed.value = false
    }
    catch {
      hasFailed.value = true
    }
  }
  onMounted(() => watch(plan, load, { immediate: true }))

  /** Why a stop is worth it: the passage that a curated plan gives as the reason for it, or else the first about it. */
  function passageOf(target: StopTarget): Passage | undefined {
    const id = idOf(target)
    const passages = id === undefined ? [] : guide.detail(id)?.passages ?? []
    const because = id === undefined ? undefined : curated.value.get(id)
    return (because && passageWith(passages, because)) ?? passages[0]
  }
  return { passageOf, hasFailed }
}
