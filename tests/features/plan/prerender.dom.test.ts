// @vitest-environment node
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createSSRApp, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import PlanListView from '@/features/plan/PlanListView.vue'
import PlanView from '@/features/plan/PlanView.vue'
import SharedPlanView from '@/features/plan/SharedPlanView.vue'
import { useGuideStore } from '@/stores/guide'

async function rendered(path: string): Promise<string> {
  const app = createSSRApp({ render: () => h(RouterView) })
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  await Promise.all([guide.loadIndex(), guide.loadBasemap(), guide.loadItineraries()])
  await Promise.all(guide.index.entities.map(({ id }) => guide.loadDetail(id)))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plan', component: PlanListView },
      { path: '/plan/shared', component: SharedPlanView },
      { path: '/plan/:id', component: PlanView },
      { path: '/:rest(.*)*', component: { render: () => null } },
    ],
  })
  await router.push(path)
  return renderToString(app.use(pinia).use(router))
}

it('renders the list with every curated plan without a browser', async () => {
  const html = await rendered('/plan')
  expect(html).toContain('蓬源峰一日')
  expect(html).toContain('红色一日')
})

it('renders a curated plan the same each time, with its reasons', async () => {
  const html = await rendered('/plan/meijing-liangri')
  expect(html).toContain('<blockquote')
  expect(await rendered('/plan/meijing-liangri')).toBe(html)
})

it('renders the page for shared plans without the plan, which only the browser knows', async () => {
  expect(await rendered('/plan/shared')).toContain('收到的行程')
})
