import 'fake-indexeddb/auto'
import type { Component } from 'vue'
import type { Hike } from '@/domain/hike'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { trackMessages } from '@/locales/track'
import HikeTools from '@/features/hike/HikeTools.vue'
import RescueCard from '@/features/hike/RescueCard.vue'
import TrackPanel from '@/features/hike/TrackPanel.vue'
import WhereAmI from '@/features/hike/WhereAmI.vue'
import { createTrackDatabase } from '@/platform/trackDatabase'
import { connectVisitor } from '@/platform/visitorConnection'
import { useGuideStore } from '@/stores/guide'
import { usePositionStore } from '@/stores/position'
import { useTracksStore } from '@/stores/tracks'
import { fixAt, offset } from '../../domain/track/walks'
import { allByRole, byRole } from '../../fixtures/byRole'

const m = hikeSiteMessages['zh-CN']
const tracks = trackMessages['zh-CN']
let count = 0
const SILENT = { now: () => 0, every: () => () => {}, onReturn: () => () => {} }

/** A tool of the first hike of the guide, with a receiver that says what the test says. */
async function open(tool: Component) {
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
  const page = mount(tool, { attachTo: document.body, props: { hike }, global: { plugins: [pinia] } })
  await flushPromises()
  return {
    page, position, tracks, database, hike, summit: summit.position.at, element: page.element,
    async refuse() {
      refuse({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
      await flushPromises()
    },
  }
}

beforeEach(() => document.body.replaceChildren())

describe('where am I', () => {
  it('says the position in both datums, and the way to the summit with its doubt', async () => {
    const { page, position, summit, element } = await open(WhereAmI)
    position.fix = fixAt(offset(summit, -2000, 0), 0, 10)
    await flushPromises()
    expect(element.textContent).toContain('2 km')
    expect(element.textContent).toContain('北方（0°）')
    expect(element.textContent).toContain(m.straight)
    expect(page.find('.wedge').exists()).toBe(true)
    expect(allByRole(element, 'button', new RegExp(m.copy))).toHaveLength(2)
  })

  it('tells no direction closer to the summit than it is known', async () => {
    const { page, position, summit, element } = await open(WhereAmI)
    position.fix = fixAt(offset(summit, -100, 0), 0, 10)
    await flushPromises()
    expect(page.find('.wedge').exists()).toBe(false)
    expect(element.textContent).toContain('说不准方向')
  })

  it('says what to do when it is refused', async () => {
    const { element, refuse } = await open(WhereAmI)
    expect(element.textContent).toContain(m.locating)
    await refuse()
    expect(element.textContent).toContain(m.problem('denied'))
    expect(byRole(element, 'button', m.retry)).toBeDefined()
  })

  it('calls an old position old', async () => {
    const { position, summit, element } = await open(WhereAmI)
    position.fix = { ...fixAt(summit, 0), time: 0 }
    position.now = 40 * 60_000
    await flushPromises()
    expect(element.textContent).toContain('40 分钟前的旧位置')
  })
})

describe('the rescue card', () => {
  it('has words to send before there is a position, and figures after', async () => {
    const { position, summit, element } = await open(RescueCard)
    const text = () => element.querySelector('[data-rescue-text]')?.textContent ?? ''
    expect(text()).toContain('手机暂时没有定位')
    position.fix = fixAt(offset(summit, 0, 1500), 0, 10)
    await flushPromises()
    expect(text()).toContain('北纬 27.')
    expect(text()).toMatch(/东方约 1.5 km/)
    expect([...element.querySelectorAll('a[href^="tel:"]')].map(link => link.getAttribute('href'))).toEqual(['tel:110', 'tel:119', 'tel:120'])
  })

  it('does not say that one is on the hill who is far from it', async () => {
    const { position, summit, element } = await open(RescueCard)
    const text = () => element.querySelector('[data-rescue-text]')?.textContent ?? ''
    position.fix = fixAt(offset(summit, 8000, 0), 0, 10)
    await flushPromises()
    expect(text()).toContain('我在蓬源峰')
    position.fix = fixAt(offset(summit, 60_000, 0), 0, 10)
    await flushPromises()
    expect(text()).not.toContain('我在蓬源峰')
    expect(text()).toContain('需要帮助')
  })

  it('repeats the rules of the hike', async () => {
    const { hike, element } = await open(RescueCard)
    expect(hike.rules.length).toBeGreaterThan(0)
    for (const { text } of hike.rules)
      expect(element.textContent).toContain(text.zh)
  })
})

describe('the track', () => {
  it('is recorded as one’s own and says that the screen must stay on', async () => {
    const { position, summit, element } = await open(TrackPanel)
    expect(element.textContent).toContain(tracks.screen)
    byRole(element, 'button', tracks.begin).click()
    await flushPromises()
    for (let second = 0; second < 5; second++) {
      position.fix = fixAt(offset(summit, second * 20, 0), second * 10)
      await flushPromises()
    }
    expect(element.textContent).toContain('5 个点已存')
    byRole(element, 'button', tracks.back).click()
    await flushPromises()
    expect(element.textContent).toContain(tracks.backTo('s', 180))
    byRole(element, 'button', tracks.finish).click()
    await flushPromises()
    expect(element.textContent).toContain(tracks.ownRecorded)
    expect(element.textContent).toContain(tracks.notGuide)
  })
})

it('says in every tool, and at once, that a track is not kept, hands it out and keeps it when there is room again', async () => {
  const { page, tracks: store, position, summit, element, database } = await open(HikeTools)
  const [real, full] = [createTrackDatabase(connectVisitor({ name: 'site-tools-trouble' })), async () => ({ problem: 'full' } as const)]
  Object.assign(database, real, { appendRun: full })
  await store.begin('pengyuan-feng', '今天的轨迹', 0)
  expect(element.querySelector('[role=alert]')).toBeNull()
  for (let second = 0; second < 5; second++)
    position.fix = fixAt(offset(summit, second * 20, 0), second * 10)
  await vi.waitFor(() => expect(element.querySelector('[role=alert]')?.textContent).toContain(tracks.unsaved(['今天的轨迹'])))
  let file: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    file = made instanceof Blob ? made : file
    return 'blob:'
  })
  byRole(element, 'button', tracks.exportGpx).click()
  expect(await file?.text()).toMatch(/(?:<trkpt[^]*){5}/)
  Object.assign(database, real)
  byRole(element, 'button', tracks.retry).click()
  await vi.waitFor(() => expect(element.querySelector('[role=alert]')).toBeNull())
  page.unmount()
})
