import type { Plan } from '@/domain/plan'
import { useRouter } from 'vue-router'
import { usePath } from '@/locales/useMessages'
import { usePlansStore } from '@/stores/plans'

/** Keeps a new plan and goes to it. Pressed again meanwhile, as by a double tap, it does nothing: there is one plan. */
export function useNewPlan(): (make: () => Plan) => Promise<void> {
  const plans = usePlansStore()
  const router = useRouter()
  const path = usePath()
  let isUnderWay = false

  return async (make) => {
    if (isUnderWay)
      return
    isUnderWay = true
    try {
      const plan = make()
      await plans.add(plan)
      await router.push(path(`/plan/${plan.id}`))
    }
    finally {
      isUnderWay = false
    }
  }
}
