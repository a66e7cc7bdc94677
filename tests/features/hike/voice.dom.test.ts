import type { FieldCheck } from '@/domain/fieldCheck'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passagesOf, waypointsOf } from '@/domain/hike'
import HikeVoice from '@/features/hike/HikeVoice.vue'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { onSiteMessages } from '@/locales/onSite'
import { SPEECH } from '@/parts/useReadAloud'
import { useFieldChecksStore } from '@/stores/fieldChecks'
import { useGuideStore } from '@/stores/guide'
import { usePositionStore } from '@/stores/position'
import { useTracksStore } from '@/stores/tracks'
import { fakeSpeech } from '../../fixtures/fakeSpeech'

const m = onSiteMessages['zh-CN']
const site = hikeSiteMessages['zh-CN']
const STEP = 1 / 111_195

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** The voice of the real hike, with a device whose owner has checked some waypoints, 300 m apart. */
async function hear(checked: number) {
  document.body.replaceChildren()
  const pinia = createPinia()
  const guide = useGuideStore(pinia)
  await guide.loadIndex()
  await guide.loadHike('pengyuan-feng')
  const hike = guide.hike('pengyuan-feng')
  if (hike === undefined)
    throw new Error('no hike')
  const waypoints = waypointsOf(hike)
  const checks = waypoints.slice(0, checked).map(({ id }, index): FieldCheck => (
    { id, subject: { type: 'waypoint', hike: hike.id, waypoint: id }, at: { lat: 27.2 + index * 300 * STEP, lng: 113 }, accuracy: 8, fixes: 10, takenAt: 1 }))
  const none = async () => ({ value: null })
  useFieldChecksStore(pinia).connect({ all: async () => ({ value: { checks, setAside: 0 } }), put: none, remove: none })
  useTracksStore(pinia).connect({ all: async () => ({ value: { tracks: [], setAside: 0 } }), add: none, putHead: none, putRun: none, putBack: none, appendRun: async ({ id }, run) => ({ value: { ...run, track: id, run: 0 } }), remove: async id => ({ value: { id, head: undefined, runs: [] } }) })
  let found: PositionCallback = () => {}
  let failed: PositionErrorCallback = () => {}
  let open = 0
  usePositionStore(pinia).connect({
    location: () => ({ isSecure: true, timeoutSeconds: 20, geolocation: {
      watchPosition: (success, error) => {
        found = success
        failed = error ?? failed
        return open += 1
      },
      clearWatch: () => { open -= 1 },
    } }),
    pulse: { now: () => Date.now(), every: () => () => {}, onReturn: () => () => {} },
  })
  const fake = fakeSpeech()
  fake.speakBy(1500)
  const host = document.body.appendChild(document.createElement('div'))
  const part = mount(HikeVoice, { props: { hike, current: waypoints[0]?.id ?? '' }, attachTo: host, global: { plugins: [pinia], provide: { [SPEECH]: () => fake.options } } })
  await flushPromises()

  /** Let the voice say all that it was asked to. */
  const listen = (): Promise<unknown> => vi.advanceTimersByTimeAsync(30_000)
  /** Stand so many metres up the way for three fixes. */
  async function stand(metres: number): Promise<void> {
    for (let fix = 0; fix < 3; fix++) {
      await vi.advanceTimersByTimeAsync(60_000)
      found({
        coords: { latitude: 27.2 + metres * STEP, longitude: 113, accuracy: 10, altitude: null, altitudeAccuracy: null, heading: null, speed: null, toJSON: () => ({}) },
        timestamp: Date.now(),
        toJSON: () => ({}),
      })
      await flushPromises()
    }
  }
  async function refuse(): Promise<void> {
    failed({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
    await flushPromises()
  }
  const choose = async (name: string): Promise<void> => {
    part.findAll('[role=switch]').find(each => each.text() === name)?.element.dispatchEvent(new MouseEvent('click'))
    await flushPromises()
  }
  const text = (index: number): string => passagesOf(waypoints[index] ?? hike.story[0] ?? { type: 'backstory', id: '', label: { zh: '', en: '' }, remarks: [], passages: [], elsewhere: [] })[0]?.text ?? ''
  return { part, fake, listen, stand, refuse, choose, text, waypoints, open: () => open }
}

describe('reading on arrival', () => {
  it('reads each waypoint once when one gets there, and shows it', async () => {
    const { part, fake, listen, stand, choose, text, waypoints } = await hear(3)
    await listen()
    await choose(m.handsFree)
    const before = fake.said.length
    await stand(300)
    expect(part.emitted('reach')).toEqual([[waypoints[1]?.id]])
    await listen()
    expect(fake.said.slice(before).join('')).toBe(text(1))
    await stand(300)
    await stand(0)
    await stand(300)
    await listen()
    expect(fake.said.slice(before).join('')).toBe(text(1))
    await stand(600)
    expect(part.emitted('reach')?.at(-1)).toEqual([waypoints[2]?.id])
  })

  it('follows the position only while it is on and there is something to arrive at', async () => {
    const { choose, open, part } = await hear(2)
    await choose(m.handsFree)
    expect(open()).toBe(1)
    expect(part.text()).toContain(m.armed(2, 11))
    await choose(m.handsFree)
    expect(open()).toBe(0)
  })

  it('that is refused the position says so, and asks again when told to', async () => {
    const { choose, part, refuse, stand } = await hear(2)
    await choose(m.handsFree)
    await refuse()
    expect(part.text()).toContain(site.problem('denied'))
    await part.get('.on-site button').trigger('click')
    expect(part.text()).not.toContain(site.problem('denied'))
    await stand(300)
    expect(part.emitted('reach')).toHaveLength(1)
  })

  it('says what is missing where no position is known, and asks the device for nothing', async () => {
    const { choose, open, part } = await hear(0)
    await choose(m.handsFree)
    expect(part.text()).toContain(m.noSpots)
    expect(open()).toBe(0)
  })

  it('makes room for a tool that is open, and goes on', async () => {
    const { choose, open, part, stand } = await hear(2)
    await choose(m.handsFree)
    await part.setProps({ isBrief: true })
    expect(part.find('.ways').isVisible()).toBe(false)
    expect(part.find('.on-site').isVisible()).toBe(false)
    expect(open()).toBe(1)
    await stand(300)
    expect(part.emitted('reach')).toHaveLength(1)
  })

  it('leaves the device alone once it is closed', async () => {
    const { choose, open, part } = await hear(2)
    await choose(m.handsFree)
    part.unmount()
    expect(open()).toBe(0)
  })
})

describe('the walk in thought', () => {
  it('reads all waypoints in order, each to its end, though nobody knows where they are, and asks the device for nothing', async () => {
    const { part, fake, listen, choose, waypoints, open } = await hear(0)
    await listen()
    await choose(m.simulate)
    expect(part.text()).toContain(m.supposed)
    const before = fake.said.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(part.emitted('reach')?.map(([id]) => id)).toEqual(waypoints.slice(1).map(({ id }) => id))
    expect(fake.said.length).toBeGreaterThan(before + waypoints.length)
    expect(part.text()).toContain(m.walked)
    expect(open()).toBe(0)
  })
})
