import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { fieldCheckMessages } from '@/locales/fieldCheck'
import { hikeSiteMessages } from '@/locales/hikeSite'
import HereIAm from '@/parts/HereIAm.vue'
import { createFieldCheckDatabase } from '@/platform/fieldCheckRecords'
import { connectVisitor } from '@/platform/visitorConnection'
import { useFieldChecksStore } from '@/stores/fieldChecks'
import { usePositionStore } from '@/stores/position'
import { fixAt, offset, START } from '../domain/track/walks'
import { byRole } from '../fixtures/byRole'

const m = fieldCheckMessages['zh-CN']
let count = 0

async function open(name = `here-${count++}`, others: readonly string[] = []) {
  const pinia = createPinia()
  const position = usePositionStore(pinia)
  let refuse: PositionErrorCallback = () => {}
  position.connect({
    location: () => ({ isSecure: true, timeoutSeconds: 20, geolocation: { clearWatch: () => {}, watchPosition: (_, failed) => {
      refuse = failed ?? refuse
      return 1
    } } }),
    pulse: { now: () => 5000, every: () => () => {}, onReturn: () => () => {} },
  })
  useFieldChecksStore(pinia).connect(createFieldCheckDatabase(connectVisitor({ name })))
  const show = (waypoint: string, name: string) => mount(HereIAm, { attachTo: document.body, props: { subject: { type: 'waypoint', hike: 'peak', waypoint }, name }, global: { plugins: [pinia] } })
  const page = show('steps', '石阶')
  const more = others.map(other => show(other, other).element)
  await flushPromises()
  return {
    position, element: page.element, more, name,
    async press(button: string) {
      byRole(page.element, 'button', button).click()
      await flushPromises()
    },
    async refuse() {
      refuse({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
      await flushPromises()
    },
  }
}

beforeEach(() => document.body.replaceChildren())

it('averages ten positions, keeps them as the visitor’s own, and shows them after a reload', async () => {
  const { position, element, press, name } = await open()
  await press(m.here)
  expect(element.textContent).toContain(m.noneYet)
  for (let second = 0; second < 10; second++) {
    position.fix = fixAt(offset(START, second % 2, 0), second, 6)
    await flushPromises()
  }
  await press(m.keep)
  await expect.poll(() => element.textContent).toContain(m.own)
  expect(element.textContent).toContain('27.2000')
  expect(element.textContent).toContain('不是导览的资料')
  expect(position.isOn).toBe(false)
  document.body.replaceChildren()
  const again = await open(name)
  await expect.poll(() => again.element.textContent).toContain(m.own)
  await again.press(m.remove)
  await expect.poll(() => again.element.textContent).toContain(m.removed)
})

it('keeps nothing of positions that are too rough, and says what to do when refused', async () => {
  const { position, element, press, refuse } = await open()
  await press(m.here)
  for (let second = 0; second < 12; second++) {
    position.fix = fixAt(START, second, 150)
    await flushPromises()
  }
  expect(element.textContent).toContain(m.noneYet)
  await refuse()
  expect(element.textContent).toContain(hikeSiteMessages['zh-CN'].problem('denied'))
  await press(m.stop)
  expect(byRole(element, 'button', m.here)).toBeDefined()
})

/** Measure, and keep it. */
async function measured(others: readonly string[] = []) {
  const opened = await open(undefined, others)
  await opened.press(m.here)
  for (let second = 0; second < 10; second++) {
    opened.position.fix = fixAt(offset(START, second % 2, 0), second, 6)
    await flushPromises()
  }
  await opened.press(m.keep)
  await expect.poll(() => opened.element.textContent).toContain(m.own)
  return opened
}

it('offers to put back only what was removed here', async () => {
  const { element, more: [other], press } = await measured(['gate'])
  await press(m.remove)
  await expect.poll(() => element.textContent).toContain(m.removed)
  expect(other?.textContent).not.toContain(m.removed)
  await press(m.putBack)
  await expect.poll(() => element.textContent).toContain(m.own)
})

it('keeps the keyboard from step to step, though each has buttons of its own', async () => {
  const { element, press } = await open()
  byRole(element, 'button', m.here).focus()
  await press(m.here)
  expect(document.activeElement).toBe(element)
  byRole(element, 'button', m.stop).focus()
  await press(m.stop)
  expect(document.activeElement).toBe(element)
})

it('leaves the keyboard alone where it is elsewhere', async () => {
  const { press } = await open()
  const elsewhere = document.body.appendChild(document.createElement('button'))
  elsewhere.focus()
  await press(m.here)
  expect(document.activeElement).toBe(elsewhere)
})
