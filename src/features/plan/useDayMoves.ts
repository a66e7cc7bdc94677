import type { PlanOnPage } from './useStopMoves'
import { nextTick } from 'vue'
import { moveDay as moveDayEdit, removeDay as removeDayEdit } from '@/domain/planning/dayEdits'
import { planMessages } from '@/locales/plan'
import { planDayMessages } from '@/locales/planDay'
import { useMessages } from '@/locales/useMessages'

/** Moving and removing whole days; what was done is read out, and the focus goes to the heading of the day. */
export function useDayMoves({ root, edit, say }: Pick<PlanOnPage, 'root' | 'edit' | 'say'>) {
  const m = useMessages(planMessages)
  const d = useMessages(planDayMessages)

  async function goTo(day: number): Promise<void> {
    await nextTick()
    root()?.querySelector<HTMLElement>(`[data-day="${day}"] h2`)?.focus()
  }

  async function moveDay(from: number, to: number): Promise<void> {
    edit(moveDayEdit(from, to))
    say(d.value.dayMoved(from + 1, to + 1))
    await goTo(to)
  }

  async function removeDay(at: number): Promise<void> {
    edit(removeDayEdit(at))
    say(m.value.dayRemoved(at + 1))
    await goTo(Math.max(0, at - 1))
  }
  return { moveDay, removeDay }
}
