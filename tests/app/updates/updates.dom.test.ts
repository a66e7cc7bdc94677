import type { Locale } from '@/domain/locale'
import type { WorkerState } from '@/platform/serviceWorker'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import OfflineStatus from '@/app/updates/OfflineStatus.vue'
import UpdatePrompt from '@/app/updates/UpdatePrompt.vue'
import { UPDATES } from '@/app/updates/useUpdates'
import { LOCALE } from '@/locales/useMessages'
import { useAlarmsStore } from '@/stores/alarms'

function setUp(component: typeof OfflineStatus | typeof UpdatePrompt, known: WorkerState | null, { locale = 'zh-CN', isOnline = true }: { locale?: Locale, isOnline?: boolean } = {}) {
  const state = ref(known)
  let accepted = 0
  const status = ref(known === 'ready' ? { release: 'ab12', guide: 'af3e', isComplete: true } : null)
  const updates = { state, status, isOnline: ref(known === null ? null : isOnline), accept: () => {
    accepted += 1
  } }
  const pinia = createPinia()
  const main = document.createElement('main')
  Object.assign(main, { id: 'main', tabIndex: -1 })
  document.body.replaceChildren(main)
  const wrapper = mount(component, { attachTo: document.body, global: { plugins: [pinia], provide: { [UPDATES]: updates, [LOCALE]: ref(locale) } } })
  return { wrapper, state, accepted: () => accepted, said: () => useAlarmsStore(pinia).said }
}

it('says nothing before anything is known', () => {
  expect(setUp(OfflineStatus, null).wrapper.text()).toBe('')
  expect(setUp(UpdatePrompt, null).wrapper.text()).toBe('')
})

it('claims that all works offline only when it does', () => {
  expect(setUp(OfflineStatus, 'ready').wrapper.text()).toBe('已连网络 · 全部内容已存好，断网可用 · 版本 af3e（ab12）')
  expect(setUp(OfflineStatus, 'ready', { isOnline: false, locale: 'en' }).wrapper.text()).toContain('No network · The whole guide is stored')
  for (const state of ['installing', 'failed', 'unsupported'] as const)
    expect(setUp(OfflineStatus, state).wrapper.text()).not.toContain('断网可用')
})

it('tells where the guide can be stored when this browser cannot', () => {
  expect(setUp(OfflineStatus, 'unsupported').wrapper.text()).toContain('请换系统浏览器打开')
})

it('offers an update, and has it read out from the region that is always there', async () => {
  const { wrapper, state, said } = setUp(UpdatePrompt, 'ready')
  expect([wrapper.find('button').exists(), said()]).toEqual([false, ''])
  state.value = 'update-ready'
  await nextTick()
  expect(wrapper.find('button').exists()).toBe(true)
  expect(said()).toContain('新版已备好')
  // Where it comes with its words, it is there for the eye alone.
  expect(wrapper.find('[role=status]').exists()).toBe(false)
  expect(setUp(UpdatePrompt, 'updated-elsewhere').said()).toContain('新版已启用')
})

it('hands the keyboard back to the page when it is put off', async () => {
  const { wrapper } = setUp(UpdatePrompt, 'update-ready')
  await wrapper.findAll('button')[1]?.trigger('click')
  expect(document.activeElement?.id).toBe('main')
})

it('accepts once', async () => {
  const { wrapper, accepted } = setUp(UpdatePrompt, 'update-ready')
  await wrapper.find('.update__button--main').trigger('click')
  await wrapper.find('.update__button--main').trigger('click')
  expect(accepted()).toBe(1)
})

it('goes away when put off, and comes back with news', async () => {
  const { wrapper, state, accepted } = setUp(UpdatePrompt, 'update-ready')
  await wrapper.findAll('button')[1]?.trigger('click')
  expect(wrapper.find('button').exists()).toBe(false)
  state.value = 'updated-elsewhere'
  await nextTick()
  expect(wrapper.text()).toContain('新版已启用')
  expect(accepted()).toBe(0)
})
