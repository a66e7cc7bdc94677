import type { CompassProblem } from '@/platform/compass'
import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'
import { followCompass } from '@/platform/compass'

/** The compass of the device, from `start`, which must be a tap, until the component goes. */
export function useCompass(follow: typeof followCompass = followCompass): { readonly heading: Readonly<Ref<number | null>>, readonly problem: Readonly<Ref<CompassProblem | null>>, readonly isOn: Readonly<Ref<boolean>>, readonly start: () => void } {
  const heading = ref<number | null>(null)
  const problem = ref<CompassProblem | null>(null)
  const isOn = ref(false)
  let stop: () => void = () => {}

  function start(): void {
    stop()
    isOn.value = true
    problem.value = null
    stop = follow({
      // Whole degrees: a finer needle only trembles.
      turned: (degrees) => { heading.value = Math.round(degrees) },
      failed: (reason) => {
        problem.value = reason
        isOn.value = false
      },
    })
  }

  onScopeDispose(() => stop())
  return { heading, problem, isOn, start }
}
