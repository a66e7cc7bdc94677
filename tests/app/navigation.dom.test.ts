import { flushPromises } from '@vue/test-utils'
import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { createGuideApp } from '@/app/createGuideApp'
import { loadProblemMessages } from '@/locales/loadProblem'
import { GuideFileError } from '@/platform/guideFiles'
import { byRole } from '../fixtures/byRole'

const m = loadProblemMessages['zh-CN']
let unmount: () => void = () => undefined

async function settle(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

/** The whole app at `path`, as a visitor without anything stored has it. */
async function opened(path: string, prepare: (router: ReturnType<typeof createGuideApp>['router']) => void = () => undefined) {
  const history = createMemoryHistory()
  history.replace(path)
  const { app, router } = createGuideApp({ history, hydrates: false })
  prepare(router)
  await router.push(path).catch(() => undefined)
  const root = document.body.appendChild(document.createElement('div'))
  app.mount(root)
  unmount = () => app.unmount()
  await settle()
  const go = async (to: string): Promise<void> => {
    await router.push(to).catch(() => undefined)
    await settle()
  }
  return { root, router, go, at: () => router.currentRoute.value.path, alert: () => root.querySelector('[role=alert]')?.textContent ?? '' }
}

type Opened = Awaited<ReturnType<typeof opened>>

/** From now on what the page at `path` needs cannot be had; the returned function mends it. */
function breakPage({ router }: Pick<Opened, 'router'>, path: string, what: 'code' | 'load' = 'code'): () => void {
  const { meta } = router.getRoutes().find(route => route.path === path) ?? expect.fail(path)
  const whole = meta[what]
  Object.assign(meta, { [what]: () => Promise.reject(what === 'code' ? new TypeError('Failed to fetch dynamically imported module') : new GuideFileError('damaged', 'index')) })
  return () => void Object.assign(meta, { [what]: whole })
}

/** Write something that is lost when the page goes. */
async function write({ root }: Opened): Promise<HTMLInputElement> {
  const field = root.querySelector<HTMLInputElement>('main input[type=search]') ?? expect.fail('no field')
  field.value = '洣水'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
  return field
}

afterEach(() => {
  unmount()
  document.body.replaceChildren()
})

it.each([['code', m.loadMissing], ['load', m.loadDamaged]] as const)('a page whose %s does not load leaves the one that is there as it is, and says so beside it', async (what, words) => {
  const page = await opened('/search')
  const field = await write(page)
  const mend = breakPage(page, '/:lang(en)?/about', what)
  await page.go('/about')
  expect([page.at(), field.isConnected, field.value]).toEqual(['/search', true, '洣水'])
  expect(page.alert()).toContain(words)
  mend()
})

it('the link of the page that is there does away with what is wrong', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/about')
  await page.go('/about')
  await page.go(page.router.currentRoute.value.fullPath)
  expect([page.at(), page.alert()]).toEqual(['/search', ''])
  mend()
})

it('so does another page', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/about')
  await page.go('/about')
  await page.go('/dishes')
  expect([page.at(), page.alert()]).toEqual(['/dishes', ''])
  mend()
})

it('and who closes it goes on with the page', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/about')
  await page.go('/about')
  byRole(page.root, 'button', m.close).click()
  await settle()
  expect([page.alert(), document.activeElement?.id]).toEqual(['', 'main'])
  mend()
})

it('a page that is asked for again is gone to, where it can be had by then', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/about')
  await page.go('/about')
  mend()
  byRole(page.root, 'button', m.retry).click()
  await settle()
  expect([page.at(), page.alert()]).toEqual(['/about', ''])
})

it('to ask again too late, when nothing is wrong any more, asks for nothing', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/about')
  await page.go('/about')
  const again = byRole(page.root, 'button', m.retry)
  mend()
  await page.go('/dishes')
  again.click()
  await settle()
  expect(page.at()).toBe('/dishes')
})

it('a page that was given up for another is not missed', async () => {
  const page = await opened('/search')
  const { meta } = page.router.getRoutes().find(route => route.path === '/:lang(en)?/about') ?? expect.fail()
  const { code } = meta
  let fail: (error: unknown) => void = () => undefined
  meta.code = () => new Promise((_, reject) => { fail = reject })
  void page.router.push('/about').catch(() => undefined)
  await settle()
  await page.go('/dishes')
  fail(new TypeError('late'))
  await settle()
  expect([page.at(), page.alert()]).toEqual(['/dishes', ''])
  Object.assign(meta, { code })
})

it('a first page that does not load is told in its place, in the language of its address', async () => {
  let mend: () => void = () => undefined
  const page = await opened('/en/about', (router) => { mend = breakPage({ router }, '/:lang(en)?/about') })
  expect(page.alert()).toContain(loadProblemMessages.en.loadMissing)
  expect(page.root.querySelector('header')?.textContent).toContain('中文')
  mend()
  await page.go('/en/dishes')
  expect([page.at(), page.alert()]).toEqual(['/en/dishes', ''])
})

it('a page that sleeps stays asleep as it was rendered', async () => {
  const rendered = createGuideApp({ history: createMemoryHistory(), hydrates: false })
  await rendered.router.push('/dishes')
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = await renderToString(rendered.app)
  const words = root.querySelector('main')?.textContent
  const { app, router } = createGuideApp({ history: createMemoryHistory(), hydrates: true })
  await router.push('/dishes')
  app.mount(root, true)
  unmount = () => app.unmount()
  await settle()
  const mend = breakPage({ router }, '/:lang(en)?/about')
  await router.push('/about').catch(() => undefined)
  await settle()
  expect(root.querySelector('main')?.getAttribute('data-sleep')).toBe('until-stored')
  expect(root.querySelector('main article')?.textContent).toBe(words)
  expect(root.querySelector('[role=alert]')?.textContent).toContain(m.loadMissing)
  mend()
})

it('the query of a page asks for nothing anew', async () => {
  const page = await opened('/search')
  const mend = breakPage(page, '/:lang(en)?/search', 'load')
  await page.go('/search?q=x')
  expect([page.router.currentRoute.value.fullPath, page.alert()]).toEqual(['/search?q=x', ''])
  mend()
})
