import type { FakeSpeech } from '../fixtures/fakeSpeech'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readAloudMessages } from '@/locales/readAloud'
import ReadAloud from '@/parts/ReadAloud.vue'
import { SPEECH } from '@/parts/useReadAloud'
import { allByRole, byRole } from '../fixtures/byRole'
import { fakeSpeech } from '../fixtures/fakeSpeech'

const m = readAloudMessages['zh-CN']
const PASSAGES = [
  { id: 'steps', text: '泚水在下。一级一级向上！', corrections: [{ start: 0, end: 2, correction: '洣水' }] },
  { id: 'top', text: '到了山顶。' },
]

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

async function show(fake: FakeSpeech, props: Partial<InstanceType<typeof ReadAloud>['$props']> = {}) {
  document.body.replaceChildren()
  const host = document.body.appendChild(document.createElement('div'))
  const part = mount(ReadAloud, { props: { passages: PASSAGES, current: 'steps', ...props }, attachTo: host, global: { plugins: [createPinia()], provide: { [SPEECH]: () => fake.options } } })
  await flushPromises()
  const press = async (name: string): Promise<void> => {
    byRole(part.element, 'button', name).click()
    await vi.advanceTimersByTimeAsync(100)
  }
  /** The voice says what it was asked, to the end. */
  const hear = async (): Promise<void> => {
    fake.start()
    await vi.advanceTimersByTimeAsync(900)
    fake.end()
    await vi.advanceTimersByTimeAsync(100)
  }
  return { part, press, hear, notice: () => byRole(part.element, 'status').textContent.trim() }
}

describe('reading aloud', () => {
  it('says the corrected words sentence by sentence, and tells when it reaches another passage and its end', async () => {
    const fake = fakeSpeech()
    const { part, press, hear } = await show(fake)
    expect(fake.said).toEqual([])
    await press(m.read)
    await hear()
    await hear()
    expect(part.emitted('heard')).toEqual([['steps']])
    expect(part.emitted('reach')).toEqual([['top']])
    await hear()
    expect(fake.said).toEqual(['洣水在下。', '一级一级向上！', '到了山顶。'])
    expect(part.emitted('mode')).toEqual([['reading'], ['done']])
    byRole(part.element, 'button', m.again)
  })

  it('shows the sentence itself where the page cannot mark it', async () => {
    const fake = fakeSpeech()
    const { part, press, hear } = await show(fake)
    await press(m.read)
    expect(part.find('.caption').text()).toBe('洣水在下。')
    await hear()
    expect(part.find('.caption').text()).toBe('一级一级向上！')
  })

  it('is held and taken up at the beginning of the sentence', async () => {
    const fake = fakeSpeech()
    const { press } = await show(fake)
    await press(m.read)
    await press(m.pause)
    expect(fake.hushes()).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fake.said).toHaveLength(1)
    await press(m.resume)
    expect(fake.said).toEqual(['洣水在下。', '洣水在下。'])
  })

  it('goes on, back and over it again', async () => {
    const fake = fakeSpeech()
    const { press } = await show(fake)
    await press(m.read)
    await press(m.next)
    await press(m.repeat)
    await press(m.previous)
    expect(fake.said).toEqual(['洣水在下。', '一级一级向上！', '一级一级向上！', '洣水在下。'])
  })

  it('keeps the speed on the device and uses it at once', async () => {
    const fake = fakeSpeech()
    const { part, press } = await show(fake)
    await press(m.read)
    await part.find('select').setValue('1.4')
    await vi.advanceTimersByTimeAsync(100)
    expect(fake.rates).toEqual([1, 1.4])
    expect(JSON.parse(localStorage.getItem('preferences') ?? '')).toMatchObject({ voiceRate: 1.4 })
  })

  it('goes where the page goes', async () => {
    const fake = fakeSpeech()
    const { part, press } = await show(fake)
    await press(m.read)
    await part.setProps({ current: 'top' })
    await vi.advanceTimersByTimeAsync(100)
    expect(fake.said.at(-1)).toBe('到了山顶。')
    expect(part.emitted('reach')).toBeUndefined()
  })

  it('ends with the passage where one at a time is asked for', async () => {
    const fake = fakeSpeech()
    const { part, press, hear } = await show(fake, { isSingle: true })
    await press(m.read)
    await hear()
    await hear()
    expect(part.emitted('mode')?.at(-1)).toEqual(['done'])
    expect(part.emitted('reach')).toBeUndefined()
  })

  it('does not fall silent when the same texts come in a new list', async () => {
    const fake = fakeSpeech()
    const { part, press } = await show(fake)
    await press(m.read)
    await part.setProps({ passages: PASSAGES.map(passage => ({ ...passage })) })
    expect(fake.hushes()).toBe(0)
  })

  it.each(['unmount', 'pagehide'])('is silent once the page is left: %s', async (how) => {
    const fake = fakeSpeech()
    const { part, press } = await show(fake)
    await press(m.read)
    if (how === 'unmount')
      part.unmount()
    else
      window.dispatchEvent(new Event('pagehide'))
    expect(fake.hushes()).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fake.said).toHaveLength(1)
  })
})

describe('without a voice', () => {
  it.each([
    ['unsupported', fakeSpeech(null), m.unsupported],
    ['none', fakeSpeech(['en-US']), m.none],
    ['networkOnly', fakeSpeech([], ['zh-CN']), m.networkOnly],
  ])('says why, says nothing aloud, and passes through the sentences: %s', async (_, fake, words) => {
    const { part, press, notice } = await show(fake)
    await press(m.read)
    await vi.advanceTimersByTimeAsync(2600)
    expect(notice()).toBe(words)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(part.emitted('reach')).toEqual([['top']])
    expect(part.emitted('mode')?.at(-1)).toEqual(['done'])
    expect(fake.said).toEqual([])
  })

  it('asks to press again when no sound came, and goes on in silence when none comes then', async () => {
    const fake = fakeSpeech()
    const { part, press, notice } = await show(fake)
    await press(m.read)
    await vi.advanceTimersByTimeAsync(9000)
    expect(notice()).toBe(m.unanswered)
    await press(m.resume)
    await vi.advanceTimersByTimeAsync(5000)
    expect(notice()).toBe(m.failed)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(part.emitted('mode')?.at(-1)).toEqual(['done'])
  })

  it('offers no more than to read until it reads', async () => {
    const { part } = await show(fakeSpeech())
    expect(allByRole(part.element, 'button')).toHaveLength(1)
  })
})
