import type { Plan, PlanId } from '@/domain/plan'
import type { PlanEdit } from '@/domain/planning/planEdit'
import type { PlanHistory } from '@/domain/planning/history'
import { beginHistory, record, redo, undo } from '@/domain/planning/history'

/** What the device is to hold of a plan. */
export interface Kept {
  readonly history: PlanHistory
  readonly revision: number
}

/** What a tab is to show of a plan. */
export interface Shown extends Kept {
  readonly isKept: boolean
}

/** A tab as it is to be. */
export interface ModelTab {
  readonly open: Map<PlanId, Shown>
  readonly inbox: { readonly id: PlanId, readonly isRemoved: boolean }[]
  removed: PlanHistory | null
}

const read = (history: PlanHistory): PlanHistory => ({ ...history, joins: null })

/** Their state stays one undo away from mine. */
function joined(theirs: PlanHistory, mine: Plan): PlanHistory {
  return { past: [...theirs.past, theirs.present], present: mine, future: [], joins: null }
}

/** What tabs and device are to hold after each thing a visitor does, one after the other; nothing here waits or fails but for room. */
export function createModel(tabCount: number) {
  const device = new Map<PlanId, Kept>()
  const tabs: ModelTab[] = Array.from({ length: tabCount }, () => ({ open: new Map(), inbox: [], removed: null }))
  let isFull = false

  const tabAt = (at: number): ModelTab => {
    const tab = tabs[at]
    if (tab === undefined)
      throw new Error(`no tab ${at}`)
    return tab
  }

  function tell(from: ModelTab, id: PlanId, isRemoved = false): void {
    tabs.filter(tab => tab !== from).forEach(tab => tab.inbox.push({ id, isRemoved }))
  }

  function open(tab: ModelTab, id: PlanId): Shown | undefined {
    const kept = device.get(id)
    const shown = tab.open.get(id) ?? (kept && { history: read(kept.history), revision: kept.revision, isKept: true })
    if (shown !== undefined)
      tab.open.set(id, shown)
    return shown
  }

  function keep(tab: ModelTab, id: PlanId): void {
    const mine = tab.open.get(id)
    if (mine === undefined || mine.isKept)
      return
    const there = device.get(id)
    const history = there !== undefined && there.revision !== mine.revision ? joined(there.history, mine.history.present) : mine.history
    const revision = there?.revision ?? 0
    if (isFull) {
      tab.open.set(id, { history, revision, isKept: false })
      return
    }
    device.set(id, { history, revision: revision + 1 })
    tab.open.set(id, { history, revision: revision + 1, isKept: true })
    tell(tab, id)
  }

  function change(tab: ModelTab, id: PlanId, make: (history: PlanHistory) => PlanHistory): void {
    const mine = open(tab, id)
    const history = mine && make(mine.history)
    if (mine === undefined || history === undefined || history === mine.history)
      return
    tab.open.set(id, { ...mine, history, isKept: false })
    keep(tab, id)
  }

  function bringIn(tab: ModelTab, history: PlanHistory): void {
    tab.open.set(history.present.id, { history, revision: 0, isKept: false })
    keep(tab, history.present.id)
  }

  return {
    device,
    tabAt,
    edit: (at: number, id: PlanId, edit: PlanEdit, joins: string | null) => change(tabAt(at), id, history => record(history, edit, joins)),
    undo: (at: number, id: PlanId) => change(tabAt(at), id, undo),
    redo: (at: number, id: PlanId) => change(tabAt(at), id, redo),
    add: (at: number, plan: Plan) => bringIn(tabAt(at), beginHistory(plan)),
    remove(at: number, id: PlanId) {
      const tab = tabAt(at)
      const mine = open(tab, id)
      if (mine === undefined)
        return
      const there = device.get(id)
      const isBehind = there !== undefined && there.revision !== mine.revision
      tab.removed = !isBehind ? mine.history : mine.isKept ? read(there.history) : joined(there.history, mine.history.present)
      tab.open.delete(id)
      device.delete(id)
      tell(tab, id, true)
    },
    putBack(at: number) {
      const tab = tabAt(at)
      const { removed } = tab
      tab.removed = null
      if (removed !== null)
        bringIn(tab, removed)
    },
    restore(at: number, plan: Plan) {
      const tab = tabAt(at)
      keep(tab, plan.id)
      if (isFull)
        return
      const there = device.get(plan.id)
      device.set(plan.id, there === undefined ? { history: beginHistory(plan), revision: 1 } : { history: joined(there.history, plan), revision: there.revision + 1 })
      tab.open.delete(plan.id)
      tell(tab, plan.id)
    },
    retry(at: number) {
      const tab = tabAt(at)
      ;[...tab.open.keys()].forEach(id => keep(tab, id))
    },
    deliver(at: number, id: PlanId) {
      const tab = tabAt(at)
      const [message] = tab.inbox.splice(tab.inbox.findIndex(each => each.id === id) >>> 0, 1)
      if (message === undefined || tab.open.get(id)?.isKept !== true)
        return
      const there = device.get(id)
      if (message.isRemoved)
        tab.open.delete(id)
      else if (there !== undefined)
        tab.open.set(id, { ...there, history: read(there.history), isKept: true })
    },
    reload(at: number) {
      const tab = tabAt(at)
      tab.open.clear()
      tab.inbox.length = 0
      tab.removed = null
    },
    fill(isFilled: boolean) {
      isFull = isFilled
    },
    clear: () => device.clear(),
  }
}
