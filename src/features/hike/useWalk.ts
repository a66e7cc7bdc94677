import type { ComputedRef } from 'vue'
import { computed, onMounted, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const HASH = '#walk'

/** Whether the hike is being walked: it stands in the address, so that a reload goes on and the phone's own "back" leaves. */
export function useWalk(): { readonly isWalking: ComputedRef<boolean>, readonly walk: () => Promise<void>, readonly leave: () => Promise<void> } {
  const route = useRoute()
  const router = useRouter()
  // The rendered page does not know the hash.
  const isLive = shallowRef(false)
  let isPushed = false
  onMounted(() => isLive.value = true)

  async function walk(): Promise<void> {
    isPushed = true
    await router.push({ path: route.path, query: route.query, hash: HASH })
  }

  async function leave(): Promise<void> {
    if (isPushed)
      router.back()
    else
      await router.replace({ path: route.path, query: route.query })
    isPushed = false
  }

  return { isWalking: computed(() => isLive.value && route.hash === HASH), walk, leave }
}
