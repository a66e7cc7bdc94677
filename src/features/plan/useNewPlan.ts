import type { Plan } from '@/domain/plan'
import { useRouter } from 'vue-router'
import { usePath } from '@/locales/useMessages'
import { usePlansStore } from '@/stores/plans'
import { oneAtATime } from '@/ui/oneAtATime'

/** Keeps a new plan and goes to it; pressed twice, there is one plan. */
export function useNewPlan(): (make: () => Plan) => Promise<void> {
  const plans = usePlansStore()
  const router = useRouter()
  const path = usePath()
  return oneAtATime(async (make) => {
    const plan = make()
    await plans.add(plan)
    await router.push(path(`/plan/${plan.id}`))
  })
}
