import type { Passage } from '@/domain/essay'
import type { Plan } from '@/domain/plan'
import type { StopTarget } from '@/domain/plan'
import { onMounted, ref, watch } from 'vue'
import { useGuideStore } from '@/stores/guide'

/** The author's words for the stops of a plan; what is not loaded yet is loaded in the browser. */
export function usePassages(plan: () => Plan | undefined) {
  const guide = useGuideStore()
  const hasFailed = ref(false)

  async function load(): Promise<void> {
    const targets = plan()?.days.flatMap(day => day.stops.map(stop => stop.target)) ?? []
    const ids = targets.flatMap(target => target.type === 'spot' ? [] : [target.type === 'place' ? target.entity : target.dish])
    try {
      await Promise.all([...new Set(ids)].map(guide.loadDetail))
      hasFailed.value = false
    }
    catch {
      hasFailed.value = true
    }
  }
  onMounted(() => watch(plan, load, { immediate: true }))

  /** The first passage about what a stop is for. */
  function passageOf(target: StopTarget): Passage | undefined {
    return target.type === 'spot' ? undefined : guide.detail(target.type === 'place' ? target.entity : target.dish)?.passages[0]
  }
  return { passageOf, hasFailed }
}
