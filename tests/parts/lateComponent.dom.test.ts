import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { lateComponentMessages } from '@/locales/lateComponent'
import { LOCALE } from '@/locales/useMessages'
import { lateComponent } from '@/parts/lateComponent'
import { byRole } from '../fixtures/byRole'

const m = lateComponentMessages['zh-CN']
const Panel = defineComponent({ props: { name: { type: String, required: true } }, setup: ({ name }) => () => h('p', `面板 ${name}`) })

/** The panel in a region that takes the focus. */
function shown(load: () => Promise<{ readonly default: typeof Panel }>, locale: 'zh-CN' | 'en' = 'zh-CN', anew?: (address: string) => unknown) {
  const Late = lateComponent(load, anew)
  const { element } = mount(() => h('main', { tabindex: -1 }, h(Late, { name: '求助' })), { attachTo: document.body, global: { provide: { [LOCALE]: computed(() => locale) } } })
  return { element, says: (words: string) => vi.waitFor(() => expect(element.textContent).toContain(words)) }
}

/** Loads the panel, after so many failures. */
function failing(failures: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= failures)
      throw new TypeError('Failed to fetch dynamically imported module')
    return { default: Panel }
  })
  return load
}

it('says what is wrong where its code does not load, loads again when asked, and keeps the focus near', async () => {
  const load = failing(1)
  const { element, says } = shown(load)
  await says(m.failed)
  expect(element.querySelector('[role=alert]')?.getAttribute('name')).toBeNull()
  byRole(element, 'button', m.retry).click()
  await says('面板 求助')
  expect(load).toHaveBeenCalledTimes(2)
  expect(element.textContent).toBe('面板 求助')
  expect(document.activeElement).toBe(element)
})

it('loads the page anew where the browser remembers that it failed, and still loads again', async () => {
  const anew = vi.fn()
  const { element, says } = shown(failing(2), 'zh-CN', anew)
  await says(m.failed)
  expect(anew).not.toHaveBeenCalled()
  byRole(element, 'button', m.retry).click()
  await vi.waitFor(() => expect(anew).toHaveBeenCalledWith(location.pathname + location.search))
  await says(m.failed)
  byRole(element, 'button', m.retry).click()
  await says('面板 求助')
})

it('says it in the language of the page', async () => {
  const { says } = shown(failing(1), 'en')
  await says(lateComponentMessages.en.failed)
})

it('says quietly that it is opening while that takes its time', async () => {
  const { element, says } = shown(() => new Promise(() => {}))
  await says(m.loading)
  expect(element.querySelector('[role=status]')?.textContent).toBe(m.loading)
})
