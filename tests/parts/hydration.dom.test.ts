import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { computed, createSSRApp, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { prepareRoute } from '@/app/prepareRoute'
import { routes } from '@/app/routes'
import { localeOf } from '@/domain/address'
import { LOCALE } from '@/locales/useMessages'
import { useGuideStore } from '@/stores/guide'

const Root = defineComponent(() => () => h('main', h(RouterView)))

async function appAt(path: string) {
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  const router = createRouter({ history: createMemoryHistory(), routes })
  router.beforeResolve(async (to) => {
    await Promise.all([prepareRoute(to, guide), to.meta.code?.()])
  })
  const app = createSSRApp(Root)
  app.use(pinia).use(router).provide(LOCALE, computed(() => localeOf(router.currentRoute.value.path)))
  await router.push(path)
  return app
}

afterEach(() => vi.restoreAllMocks())

it.each([
  '/places/mishui-scenic-belt', '/en/places/pengyuan-feng', '/dishes', '/dishes/card', '/en/dishes/table', '/dishes/hengdong-tutouwan', '/en/dishes/dapu-xuemiya',
  '/ingredients/shanchayou', '/people/li-mi', '/search', '/en/about', '/places/atlantis', '/en/nothing',
])('%s is the same on the server and at hydration', async (path) => {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  host.innerHTML = await renderToString(await appAt(path))
  const before = host.textContent
  const app = await appAt(path)
  app.mount(host)
  expect(host.textContent).toBe(before)
  expect([...warnings.mock.calls, ...errors.mock.calls]).toEqual([])
  app.unmount()
})

it('/search with a query in its address hydrates the empty page first', async () => {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  host.innerHTML = await renderToString(await appAt('/search'))
  const app = await appAt('/search?q=lrhgj')
  app.mount(host)
  await vi.waitFor(() => expect(host.querySelector('.results')).not.toBeNull())
  expect(warnings.mock.calls).toEqual([])
  app.unmount()
})
