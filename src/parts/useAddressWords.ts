import type { AddressWords } from '@/domain/dishQuery'
import type { ComputedRef } from 'vue'
import { computed, onMounted, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What the query of an address says, and the verb that changes it. */
export interface AddressState {
  readonly words: ComputedRef<AddressWords>
  /** Set some words; those that are undefined are taken out. */
  readonly change: (words: AddressWords) => void
}

/** The state of a page that its address keeps. It is empty until mounted, as in the prerendered page. */
export function useAddressWords(): AddressState {
  const route = useRoute()
  const router = useRouter()
  const isMounted = ref(false)
  const words = computed(() => isMounted.value
    ? Object.fromEntries(Object.entries(route.query).map(([key, value]) => [key, (Array.isArray(value) ? value[0] : value) ?? undefined]))
    : {})
  onMounted(() => {
    isMounted.value = true
  })

  function change(changed: AddressWords): void {
    void router.replace({ query: { ...route.query, ...changed }, hash: route.hash })
  }

  return { words, change }
}
