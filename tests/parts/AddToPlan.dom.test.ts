import { flushPromises, mount } from '@vue/test-utils'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
// What the button loads when pressed, loaded in time.
import '@/parts/AddToPlan.vue'
import PlanButton from '@/parts/PlanButton.vue'
import { stopsFor } from '@/parts/stopFor'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { useGuideStore } from '@/stores/guide'
import { usePlansStore } from '@/stores/plans'
import { byRole } from '../fixtures/byRole'

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
  plans.connect({ changes, database: createPlanDatabase(connectVisitor({ name: `add-${id}` }), changes, () => 1) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '' } }] })
  const entity = guide.entity(id)
  if (entity === undefined)
    throw new Error(`no entity: ${id}`)
  const host = document.body.appendChild(document.createElement('div'))
  mount(PlanButton, { props: { targets: stopsFor(entity) }, attachTo: host, global: { plugins: [pinia, router] } })
  return { element: document.body, plans }
}

it('begins a plan with a place, then adds to it', async () => {
  const { element, plans } = await part('wuji-laojie')
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '新做一个行程').click()
  await settle()
  expect(byRole(element, 'status').textContent).toContain('已加到“我的行程”')
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '我的行程').click()
  await settle()
  expect(plans.plans.map(({ days }) => days.map(({ stops }) => stops.map(({ stay }) => stay)))).toEqual([[[75, 75]]])
})

it('makes a dish a meal in the town it is from', async () => {
  const { element, plans } = await part('caoshi-doufu')
  byRole(element, 'button', '加入行程').click()
  await settle()
  byRole(element, 'button', '新做一个行程').click()
  await settle()
  expect(plans.plans[0]?.days[0]?.stops[0]?.target).toMatchObject({ type: 'meal', dish: 'caoshi-doufu' })
})
