import type { Plan, Stop, StopId } from '@/domain/plan'
import type { PlanEdit } from '@/domain/planning/planEdit'
import { nextTick } from 'vue'
import { moveStop } from '@/domain/planning/stopEdits'
import { planMessages } from '@/locales/plan'
import { planDayMessages } from '@/locales/planDay'
import { useMessages } from '@/locales/useMessages'
import { useStopDrag } from './useStopDrag'
import { useStopWords } from './useStopWords'

/** The plan on the page, and what may be done with it. */
export interface PlanOnPage {
  /** The element that holds its days. */
  readonly root: () => HTMLElement | null
  readonly plan: () => Plan | undefined
  readonly edit: (edit: PlanEdit) => void
  /** Read out. */
  readonly say: (words: string) => void
}

/** Moving stops by keys and buttons and by carrying them; each move is read out, and the focus goes with the stop. */
export function useStopMoves({ root, plan, edit, say }: PlanOnPage) {
  const m = useMessages(planMessages)
  const d = useMessages(planDayMessages)
  const { stopName } = useStopWords()

  const stopWith = (id: string): Stop | undefined => plan()?.days.flatMap(({ stops }) => stops).find(stop => stop.id === id)
  const nameOf = (id: StopId): string => {
    const stop = stopWith(id)
    return stop === undefined ? '' : stopName(stop.target)
  }
  const rowOf = (id: StopId): HTMLElement | undefined =>
    [...root()?.querySelectorAll<HTMLElement>('[data-stop]') ?? []].find(row => row.dataset['stop'] === id)

  async function moveTo(stop: Stop, day: number, place: number): Promise<void> {
    edit(moveStop(stop.id, day, place))
    say(m.value.moved(stopName(stop.target), day + 1, place + 1))
    await nextTick()
    rowOf(stop.id)?.querySelector<HTMLElement>('.handle')?.focus()
  }

  /** One step earlier or later, over the edge of the day into the next. */
  async function step(stop: Stop, at: number, nth: number, by: -1 | 1): Promise<void> {
    const active = document.activeElement
    const isByHandle = active?.classList.contains('handle') === true
    const days = plan()?.days ?? []
    const beyond = days[at + by]
    if (nth + by >= 0 && nth + by < (days[at]?.stops.length ?? 0))
      await moveTo(stop, at, nth + by)
    else if (beyond !== undefined)
      await moveTo(stop, at + by, by < 0 ? beyond.stops.length : 0)
    const row = rowOf(stop.id)
    const details = row?.querySelector('details')
    if (isByHandle || !row || !details) {
      row?.querySelector<HTMLElement>('.handle')?.focus()
      return
    }
    details.open = true
    const buttons = [...row.querySelectorAll<HTMLButtonElement>('[data-step]')]
    const wanted = buttons.find(button => button.dataset['step'] === String(by) && !button.disabled) ?? buttons.find(button => !button.disabled)
    wanted?.focus()
  }

  function putDown(id: StopId): void {
    const row = rowOf(id)
    row?.scrollIntoView({ block: 'center', behavior: 'instant' })
    row?.querySelector<HTMLElement>('.handle')?.focus({ preventScroll: true })
  }

  const { held, padding, lift } = useStopDrag({
    root,
    idOf: text => stopWith(text)?.id,
    lifted: id => say(d.value.held(nameOf(id))),
    moved: (_, spot) => say(d.value.over(spot.day + 1, spot.at + 1)),
    dropped: async (id, spot) => {
      const stop = stopWith(id)
      if (stop !== undefined)
        await moveTo(stop, spot.day, spot.at)
      putDown(id)
    },
    cancelled: async (id) => {
      say(d.value.putBack(nameOf(id)))
      await nextTick()
      putDown(id)
    },
  })
  return { moveTo, step, held, padding, lift }
}
