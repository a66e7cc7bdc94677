import type { Ref } from 'vue'
import { onMounted, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Browsers refuse too many changes of the address in a row. */
const PAUSE = 250

/** What is typed, and the verb that puts it into the address at once instead of after a pause. */
export interface QueryInAddress {
  readonly query: Ref<string>
  readonly settle: () => void
}

/** A query that the address keeps as `?q=`. It is empty until mounted, as in the prerendered page. */
export function useQueryInAddress(): QueryInAddress {
  const route = useRoute()
  const router = useRouter()
  const page = route.path
  const query = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function kept(): string {
    const q = route.query['q']
    return (Array.isArray(q) ? q[0] : q) ?? ''
  }

  function settle(): void {
    clearTimeout(timer)
    const q = query.value.trim()
    if (route.path === page && q !== kept().trim())
      void router.replace({ query: { ...route.query, q: q === '' ? undefined : q } })
  }

  onMounted(() => {
    query.value = kept()
    watch(kept, (q) => {
      if (route.path === page && q !== query.value.trim())
        query.value = q
    })
    watch(query, () => {
      clearTimeout(timer)
      timer = setTimeout(settle, PAUSE)
    })
  })
  // A change of the address would call off a navigation that is under way.
  const stopListening = router.beforeEach(() => clearTimeout(timer))
  onScopeDispose(() => {
    stopListening()
    clearTimeout(timer)
  })
  return { query, settle }
}
