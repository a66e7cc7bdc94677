import type { FixWorth, PositionFix } from '@/domain/cartography/positionFix'
import type { Basemap } from '@/domain/guide'
import type { LocateOptions, LocateProblem } from '@/platform/geolocation'
import type { ComputedRef, Ref } from 'vue'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { judgeFix } from '@/domain/cartography/positionFix'
import { followPosition } from '@/platform/geolocation'

/** Following the visitor's position, from pressing the button until pressing it again. */
export interface Locate {
  readonly isOn: Readonly<Ref<boolean>>
  readonly fix: Readonly<Ref<PositionFix | null>>
  readonly worth: ComputedRef<FixWorth | null>
  readonly problem: Readonly<Ref<LocateProblem | null>>
  readonly toggle: () => void
}

/** Follow the position while on; `found` is called with the first fix that lies on the map. */
export function useLocate(bounds: () => Basemap['bounds'], found: (fix: PositionFix) => void, options: () => LocateOptions): Locate {
  const isOn = ref(false)
  const fix = shallowRef<PositionFix | null>(null)
  const problem = ref<LocateProblem | null>(null)
  const worth = computed(() => fix.value === null ? null : judgeFix(fix.value, bounds()))
  let stop: () => void = () => {}
  let isShown = false

  function turnOff(): void {
    stop()
    stop = () => {}
    isOn.value = false
    fix.value = null
  }

  function turnOn(): void {
    isOn.value = true
    isShown = false
    problem.value = null
    stop = followPosition({
      found: (position) => {
        fix.value = position
        problem.value = null
        if (!isShown && judgeFix(position, bounds()) !== 'outside') {
          isShown = true
          found(position)
        }
      },
      failed: (reason) => {
        problem.value = reason
        if (reason !== 'timeout')
          queueMicrotask(turnOff)
      },
    }, options())
  }

  function toggle(): void {
    if (isOn.value) {
      turnOff()
      problem.value = null
    }
    else {
      turnOn()
    }
  }

  onScopeDispose(turnOff)
  return { isOn, fix, worth, problem, toggle }
}
