import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import AppRoot from '@/app/AppRoot.vue'
import { routes } from '@/app/routes'
import { localeOf } from '@/domain/address'
import { trackMessages } from '@/locales/track'
import { LOCALE } from '@/locales/useMessages'
import { useGuideStore } from '@/stores/guide'
import { tab } from '../stores/trackTab'

const m = trackMessages['zh-CN']

async function opened(path: string) {
  const device = tab()
  const guide = useGuideStore(device.pinia)
  const router = createRouter({ history: createMemoryHistory(), routes })
  await guide.loadIndex()
  await guide.loadHike('pengyuan-feng')
  await router.push(path)
  mount(AppRoot, { attachTo: document.body, global: { plugins: [device.pinia, router], provide: { [LOCALE]: computed(() => localeOf(router.currentRoute.value.path)) } } })
  const settle = async (): Promise<void> => {
    await device.tracks.settled()
    await vi.dynamicImportSettled()
    await flushPromises()
  }
  const alarms = (): readonly string[] => [...document.querySelectorAll('[role=alert]')].map(alert => alert.textContent)
  await settle()
  return { ...device, router, settle, alarms }
}

it('a track that the device does not keep is told on any page, until it is kept', async () => {
  const { tracks, walk, device, settle, alarms } = await opened('/about')
  await tracks.begin('pengyuan-feng', '今天', 0)
  await settle()
  expect(alarms()).toEqual([])
  device.isFull = true
  walk(0, 5)
  await settle()
  expect(alarms().join()).toContain(m.unsaved(['今天']))
  device.isFull = false
  await tracks.retry()
  await settle()
  expect(alarms()).toEqual([])
})

it('on the page of its hike it is told once', async () => {
  const { tracks, walk, device, router, settle, alarms } = await opened('/about')
  await tracks.begin('pengyuan-feng', '今天', 0)
  device.isFull = true
  walk(0, 5)
  await router.push('/hike/pengyuan-feng')
  await settle()
  await vi.waitFor(() => expect(alarms().filter(words => words.includes(m.unsaved(['今天'])))).toHaveLength(1))
})
