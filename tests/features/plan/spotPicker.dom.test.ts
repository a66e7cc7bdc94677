import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { ref } from 'vue'
import SpotPicker from '@/features/plan/SpotPicker.vue'
import { hikeSiteMessages } from '@/locales/hikeSite'
import { planDayMessages } from '@/locales/planDay'
import { LOCALE } from '@/locales/useMessages'
import { usePositionStore } from '@/stores/position'
import { byRole } from '../../fixtures/byRole'

const m = planDayMessages.en
const site = hikeSiteMessages.en
const NOW = 1_000_000

/** The picker on an English page, with a receiver that says what the test says. */
function picker() {
  const pinia = createPinia()
  let found: PositionCallback = () => {}
  let failed: PositionErrorCallback = () => {}
  let asked = 0
  let open = 0
  const position = usePositionStore(pinia)
  position.connect({
    location: () => ({ isSecure: true, timeoutSeconds: 20, now: () => NOW, geolocation: {
      clearWatch: () => { open -= 1 },
      watchPosition: (success, error) => {
        [found, failed] = [success, error ?? failed]
        open += 1
        return asked += 1
      },
    } }),
    pulse: { now: () => NOW, every: () => () => {}, onReturn: () => () => {} },
  })
  const page = mount(SpotPicker, { props: { label: '好' }, attachTo: document.body, global: { plugins: [pinia], provide: { [LOCALE]: ref('en') } } })
  async function press(name: string): Promise<void> {
    byRole(page.element, 'button', name).click()
    await flushPromises()
  }
  async function hear(latitude: number, timestamp = NOW): Promise<void> {
    const coords = { latitude, longitude: 113, accuracy: 12, altitude: null, altitudeAccuracy: null, heading: null, speed: null }
    found({ coords: { ...coords, toJSON: () => ({}) }, timestamp, toJSON: () => ({}) })
    await flushPromises()
  }
  async function refuse(): Promise<void> {
    failed({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
    await flushPromises()
  }
  const says = () => byRole(page.element, 'status').textContent?.trim()
  return { page, position, press, hear, refuse, says, asked: () => asked, open: () => open }
}

beforeEach(() => document.body.replaceChildren())

it('takes the first position that comes, says how sure it is in the language of the page, and asks no more', async () => {
  const { page, press, hear, says, open } = picker()
  await press(m.spotHere)
  expect(says()).toBe(site.locating)
  await hear(27.1)
  expect(says()).toBe(`Chosen: 27.1000° N, 113.0000° E. ${m.spotFound(12)}`)
  expect(open()).toBe(0)
  await press('好')
  expect(page.emitted('pick')).toEqual([['', { lat: 27.1, lng: 113 }]])
})

it('does not take a position that the guide has from earlier', async () => {
  const { position, press, hear, says } = picker()
  position.fix = { at: { lat: 20, lng: 110 }, accuracy: 5, altitude: null, time: NOW - 3_600_000, heading: null, speed: null }
  await press(m.spotHere)
  expect(says()).toBe(site.locating)
  await hear(27.1)
  expect(says()).toContain('27.1000')
})

it('asks again after it was refused', async () => {
  const { press, refuse, hear, says, asked } = picker()
  await press(m.spotHere)
  await refuse()
  expect(says()).toBe(site.problem('denied'))
  await press(site.retry)
  expect(asked()).toBe(2)
  await hear(27.1)
  expect(says()).toContain('27.1000')
})

it('stops asking when it is closed', async () => {
  const { page, press, open } = picker()
  await press(m.spotHere)
  page.unmount()
  expect(open()).toBe(0)
})
