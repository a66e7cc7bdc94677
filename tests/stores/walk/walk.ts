import type { Step } from './steps'
import type { Plan } from '@/domain/plan'
import type { Kept, Shown } from './model'
import { isDeepStrictEqual } from 'node:util'
import { deleteDB } from 'idb'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { planId, TWO_DAYS } from '../../domain/exchange/plans'
import { createModel } from './model'
import { editOf, PLANS, TABS } from './steps'
import { createTabs, rest } from './tabs'

/** Lets the device be full for everybody who writes to it. */
export interface Room {
  isFull: boolean
}

const ids = Array.from({ length: PLANS }, (_, nth) => planId(`walk-${nth}`))
const planAt = (nth: number, title: string): Plan => ({ ...TWO_DAYS, id: ids[nth] ?? planId('walk'), title })

function brief(history: Kept['history'] | undefined): string {
  return history === undefined ? 'nothing' : `${history.past.length}|${JSON.stringify(history.present)}|${history.future.length}`
}

/** Walk `steps` with the store and with the model beside it; returns what first differed, `null` where nothing did. */
export async function walk(name: string, steps: readonly Step[], room: Room): Promise<string | null> {
  const model = createModel(TABS)
  const browser = createTabs(name, TABS)
  const judge = createPlanDatabase(connectVisitor({ name }), createPlanChanges(undefined), () => 1)

  async function kept(id: Plan['id']): Promise<Kept | undefined> {
    const read = await judge.open(id)
    if ('problem' in read)
      throw new Error(`the device cannot be read: ${read.problem}`)
    if (read.value?.isHistoryLost)
      throw new Error(`the history of ${id} is lost`)
    return read.value === null ? undefined : { history: read.value.history, revision: read.value.revision }
  }

  async function act(step: Step, nth: number): Promise<void> {
    const { tab: at, text } = step
    const tab = browser.plansOf(at)
    const id = ids[step.plan] ?? planId('walk')
    switch (step.act) {
      case 'edit':
      case 'kill': {
        await tab.openPlan(id)
        const present = tab.history(id)?.present
        if (present === undefined)
          return
        const { edit, joins } = editOf(step, present, nth)
        tab.edit(id, edit, joins)
        if (step.act === 'edit') {
          model.edit(at, id, edit, joins)
          return browser.untilIdle(at)
        }
        for (let waits = 0; waits < step.b; waits++)
          await rest()
        await browser.kill(at)
        // Gone with the tab or kept whole, and nothing between.
        const found = await kept(id)
        if (found?.revision !== model.device.get(id)?.revision)
          model.edit(at, id, edit, joins)
        return model.reload(at)
      }
      case 'undo':
      case 'redo':
        await tab.openPlan(id)
        tab[step.act](id)
        model[step.act](at, id)
        return browser.untilIdle(at)
      case 'add':
        // Ids are new, so a plan that is known is never added.
        if (!model.device.has(id) && Array.from({ length: TABS }, (_, other) => model.tabAt(other)).every(other => !other.open.has(id) && other.removed?.present.id !== id)) {
          model.add(at, planAt(step.plan, text))
          await tab.add(planAt(step.plan, text))
        }
        return
      case 'remove':
        model.remove(at, id)
        return tab.remove(id)
      case 'put back':
        model.putBack(at)
        return tab.putBack()
      case 'restore':
        model.restore(at, planAt(step.plan, text))
        await tab.restore([planAt(step.plan, text)])
        return
      case 'deliver':
        model.deliver(at, id)
        return browser.deliver(at, id)
      case 'reload':
        model.reload(at)
        return browser.reload(at)
      case 'lose':
        return browser.lose(at)
      case 'fill':
      case 'make room':
        room.isFull = step.act === 'fill'
        model.fill(room.isFull)
        model.retry(at)
        await tab.retry()
        return
      case 'clear':
        model.clear()
        return deleteDB(name)
    }
  }

  function shownDiffers(at: number, id: Plan['id'], wanted: Shown | undefined): string | null {
    const tab = browser.plansOf(at)
    const shown = tab.history(id)
    if (!isDeepStrictEqual(shown && { ...shown, joins: null }, wanted && { ...wanted.history, joins: null }))
      return `tab ${at} shows ${brief(shown)} of ${id} and not ${brief(wanted?.history)}`
    const isUnsaved = tab.unsaved.some(plan => plan.id === id)
    if (isUnsaved !== (wanted?.isKept === false))
      return `tab ${at} says of ${id} that it is ${isUnsaved ? 'not ' : ''}saved`
    return isUnsaved && tab.problem === null ? `tab ${at} is silent about ${id}, which is not saved` : null
  }

  async function differs(): Promise<string | null> {
    for (const id of ids) {
      const found = await kept(id)
      const wanted = model.device.get(id)
      if (!isDeepStrictEqual(found, wanted && { ...wanted, history: { ...wanted.history, joins: null } }))
        return `the device has ${brief(found?.history)} of ${id} under ${found?.revision}, and not ${brief(wanted?.history)} under ${wanted?.revision}`
      for (let at = 0; at < TABS; at++) {
        const difference = shownDiffers(at, id, model.tabAt(at).open.get(id))
        if (difference !== null)
          return difference
      }
    }
    return null
  }

  try {
    for (const [nth, step] of steps.entries()) {
      await act(step, nth)
      const difference = await differs()
      if (difference !== null)
        return `after step ${nth} (${step.act}): ${difference}`
    }
    return null
  }
  finally {
    room.isFull = false
    browser.close()
    judge.close()
    await deleteDB(name)
  }
}
