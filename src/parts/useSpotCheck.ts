import type { AveragedFix } from '@/domain/fieldCheck'
import type { Fix } from '@/domain/fix'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { averageFixes, checkProgress } from '@/domain/fieldCheck'
import { useFollowing } from './useFollowing'

/** Measuring where one stands: on from `start` until there is a result or `stop`. */
export interface SpotCheck {
  readonly isMeasuring: Readonly<Ref<boolean>>
  readonly progress: ComputedRef<number>
  /** The average so far. */
  readonly average: ComputedRef<AveragedFix | undefined>
  readonly result: Readonly<ShallowRef<{ readonly average: AveragedFix, readonly takenAt: number } | null>>
  readonly position: ReturnType<typeof useFollowing>
  readonly start: () => void
  readonly stop: () => void
  readonly forget: () => void
}

/** Average the positions of the device while standing on one spot. */
export function useSpotCheck(): SpotCheck {
  const isMeasuring = ref(false)
  const fixes = shallowRef<readonly Fix[]>([])
  const startedAt = ref(0)
  const result = shallowRef<SpotCheck['result']['value']>(null)
  const position = useFollowing(isMeasuring)
  const average = computed(() => averageFixes(fixes.value))
  const progress = computed(() => checkProgress(fixes.value, position.now - startedAt.value))

  function start(): void {
    fixes.value = []
    result.value = null
    isMeasuring.value = true
    startedAt.value = 0
  }

  // Only what is reported from now on: an older position may be from another spot.
  watch(() => position.fix, (fix) => {
    if (!isMeasuring.value || fix === null)
      return
    if (startedAt.value === 0)
      startedAt.value = position.now
    fixes.value = [...fixes.value, fix]
  })

  watch(progress, (share) => {
    if (!isMeasuring.value || share < 1 || average.value === undefined)
      return
    result.value = { average: average.value, takenAt: position.now }
    isMeasuring.value = false
  })

  return {
    isMeasuring, progress, average, result, position, start,
    stop: () => { isMeasuring.value = false },
    forget: () => { result.value = null },
  }
}
