import type { Stored } from '@/platform/planDatabase'
import { flushPromises, mount } from '@vue/test-utils'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beginHistory } from '@/domain/planning/history'
// What the button loads when pressed, loaded in time.
import '@/parts/AddToPlan.vue'
import PlanButton from '@/parts/PlanButton.vue'
import { stopsFor } from '@/parts/stopFor'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { useGuideStore } from '@/stores/guide'
import { usePlansStore } from '@/stores/plans'
import { TWO_DAYS } from '../domain/exchange/plans'
import { allByRole, byRole } from '../fixtures/byRole'

let count = 0
/** What opening a plan comes to instead, where it does not work. */
let broken: Stored<null> | null = null
afterEach(() => { broken = null })

async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await new Promise(resolve => setTimeout(resolve, 10))
    await flushPromises()
  }
}

async function part(id: string) {
  document.body.replaceChildren()
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  await guide.loadIndex()
  const plans = usePlansStore(pinia)
  const changes = createPlanChanges(undefined)
  const database = createPlanDatabase(connectVisitor({ name: `add-${count++}-${id}` }), changes, () => 1)
  plans.connect({ changes, database: { ...database, open: plan => broken === null ? database.open(plan) : Promise.resolve(broken) } })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '' } }] })
  const entity = guide.entity(id)
  if (entity === undefined)
    throw new Error(`no entity: ${id}`)
  const host = document.body.appendChild(document.createElement('div'))
  mount(PlanButton, { props: { targets: stopsFor(entity) }, attachTo: host, global: { plugins: [pinia, router] } })
  return { element: document.body, plans }
}

it('adds once by a double tap', async () => {
  const { element, plans } = await part('wuji-laojie')
  byRole(element, 'button', '加入行程').click()
  await settle()
  const choice = byRole(element, 'button', '新做一个行程')
  choice.click()
  choice.click()
  await settle()
  expect(plans.plans).toHaveLength(1)
})

it('begins a plan with a place, then adds to it', async () => {
  const { element, plans } = await part('wuji-laojie')
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '新做一个行程').click()
  await settle()
  expect(byRole(element, 'status').textContent).toContain('已加到“我的行程”')
  // The pressed choice is gone.
  expect(document.activeElement).toBe(byRole(element, 'button', '加入行程'))
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '我的行程').click()
  await settle()
  expect(plans.plans.map(({ days }) => days.map(({ stops }) => stops.map(({ stay }) => stay)))).toEqual([[[75, 75]]])
})

/** One plan that is there, as another tab left it, and the choice of plans open. */
async function withPlan() {
  const opened = await part('wuji-laojie')
  await opened.plans.connect().database.save(beginHistory(TWO_DAYS), 0)
  byRole(opened.element, 'button', '加入行程').click()
  await settle()
  return opened
}

it('says why nothing is added where a plan cannot be read', async () => {
  const { element } = await withPlan()
  broken = { problem: 'failed' }
  byRole(element, 'button', `${TWO_DAYS.title} · 第 1 天`).click()
  await settle()
  expect(byRole(element, 'status').textContent).toContain('没有存上或读不出来')
  broken = null
  byRole(element, 'button', `${TWO_DAYS.title} · 第 1 天`).click()
  await settle()
  expect(byRole(element, 'status').textContent).toContain(`已加到“${TWO_DAYS.title}”`)
})

it('offers a plan no more that another tab removed meanwhile', async () => {
  const { element, plans } = await withPlan()
  await plans.connect().database.remove(TWO_DAYS.id)
  byRole(element, 'button', `${TWO_DAYS.title} · 第 1 天`).click()
  await settle()
  expect(allByRole(element, 'button').map(({ textContent }) => textContent.trim())).toEqual(['加入行程', '新做一个行程'])
})

it('makes a dish a meal in the town it is from', async () => {
  const { element, plans } = await part('caoshi-doufu')
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '新做一个行程').click()
  await settle()
  expect(plans.plans[0]?.days[0]?.stops[0]?.target).toMatchObject({ type: 'meal', dish: 'caoshi-doufu' })
})
