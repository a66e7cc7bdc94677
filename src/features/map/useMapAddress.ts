import type { MapKind } from '@/domain/mapFilter'
import type { ComputedRef } from 'vue'
import { computed, onMounted, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { formatKinds, parseKinds } from '@/domain/mapFilter'

/** What of the map stands in the address, so that it can be shared and the back button works. */
export interface MapAddress {
  readonly kinds: ComputedRef<readonly MapKind[]>
  /** The id whose sheet is open. */
  readonly open: ComputedRef<string | null>
  readonly showKinds: (kinds: readonly MapKind[]) => void
  /** Opening a sheet is a step that the back button takes back; changing to another one is not. */
  readonly openSheet: (id: string) => void
  readonly closeSheet: () => void
}

/** The address of the map; before hydration it is the plain one, as in the prerendered page. */
export function useMapAddress(): MapAddress {
  const route = useRoute()
  const router = useRouter()
  const isMounted = ref(false)
  onMounted(() => {
    isMounted.value = true
  })

  const kinds = computed(() => parseKinds(isMounted.value ? word(route.query['kinds']) : ''))
  const open = computed(() => (isMounted.value ? word(route.query['place']) : '') || null)

  function showKinds(wanted: readonly MapKind[]): void {
    void router.replace({ query: { ...route.query, kinds: formatKinds(wanted) || undefined } })
  }

  function openSheet(id: string): void {
    const query = { ...route.query, place: id }
    void (open.value === null ? router.push({ query }) : router.replace({ query }))
  }

  function closeSheet(): void {
    const without = { query: { ...route.query, place: undefined } }
    const { back } = router.options.history.state
    // A filter that was chosen while the sheet was open stays.
    if (typeof back === 'string' && router.resolve(back).fullPath === router.resolve(without).fullPath)
      router.back()
    else
      void router.replace(without)
  }

  return { kinds, open, showKinds, openSheet, closeSheet }
}

function word(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}
