import type { RouteRecordRaw } from 'vue-router'
import type { useGuideStore } from '@/stores/guide'
import { flushPromises, mount } from '@vue/test-utils'
import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import PlanListView from '@/features/plan/PlanListView.vue'
import PlanView from '@/features/plan/PlanView.vue'
import SharedPlanView from '@/features/plan/SharedPlanView.vue'
import { createPlanChanges } from '@/platform/planChanges'
import { connectVisitor } from '@/platform/visitorConnection'
import { createPlanDatabase } from '@/platform/planDatabase'
import { usePlansStore } from '@/stores/plans'
import { useGuideStore as guideStore } from '@/stores/guide'
import { byRole } from '../../fixtures/byRole'

const Elsewhere = defineComponent(() => () => h('p'))
const routes: RouteRecordRaw[] = [
  { path: '/plan', component: PlanListView },
  { path: '/plan/shared', component: SharedPlanView },
  { path: '/plan/:id', component: PlanView },
  { path: '/:rest(.*)*', component: Elsewhere },
]

/** Open a page of plans at `path`, with the real content and the database of this name, as a new tab would. */
export async function planPage(path: string, database: string) {
  document.body.replaceChildren()
  const pinia = createPinia()
  const guide: ReturnType<typeof useGuideStore> = guideStore(pinia)
  await Promise.all([guide.loadIndex(), guide.loadBasemap(), guide.loadItineraries()])
  await Promise.all(guide.index.entities.map(({ id }) => guide.loadDetail(id)))
  const plans = usePlansStore(pinia)
  const changes = createPlanChanges(undefined)
  plans.connect({ changes, database: createPlanDatabase(connectVisitor({ name: database }), changes, () => 1) })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const host = document.body.appendChild(document.createElement('div'))
  const Root = defineComponent(() => () => h('main', h(RouterView)))
  const page = mount(Root, { attachTo: host, global: { plugins: [pinia, router] } })
  await settle()
  return { element: page.element, router, plans, guide, close: () => page.unmount() }
}

/** The curated plan that tests begin with. */
export const CURATED = '/plan/laojie-tucai-yiri'

/** The page of one's own copy of it. */
export async function copiedPlan(database: string) {
  const page = await planPage(CURATED, database)
  byRole(page.element, 'button', '复制成我的').click()
  await settle()
  return { ...page, database, path: page.router.currentRoute.value.path }
}

/** Wait until the database has answered and the page shows it. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await new Promise(resolve => setTimeout(resolve, 10))
    await flushPromises()
  }
}
