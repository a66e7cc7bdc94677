import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'
import { usePositionStore } from '@/stores/position'

/** The shared position, followed while `isWanted` and until the component goes. */
export function useFollowing(isWanted: Readonly<Ref<boolean>>): ReturnType<typeof usePositionStore> {
  const position = usePositionStore()
  let isFollowing = false
  function follow(wanted: boolean): void {
    if (wanted === isFollowing)
      return
    isFollowing = wanted
    if (wanted)
      position.start()
    else
      position.stop()
  }
  watch(isWanted, follow)
  onScopeDispose(() => follow(false))
  return position
}
