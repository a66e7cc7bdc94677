import { expect, it } from 'vitest'
import { createSSRApp, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute } from 'vue-router'
import { SHOWS_RENDERED_PAGE, sleepingPage } from '@/app/sleepingPage'

/** A page rendered at `/`, whose code never wakes by itself. */
async function takeOver() {
  let showsRendered = true
  let loads = 0
  const Page = defineComponent(() => {
    const { path } = useRoute()
    return () => h('p', `loaded for ${path}`)
  })
  const page = sleepingPage({
    load: async () => {
      loads += 1
      return { default: Page }
    },
    prepare: async () => undefined,
    wakes: () => new Promise(() => undefined),
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:lang(en)?', component: page }, { path: '/other', component: { render: () => h('p', 'other') } }] })
  router.beforeResolve((_to, from) => {
    showsRendered &&= from.matched.length === 0
  })
  const root = document.createElement('div')
  root.innerHTML = '<p>rendered</p>'
  const app = createSSRApp({ render: () => h(RouterView) }).use(router)
  app.provide(SHOWS_RENDERED_PAGE, () => showsRendered)
  await router.push('/')
  app.mount(root, true)
  const go = async (path: string): Promise<string> => {
    await router.push(path)
    await new Promise(resolve => setTimeout(resolve, 20))
    return root.textContent
  }
  return { root, go, loads: () => loads }
}

it('leaves the rendered page as it is, and loads nothing', async () => {
  const { root, loads } = await takeOver()
  expect([root.innerHTML, loads()]).toEqual(['<p>rendered</p>', 0])
})

it('shows the page of another language, though the rendered one never woke', async () => {
  const { go } = await takeOver()
  expect(await go('/en')).toBe('loaded for /en')
  expect(await go('/')).toBe('loaded for /')
})

it('shows the page anew when one comes back to it', async () => {
  const { go } = await takeOver()
  expect(await go('/other')).toBe('other')
  expect(await go('/')).toBe('loaded for /')
})
