import type { PlanDatabase } from '@/platform/planDatabase'
import { mount } from '@vue/test-utils'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { localeOf } from '@/domain/address'
import { beginHistory } from '@/domain/planning/history'
import PlanListView from '@/features/plan/PlanListView.vue'
import PlanView from '@/features/plan/PlanView.vue'
import { planMessages } from '@/locales/plan'
import { plansMessages } from '@/locales/plans'
import { LOCALE } from '@/locales/useMessages'
import { createPlanChanges } from '@/platform/planChanges'
import { useGuideStore } from '@/stores/guide'
import { usePlansStore } from '@/stores/plans'
import { TWO_DAYS } from '../../domain/exchange/plans'
import { byRole } from '../../fixtures/byRole'
import { database } from '../../platform/planTabs'
import { settle } from './planPages'

const m = planMessages['zh-CN']
const list = plansMessages['zh-CN']
const failed = { problem: 'failed' } as const

/** The page at `path`, on a device that has one plan and can be read unless it `isBroken`. */
async function pageAt(path: string, isBroken: boolean) {
  document.body.replaceChildren()
  const device = { isBroken }
  const real = database()
  await real.save(beginHistory(TWO_DAYS), 0)
  const made: PlanDatabase = {
    ...real,
    all: () => device.isBroken ? Promise.resolve(failed) : real.all(),
    open: id => device.isBroken ? Promise.resolve(failed) : real.open(id),
  }
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  await Promise.all([guide.loadIndex(), guide.loadBasemap(), guide.loadItineraries()])
  usePlansStore(pinia).connect({ database: made, changes: createPlanChanges(undefined) })
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/:lang(en)?/plan', component: PlanListView },
    { path: '/:lang(en)?/plan/:id', component: PlanView },
    { path: '/:rest(.*)*', component: { render: () => h('p') } },
  ] })
  await router.push(path)
  const { element } = mount(defineComponent(() => () => h('main', h(RouterView))), {
    attachTo: document.body,
    global: { plugins: [pinia, router], provide: { [LOCALE]: computed(() => localeOf(path)) } },
  })
  await settle()
  return { element, device }
}

it('a plan that cannot be read is not said to be missing, and opens when it can be', async () => {
  const { element, device } = await pageAt(`/plan/${TWO_DAYS.id}`, true)
  expect(element.textContent).toContain(list.problem('failed'))
  expect(element.textContent).not.toContain(m.missing)
  device.isBroken = false
  byRole(element, 'button', list.retry).click()
  await settle()
  expect(element.querySelector('[role=alert]')).toBeNull()
  expect(element.querySelectorAll('[data-day]')).toHaveLength(TWO_DAYS.days.length)
})

it('a list that cannot be read is not said to be empty, and is read when it can be', async () => {
  const { element, device } = await pageAt('/plan', true)
  expect(element.textContent).toContain(list.problem('failed'))
  expect(element.textContent).not.toContain(list.none)
  device.isBroken = false
  byRole(element, 'button', list.retry).click()
  await settle()
  expect(element.textContent).toContain(TWO_DAYS.title)
})

it('the keyboard stays with the list where a plan is removed or put back', async () => {
  const { element } = await pageAt('/plan', false)
  byRole(element, 'button', list.remove(TWO_DAYS.title)).click()
  await settle()
  expect(document.activeElement).toBe(byRole(element, 'heading', list.mine))
  expect(byRole(element, 'status', /已删去/).textContent).toContain(list.removed(TWO_DAYS.title))
  byRole(element, 'button', list.putBack).click()
  await settle()
  expect(document.activeElement).toBe(byRole(element, 'heading', list.mine))
})

it('ready-made plans are named in the signs of the language', async () => {
  const { element } = await pageAt('/en/plan', false)
  const names = [...element.querySelectorAll('.curated [aria-label]')].map(each => each.getAttribute('aria-label') ?? '')
  expect(names.length).toBeGreaterThan(1)
  expect(names.filter(name => name.includes('：') || !name.includes(': '))).toEqual([])
})
