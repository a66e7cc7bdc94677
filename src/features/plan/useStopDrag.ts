import type { StopId } from '@/domain/plan'
import type { DayStretch, DropSpot, Stretch } from '@/domain/planning/dropSpot'
import type { ShallowRef } from 'vue'
import { nextTick, onScopeDispose, shallowRef } from 'vue'
import { dropSpot, scrollStep } from '@/domain/planning/dropSpot'

/** A stop on its way to another place. */
export interface HeldStop {
  readonly id: StopId
  /** Where it would land now. */
  readonly spot: DropSpot
}

/** What is being carried, and what begins it. */
export interface StopDrag {
  readonly held: Readonly<ShallowRef<HeldStop | null>>
  /** What the page must be moved down by, in pixels, so that the stop stays under the finger while the rest is folded away. */
  readonly padding: Readonly<ShallowRef<number>>
  /** To be called when a pointer goes down on the handle of a stop. */
  readonly lift: (event: PointerEvent, id: StopId) => void
}

/** The stops on the page, and whom to tell of each step of the way. */
export interface StopDragOptions {
  /** The element that holds all days, each with `data-day`, and in them the stops, each with `data-stop`. */
  readonly root: () => HTMLElement | null
  /** The stop of an element with `data-stop`. */
  readonly idOf: (text: string) => StopId | undefined
  readonly lifted: (id: StopId) => void
  readonly moved: (id: StopId, spot: DropSpot) => void
  readonly dropped: (id: StopId, spot: DropSpot) => void
  readonly cancelled: (id: StopId) => void
}

/** A pointer must go so far, in pixels, before a press becomes a lift. */
const SLACK = 5

/** What the header and the tabs leave of a window of this height. */
const viewOf = (height: number): Stretch => ({ top: 52, bottom: height - 60 })

/** Carrying stops with a finger or a mouse; Escape puts the stop back. */
export function useStopDrag({ root, idOf, lifted, moved, dropped, cancelled }: StopDragOptions): StopDrag {
  const held = shallowRef<HeldStop | null>(null)
  const padding = shallowRef(0)
  let release: () => void = () => {}

  function measure(): readonly DayStretch[] {
    return [...root()?.querySelectorAll<HTMLElement>('[data-day]') ?? []].map(day => ({
      ...stretch(day),
      stops: [...day.querySelectorAll<HTMLElement>('[data-stop]')].flatMap((row) => {
        const id = idOf(row.dataset['stop'] ?? '')
        return id === undefined ? [] : [{ id, ...stretch(row) }]
      }),
    }))
  }

  function lift(down: PointerEvent, id: StopId): void {
    const handle = down.currentTarget
    if (!(handle instanceof HTMLElement) || down.button !== 0 || held.value !== null)
      return
    let y = down.clientY
    let frame = 0
    let isBusy = false
    let isOver = false
    release()
    handle.setPointerCapture(down.pointerId)

    function follow(): void {
      const spot = dropSpot(measure(), id, y)
      const before = held.value
      if (spot === undefined || before === null || (before.spot.day === spot.day && before.spot.at === spot.at))
        return
      held.value = { id, spot }
      moved(id, spot)
    }

    // The folded page is short: the row comes back under the finger by scrolling, and by room above where that is not enough.
    async function begin(): Promise<void> {
      isBusy = true
      const spot = ownSpot(measure(), id)
      if (spot === undefined) {
        release()
        return
      }
      const middle = (): number => {
        const { top, bottom } = handle instanceof HTMLElement ? stretch(handle) : { top: y, bottom: y }
        return (top + bottom) / 2
      }
      held.value = { id, spot }
      lifted(id)
      await nextTick()
      if (isOver)
        return
      window.scrollBy({ top: middle() - y, behavior: 'instant' })
      padding.value = Math.max(0, y - middle())
      await nextTick()
      isBusy = false
      if (isOver)
        return
      frame = requestAnimationFrame(tick)
    }

    function tick(): void {
      const step = scrollStep(y, viewOf(window.innerHeight))
      if (step !== 0) {
        window.scrollBy({ top: step, behavior: 'instant' })
        follow()
      }
      frame = requestAnimationFrame(tick)
    }

    function move(event: PointerEvent): void {
      if (event.pointerId !== down.pointerId)
        return
      y = event.clientY
      if (held.value === null && !isBusy && Math.abs(y - down.clientY) > SLACK)
        void begin()
      else if (held.value !== null && !isBusy)
        follow()
    }

    function end(event: PointerEvent): void {
      if (event.pointerId !== down.pointerId)
        return
      const last = held.value
      release()
      if (last !== null && event.type === 'pointerup')
        dropped(id, last.spot)
      else if (last !== null)
        cancelled(id)
    }

    function escape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || held.value === null)
        return
      event.preventDefault()
      release()
      cancelled(id)
    }

    // A row that moves to another day takes its handle along: the window goes on hearing the pointer.
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', escape)
    release = () => {
      isOver = true
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', escape)
      cancelAnimationFrame(frame)
      held.value = null
      padding.value = 0
      release = () => {}
    }
  }

  onScopeDispose(() => release())
  return { held, padding, lift }
}

function stretch(element: HTMLElement): Stretch {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}

function ownSpot(days: readonly DayStretch[], id: StopId): DropSpot | undefined {
  const day = days.findIndex(({ stops }) => stops.some(stop => stop.id === id))
  const at = days[day]?.stops.findIndex(stop => stop.id === id)
  return at === undefined ? undefined : { day, at }
}
