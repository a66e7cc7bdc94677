import type { EntityDetail } from '@/domain/guide'
import type { ComputedRef, Ref } from 'vue'
import { computed, ref, watch } from 'vue'
import { useGuideStore } from '@/stores/guide'

/** The details of one entity, fetched when they are wanted. */
export interface Detail {
  readonly detail: ComputedRef<EntityDetail | undefined>
  readonly hasFailed: Readonly<Ref<boolean>>
  readonly load: () => Promise<void>
}

/** Fetch the details of `id`, again for each other id. */
export function useDetail(id: () => string): Detail {
  const guide = useGuideStore()
  const hasFailed = ref(false)

  async function load(): Promise<void> {
    const wanted = id()
    hasFailed.value = false
    try {
      await guide.loadDetail(wanted)
    }
    catch {
      hasFailed.value = id() === wanted
    }
  }

  watch(id, load, { immediate: true })
  return { detail: computed(() => guide.detail(id())), hasFailed, load }
}
