import type { WakeState } from '@/platform/wakeLock'
import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'
import { createWakeLock } from '@/platform/wakeLock'

/** Keep the screen on while `isWanted`, until the component goes; tells how that stands. */
export function useWakeLock(isWanted: Readonly<Ref<boolean>>, create: typeof createWakeLock = createWakeLock): Readonly<Ref<WakeState>> {
  const state = ref<WakeState>('idle')
  let lock: ReturnType<typeof createWakeLock> | undefined
  watch(isWanted, (wanted) => {
    lock ??= create((now) => {
      state.value = now
    })
    void (wanted ? lock.hold() : lock.release())
  })
  onScopeDispose(() => void lock?.release())
  return state
}
