import 'fake-indexeddb/auto'
import type { Component } from 'vue'
import type { Hike } from '@/domain/hike'
import type { Locale } from '@/domain/locale'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { ref } from 'vue'
import { LOCALE } from '@/locales/useMessages'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { useGuideStore } from '@/stores/guide'
import { usePositionStore } from '@/stores/position'
import { useTracksStore } from '@/stores/tracks'

let count = 0
const SILENT = { now: () => 0, every: () => () => {}, onReturn: () => () => {} }

/** A tool of the first hike of the guide, with a receiver that says what the test says. */
export async function open(tool: Component, locale: Locale = 'zh-CN') {
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  await guide.loadIndex()
  const id = guide.index.hikes[0]?.id ?? ''
  await guide.loadHike(id)
  const hike: Hike | undefined = guide.hike(id)
  const summit = guide.entity(hike?.summit ?? '')
  if (hike === undefined || summit?.type !== 'place' || summit.position.type !== 'point')
    throw new Error('the guide has no hike with a summit')
  let refuse: PositionErrorCallback = () => {}
  const position = usePositionStore(pinia)
  position.connect({
    location: () => ({ isSecure: true, timeoutSeconds: 20, geolocation: { clearWatch: () => {}, watchPosition: (_, failed) => {
      refuse = failed ?? refuse
      return 1
    } } }),
    pulse: SILENT,
  })
  const tracks = useTracksStore(pinia)
  const database = { ...createTrackDatabase(connectVisitor({ name: `site-tools-${count++}` })) }
  tracks.connect(database)
  const page = mount(tool, { attachTo: document.body, props: { hike }, global: { plugins: [pinia], provide: { [LOCALE]: ref(locale) } } })
  await flushPromises()
  return {
    page, guide, position, tracks, database, hike, summit: summit.position.at, element: page.element,
    async refuse() {
      refuse({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
      await flushPromises()
    },
  }
}
