import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeech } from '@/platform/speech'
import { fakeSpeech } from '../fixtures/fakeSpeech'

const listener = () => ({ started: vi.fn(), ended: vi.fn(), interrupted: vi.fn(), refused: vi.fn(), failed: vi.fn() })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the voice of the device', () => {
  it('is there at once where the browser lists it', async () => {
    expect(await createSpeech(fakeSpeech().options).prepare()).toBeNull()
  })

  it('is waited for where the list comes late', async () => {
    const fake = fakeSpeech([])
    const found = createSpeech(fake.options).prepare()
    fake.addVoices('en-US')
    fake.addVoices('zh-CN')
    expect(await found).toBeNull()
  })

  it.each([
    ['none', fakeSpeech(['en-US'])],
    ['network-only', fakeSpeech(['en-US'], ['zh-CN'])],
  ])('is given up after a while: %s', async (missing, fake) => {
    const found = createSpeech(fake.options).prepare(2500)
    await vi.advanceTimersByTimeAsync(2500)
    expect(await found).toBe(missing)
  })

  it('is not waited for where the browser cannot speak', async () => {
    expect(await createSpeech(fakeSpeech(null).options).prepare()).toBe('unsupported')
  })
})

describe('speaking', () => {
  async function ready() {
    const fake = fakeSpeech()
    const speech = createSpeech(fake.options)
    await speech.prepare()
    return { fake, speech, heard: listener() }
  }

  it('begins in the same moment, so that the press that asked for it still counts, and tells how it goes', async () => {
    const { fake, speech, heard } = await ready()
    speech.speak('山。', 1.2, heard)
    expect(fake.rates).toEqual([1.2])
    fake.start()
    vi.advanceTimersByTime(700)
    fake.end()
    fake.end()
    expect(heard.started).toHaveBeenCalledOnce()
    expect(heard.ended.mock.calls).toEqual([[700]])
  })

  it('waits a moment after it was hushed, and hears nothing more of what was said before', async () => {
    const { fake, speech, heard } = await ready()
    speech.speak('山。', 1, heard)
    speech.hush()
    const second = listener()
    speech.speak('水。', 1, second)
    expect(fake.rates).toHaveLength(1)
    vi.advanceTimersByTime(200)
    expect(fake.rates).toHaveLength(2)
    fake.endEarlier()
    fake.end()
    expect(heard.ended).not.toHaveBeenCalled()
    expect(second.ended).toHaveBeenCalledOnce()
  })

  it('does not hush a voice that is silent', async () => {
    const { fake, speech, heard } = await ready()
    speech.hush()
    speech.speak('山。', 1, heard)
    fake.end()
    speech.hush()
    expect(fake.hushes()).toBe(0)
  })

  it('is not begun after all when it is hushed within that moment', async () => {
    const { fake, speech, heard } = await ready()
    speech.speak('山。', 1, heard)
    speech.hush()
    speech.speak('水。', 1, heard)
    speech.hush()
    vi.advanceTimersByTime(1000)
    expect(fake.rates).toHaveLength(1)
  })

  it.each([['not-allowed', 'refused'], ['interrupted', 'interrupted'], ['canceled', 'interrupted'], ['synthesis-failed', 'failed'], ['voice-unavailable', 'failed']] as const)('calls the error %s %s', async (error, what) => {
    const { fake, speech, heard } = await ready()
    speech.speak('山。', 1, heard)
    fake.fail(error)
    expect(heard[what]).toHaveBeenCalledOnce()
  })

  it('fails where there is no voice, and where the browser throws', async () => {
    const heard = listener()
    createSpeech(fakeSpeech([]).options).speak('山。', 1, heard)
    const { fake, speech } = await ready()
    if (fake.options.synthesis !== undefined)
      vi.spyOn(fake.options.synthesis, 'speak').mockImplementation(() => { throw new TypeError('no') })
    speech.speak('山。', 1, heard)
    expect(heard.failed).toHaveBeenCalledTimes(2)
  })
})
