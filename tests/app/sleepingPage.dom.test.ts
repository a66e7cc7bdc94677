import type { Sleep } from '@/app/sleepingPage'
import type { WorkerState } from '@/platform/serviceWorker'
import { flushPromises } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { createSSRApp, defineComponent, h, ref, vModelText, withDirectives } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute } from 'vue-router'
import { useNavigationStore } from '@/app/navigation'
import { SHOWS_RENDERED_PAGE, sleepingPage } from '@/app/sleepingPage'
import { UPDATES } from '@/app/updates/useUpdates'
import { GuideFileError } from '@/platform/guideFiles'

/** What is different from a page at `/` that a browser can do by itself. */
interface Setting {
  readonly sleeps?: Sleep
  readonly state?: WorkerState | null
  readonly isUrgent?: boolean
  /** The code or the data cannot be had. */
  readonly fails?: 'code' | 'data'
  /** Stands in the field before the app begins. */
  readonly entered?: string
}

afterEach(() => document.body.replaceChildren())

/** A page that was rendered, with a button, a field and a box to tick; awake it says what it was told. */
async function takeOver({ sleeps = 'always', state: worker = null, isUrgent = false, fails, entered = '' }: Setting = {}) {
  let showsRendered = true
  let loads = 0
  let failing = fails
  const told: string[] = []
  const model = ref('')
  const Page = defineComponent(() => {
    const route = useRoute()
    const isAwake = ref(false)
    return () => h('div', [
      h('p', `page of ${route.path}`),
      h('button', { onClick: () => { told.push('pressed'); isAwake.value = true } }, 'press'),
      withDirectives(h('input', {
        'onInput': ({ target }: Event) => target instanceof HTMLInputElement && told.push(`entered ${target.value}`),
        'onUpdate:modelValue': (value: string) => { model.value = value },
      }), [[vModelText, model.value]]),
      h('input', { type: 'checkbox', onChange: ({ target }: Event) => target instanceof HTMLInputElement && told.push(`ticked ${target.checked}`) }),
    ])
  })
  const page = sleepingPage(async () => {
    loads += 1
    await new Promise(resolve => setTimeout(resolve, 10))
    if (failing === 'code')
      throw new TypeError('no such module')
    return { default: Page }
  }, () => isUrgent)
  const load = async () => {
    if (failing === 'data')
      throw new GuideFileError('damaged', 'details-0.json')
  }
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/:lang(en)?', component: page.component, meta: { sleeps, code: page.code, load } },
    { path: '/other', component: { render: () => [h('p', 'other'), h('button')] } },
  ] })
  router.beforeResolve(async (to, from) => {
    showsRendered &&= from.matched.length === 0
    if (!showsRendered)
      await to.meta.code?.()
  })
  const main = document.createElement('main')
  main.id = 'main'
  main.innerHTML = '<div><p>page of /</p><button>press</button><input><input type="checkbox"></div>'
  document.body.append(main)
  const field = main.querySelector('input')
  if (field !== null)
    field.value = entered
  const state = ref(worker)
  const pinia = createPinia()
  const app = createSSRApp({ render: () => h(RouterView) }).use(pinia).use(router)
  app.provide(SHOWS_RENDERED_PAGE, () => showsRendered)
  app.provide(UPDATES, { state, status: ref(null), isOnline: ref(null), accept: () => undefined })
  await router.push('/')
  app.mount(main, true)
  const settle = async (time = 30) => {
    await flushPromises()
    await new Promise(resolve => setTimeout(resolve, time))
  }
  const go = async (path: string): Promise<string> => {
    await router.push(path)
    await settle()
    return main.querySelector('p')?.textContent ?? ''
  }
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => main.querySelector<T>(selector) ?? expect.fail(selector)
  const mend = () => {
    failing = undefined
  }
  return { main, find, go, mend, settle, state, told, model, loads: () => loads, navigation: useNavigationStore(pinia) }
}

it('leaves the rendered page as it is, and loads nothing', async () => {
  const { find, loads, settle } = await takeOver()
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  expect([find('p').textContent, loads()]).toEqual(['page of /', 0])
})

it('shows the page of another language, though the rendered one never woke', async () => {
  const { go } = await takeOver()
  expect(await go('/en')).toBe('page of /en')
  expect(await go('/')).toBe('page of /')
})

it('stays as rendered where it cannot wake and what follows its address changes, and wakes at a later press', async () => {
  const { find, go, mend, settle, told } = await takeOver({ sleeps: 'until-used', fails: 'data' })
  window.dispatchEvent(new Event('pointerdown'))
  await settle(550)
  expect(await go('/?q=a')).toBe('page of /')
  mend()
  window.dispatchEvent(new Event('pointerdown'))
  await settle(0)
  find('button').click()
  await settle()
  expect(told).toEqual(['pressed'])
})

it('shows the page anew when one comes back to it', async () => {
  const { go } = await takeOver()
  expect(await go('/other')).toBe('other')
  expect(await go('/')).toBe('page of /')
})

it('wakes at the first use', async () => {
  const { settle, find, told, loads } = await takeOver({ sleeps: 'until-used' })
  await settle()
  expect(loads()).toBe(0)
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  find('button').click()
  expect(told).toEqual(['pressed'])
})

it('wakes by itself once its code is stored, and not while it is being stored', async () => {
  const { settle, loads, state, navigation } = await takeOver({ sleeps: 'until-stored' })
  state.value = 'installing'
  await settle()
  expect([loads(), navigation.sleep]).toEqual([0, 'until-stored'])
  state.value = 'ready'
  await settle()
  expect([loads(), navigation.sleep]).toEqual([1, null])
})

it.each<WorkerState>(['ready', 'failed', 'unsupported', 'update-ready'])('does not wait for a store that is %s', async (state) => {
  const { settle, loads } = await takeOver({ sleeps: 'until-stored', state })
  await settle()
  expect(loads()).toBe(1)
})

it('does not sleep where the address asks for more than was rendered', async () => {
  const { settle, loads } = await takeOver({ sleeps: 'until-stored', isUrgent: true })
  await settle()
  expect(loads()).toBe(1)
})

it('is told, once awake, what was pressed and entered while it woke', async () => {
  const { find, told, settle } = await takeOver({ sleeps: 'until-used' })
  window.dispatchEvent(new Event('pointerdown'))
  await flushPromises()
  const field = find<HTMLInputElement>('input')
  field.value = '土头碗'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  find('[type=checkbox]').click()
  find('button').click()
  expect(told).toEqual([])
  await settle()
  expect(told).toEqual(['entered 土头碗', 'ticked true', 'pressed'])
  expect(find<HTMLInputElement>('input').value).toBe('土头碗')
})

/** Type one more letter at the end of the field, as a hand would. */
function type(field: HTMLInputElement, letter: string): void {
  field.value += letter
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

it('loses no letter of what is typed from before it woke until after, though each field begins empty', async () => {
  const { find, model, settle } = await takeOver({ sleeps: 'until-used' })
  const field = find<HTMLInputElement>('input')
  type(field, 'l')
  await settle()
  window.dispatchEvent(new Event('pointerdown'))
  type(field, 'r')
  await flushPromises()
  type(field, 'h')
  // Ever later: in some turn between that in which the page is taken over and the next task.
  for (let turn = 0; turn < 40; turn++) {
    await (turn % 8 === 7 ? new Promise(resolve => setTimeout(resolve, 4)) : Promise.resolve())
    type(field, String(turn % 10))
  }
  await settle()
  const typed = `lrh${Array.from({ length: 40 }, (_, turn) => turn % 10).join('')}`
  expect([field.value, model.value]).toEqual([typed, typed])
})

it('is told what was entered before the app began', async () => {
  const { find, model, settle, state } = await takeOver({ sleeps: 'until-stored', entered: '洣水' })
  await settle()
  state.value = 'ready'
  await settle()
  expect([find<HTMLInputElement>('input').value, model.value]).toEqual(['洣水', '洣水'])
})

it('lets presses through again where it is left while it wakes', async () => {
  const { main, go, settle } = await takeOver({ sleeps: 'until-used' })
  window.dispatchEvent(new Event('pointerdown'))
  await flushPromises()
  await go('/other')
  await settle()
  let presses = 0
  main.addEventListener('click', () => presses++)
  main.querySelector('button')?.click()
  expect(presses).toBe(1)
})

it('keeps what is wrong on the way to another page when it wakes', async () => {
  const { navigation, settle } = await takeOver({ sleeps: 'until-used' })
  navigation.failed(new TypeError('no such module'), '/other')
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  expect([navigation.sleep, navigation.problem, navigation.wanted]).toEqual([null, 'missing', '/other'])
})

it('keeps its state in another language, once awake', async () => {
  const { main, find, go, settle } = await takeOver({ sleeps: 'until-used' })
  window.dispatchEvent(new Event('pointerdown'))
  await settle()
  const button = find('button')
  expect(await go('/en')).toBe('page of /en')
  expect(main.querySelector('button')).toBe(button)
})

it.each(['code', 'data'] as const)('stays as rendered where its %s cannot be had, and says nothing to whom only reads', async (fails) => {
  const { find, settle, navigation, loads } = await takeOver({ sleeps: 'until-used', fails })
  window.dispatchEvent(new Event('wheel'))
  await settle(600)
  expect([find('p').textContent, navigation.problem, loads()]).toEqual(['page of /', null, 1])
})

it.each(['code', 'data'] as const)('says to whom presses a button that its %s cannot be had, and does it when tried again', async (fails) => {
  const { find, settle, navigation, told, mend } = await takeOver({ sleeps: 'until-used', fails })
  const press = async () => {
    window.dispatchEvent(new Event('pointerdown'))
    // The click comes when the finger is lifted, later than the failure.
    await settle()
    find('button').click()
    await settle(600)
  }
  await press()
  expect([find('p').textContent, navigation.problem, told.length]).toEqual(['page of /', fails === 'code' ? 'missing' : 'damaged', 0])
  mend()
  await press()
  expect([navigation.problem, told.length]).toEqual([null, 1])
})

it('does not try again to wake once it is left', async () => {
  const { go, settle, loads, mend } = await takeOver({ sleeps: 'until-used', fails: 'data' })
  window.dispatchEvent(new Event('pointerdown'))
  await settle(600)
  mend()
  await go('/other')
  window.dispatchEvent(new Event('pointerdown'))
  await settle(600)
  expect(loads()).toBe(1)
})
