import type { PlanBackend } from './planBackend'
import type { Plan, PlanId } from '@/domain/plan'
import type { PlanHistory } from '@/domain/planning/history'
import type { PlanEdit } from '@/domain/planning/planEdit'
import type { PlanChange } from '@/platform/planChanges'
import type { DatabaseProblem } from '@/platform/visitorConnection'
import type { BadRecord } from '@/platform/planRecords'
import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef } from 'vue'
import { beginHistory, record, redo, undo } from '@/domain/planning/history'
import { beforeReload } from '@/platform/beforeReload'
import { browserPlans } from './planBackend'

/** A plan that is open in this tab, with what of it the device has. */
interface OpenPlan {
  readonly history: PlanHistory
  /** The history that the device acknowledged; `null` before the first time. */
  readonly kept: PlanHistory | null
  readonly revision: number
}

/** Mine after theirs, so that undo goes back to what another tab kept first. */
function after(theirs: PlanHistory, mine: PlanHistory): PlanHistory {
  return record(theirs, () => mine.present)
}

/** How often a save is tried again after another tab was first. */
const TRIES = 3

/** The visitor's own plans: shown from here, kept on the device after every edit, in step with other tabs. */
export const usePlansStore = defineStore('plans', () => {
  let backend: PlanBackend | undefined
  const saving = new Map<PlanId, Promise<void>>()
  const listed = shallowRef<readonly Plan[]>([])
  const setAside = shallowRef<readonly BadRecord[]>([])
  const open = shallowReactive(new Map<PlanId, OpenPlan>())
  const isLoaded = ref(false)
  const isOutdated = ref(false)
  /** Plans that another tab changed at the same time; its state is one undo away. */
  const merged = shallowReactive(new Set<PlanId>())
  /** Plans whose undo could not be read. */
  const withoutHistory = shallowReactive(new Set<PlanId>())
  const problem = shallowRef<DatabaseProblem | null>(null)
  const removed = shallowRef<PlanHistory | null>(null)

  const unsaved = computed(() => [...open.values()].flatMap(({ history, kept }) => history === kept ? [] : [history.present]))
  /** Every plan as it stands now, stored or not. */
  const plans = computed<readonly Plan[]>(() => {
    const known = new Set(listed.value.map(({ id }) => id))
    return [
      ...[...open.values()].flatMap(({ history }) => known.has(history.present.id) ? [] : [history.present]),
      ...listed.value.map(plan => open.get(plan.id)?.history.present ?? plan),
    ]
  })

  /** Use `made` for keeping plans; without it the browser's own database, once. */
  function connect(made?: PlanBackend): PlanBackend {
    if (backend === undefined) {
      backend = made ?? browserPlans(() => { isOutdated.value = true })
      backend.changes.hear(change => void follow(change))
      beforeReload(() => Promise.all(saving.values()))
    }
    return backend
  }

  /** Read the list of plans. */
  async function load(): Promise<void> {
    const read = await connect().database.all()
    isLoaded.value = true
    if ('problem' in read) {
      problem.value = read.problem
      return
    }
    listed.value = read.value.plans.map(({ plan }) => plan)
    setAside.value = read.value.setAside
    answered()
  }

  /** The device can be read; what it could not keep is still to be told. */
  function answered(): void {
    if (unsaved.value.length === 0)
      problem.value = null
  }

  /** Open a plan for editing; false where there is none, or where `problem` says why it cannot be read. */
  async function openPlan(id: PlanId): Promise<boolean> {
    if (open.has(id))
      return true
    const read = await connect().database.open(id)
    if ('problem' in read) {
      problem.value = read.problem
      return false
    }
    answered()
    if (read.value === null)
      return false
    const { history, revision } = read.value
    if (read.value.isHistoryLost)
      withoutHistory.add(id)
    if (!open.has(id))
      open.set(id, { history, kept: history, revision })
    return true
  }

  async function follow({ id, revision }: PlanChange): Promise<void> {
    const mine = open.get(id)
    if (mine !== undefined && isKept(mine) && !saving.has(id)) {
      const read = revision === null ? null : await connect().database.open(id)
      const isUntouched = open.get(id) === mine
      if (isUntouched && read === null)
        open.delete(id)
      else if (isUntouched && read !== null && 'value' in read && read.value !== null)
        open.set(id, { history: read.value.history, kept: read.value.history, revision: read.value.revision })
    }
    await load()
  }

  const isKept = (plan: OpenPlan | undefined): boolean => plan === undefined || plan.history === plan.kept

  function change(id: PlanId, make: (history: PlanHistory) => PlanHistory): void {
    const mine = open.get(id)
    const history = mine && make(mine.history)
    if (mine === undefined || history === undefined || history === mine.history)
      return
    open.set(id, { ...mine, history })
    void save(id)
  }

  /** Keep what is not kept yet; resolves when there is nothing more to do, or no way to do it. */
  function save(id: PlanId): Promise<void> {
    const running = saving.get(id)
    if (running !== undefined)
      return running
    if (isKept(open.get(id)))
      return Promise.resolve()
    const begun = keep(id)
    saving.set(id, begun)
    return begun
  }

  async function keep(id: PlanId): Promise<void> {
    let tries = TRIES
    try {
      for (let mine = open.get(id); mine !== undefined && !isKept(mine); mine = open.get(id)) {
        const { history, revision } = mine
        const saved = await connect().database.save(history, revision)
        const latest = open.get(id)
        if (latest === undefined)
          return
        if ('problem' in saved || ('conflict' in saved.value && tries === 0)) {
          problem.value = 'problem' in saved ? saved.problem : 'failed'
          return
        }
        if ('revision' in saved.value) {
          open.set(id, { ...latest, kept: history, revision: saved.value.revision })
          // What another plan could not keep is still to be told.
          if (unsaved.value.every(plan => plan.id === id))
            problem.value = null
        }
        else {
          tries -= 1
          await join(id)
        }
      }
      listed.value = [...[...open.values()].flatMap(({ history }) => history.present.id === id ? [history.present] : []), ...listed.value.filter(plan => plan.id !== id)]
    }
    finally {
      // In the turn in which nothing is left to keep: an edit that comes in the next begins a save of its own.
      saving.delete(id)
    }
  }

  // Another tab saved first: its state becomes one that undo goes back to, so that nothing is lost.
  async function join(id: PlanId): Promise<void> {
    const theirs = await connect().database.open(id)
    const mine = open.get(id)
    if ('problem' in theirs || mine === undefined)
      return
    if (theirs.value === null) {
      open.set(id, { ...mine, revision: 0 })
      return
    }
    merged.add(id)
    open.set(id, { history: after(theirs.value.history, mine.history), kept: theirs.value.history, revision: theirs.value.revision })
  }

  /** Begin a plan; resolves when the device has it, or `problem` says why not. */
  async function add(plan: Plan): Promise<void> {
    open.set(plan.id, { history: beginHistory(plan), kept: null, revision: 0 })
    await save(plan.id)
  }

  /** Take a plan away; `putBack` brings it back while the guide is open. */
  async function remove(id: PlanId): Promise<void> {
    if (!await openPlan(id))
      return
    await saving.get(id)
    const done = await connect().database.remove(id)
    if ('problem' in done) {
      problem.value = done.problem
      return
    }
    const mine = open.get(id)
    const there = done.value
    // Another tab may have kept more than this one has heard of.
    const isBehind = mine !== undefined && there !== null && there.revision !== mine.revision
    removed.value = mine === undefined || (isBehind && isKept(mine)) ? there?.history ?? null : isBehind ? after(there.history, mine.history) : mine.history
    open.delete(id)
    listed.value = listed.value.filter(plan => plan.id !== id)
  }

  async function putBack(): Promise<void> {
    const history = removed.value
    if (history === null)
      return
    open.set(history.present.id, { history, kept: null, revision: 0 })
    removed.value = null
    await save(history.present.id)
  }

  /** Bring the plans of a backup in; undo brings back what they replaced. Resolves with how many stayed as they were, since a newer guide wrote them; `null` where none came in, and `problem` says why. */
  async function restore(restored: readonly Plan[]): Promise<number | null> {
    await Promise.all(restored.map(({ id }) => save(id)))
    const done = await connect().database.restore(restored)
    if ('problem' in done) {
      problem.value = done.problem
      return null
    }
    // What could not be kept before joins what is there now when it is kept.
    restored.filter(({ id }) => isKept(open.get(id))).forEach(({ id }) => open.delete(id))
    await load()
    return done.value
  }

  return {
    plans, setAside, unsaved, isLoaded, isOutdated, problem, removed,
    connect, load, openPlan, add, remove, putBack, restore,
    isMerged: (id: PlanId): boolean => merged.has(id),
    isHistoryLost: (id: PlanId): boolean => withoutHistory.has(id),
    history: (id: PlanId): PlanHistory | undefined => open.get(id)?.history,
    edit: (id: PlanId, edit: PlanEdit, joins: string | null = null) => change(id, history => record(history, edit, joins)),
    undo: (id: PlanId) => change(id, undo),
    redo: (id: PlanId) => change(id, redo),
    /** Try again to keep what could not be kept. */
    retry: () => Promise.all(unsaved.value.map(({ id }) => save(id))),
  }
})
