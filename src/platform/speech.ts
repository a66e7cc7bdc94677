import type { NoVoice } from '@/domain/reading/pickVoice'
import { pickVoice } from '@/domain/reading/pickVoice'

/** The parts of the browser that speaking needs; each is undefined where the browser cannot speak. */
export interface SpeechOptions {
  readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'resume' | 'getVoices' | 'addEventListener' | 'removeEventListener'> | undefined
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance
}

/** What becomes of something to be said; `ended` tells milliseconds since it was asked. */
export interface SpeechListener {
  readonly started: () => void
  readonly ended: (after: number) => void
  /** Something else took the voice. */
  readonly interrupted: () => void
  /** The browser speaks only after a press. */
  readonly refused: () => void
  readonly failed: () => void
}

/** The voice of this device. */
export interface Speech {
  /** Why it cannot speak, null when it can. The list of voices may come late: it is waited for at most `limit` milliseconds. */
  readonly prepare: (limit?: number) => Promise<NoVoice | null>
  readonly speak: (text: string, rate: number, listener: SpeechListener) => void
  /** Be silent at once; nothing more is heard of what was being said. */
  readonly hush: () => void
}

// Some browsers swallow what is said in the same moment in which they were hushed.
const AFTER_HUSH_MS = 80

/** The browser's speech; to be called in a page. */
export function browserSpeech(): SpeechOptions {
  const canSpeak = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
  return {
    synthesis: canSpeak ? window.speechSynthesis : undefined,
    createUtterance: text => new SpeechSynthesisUtterance(text),
  }
}

/** Make a voice that speaks Chinese, of this device only: nothing that is read is sent anywhere. */
export function createSpeech({ synthesis, createUtterance }: SpeechOptions): Speech {
  let voice: SpeechSynthesisVoice | undefined
  // Chromium forgets the events of an utterance that nothing else holds on to.
  let current: SpeechSynthesisUtterance | undefined
  let delayed: ReturnType<typeof setTimeout> | undefined
  let wasHushed = false

  function find(): NoVoice | null {
    if (synthesis === undefined)
      return 'unsupported'
    const found = pickVoice(synthesis.getVoices())
    if (typeof found === 'string')
      return found
    voice = found
    return null
  }

  function prepare(limit = 2500): Promise<NoVoice | null> {
    const missing = find()
    if (synthesis === undefined || missing === null)
      return Promise.resolve(missing)
    return new Promise((resolve) => {
      const finish = (missing: NoVoice | null): void => {
        clearTimeout(timer)
        synthesis.removeEventListener('voiceschanged', onChange)
        resolve(missing)
      }
      const onChange = (): void => {
        if (find() === null)
          finish(null)
      }
      const timer = setTimeout(() => finish(find()), limit)
      synthesis.addEventListener('voiceschanged', onChange)
    })
  }

  function speak(text: string, rate: number, listener: SpeechListener): void {
    if (synthesis === undefined || voice === undefined)
      return listener.failed()
    const utterance = createUtterance(text)
    const asked = performance.now()
    const whenCurrent = (tell: () => void) => (): void => {
      if (current === utterance)
        tell()
    }
    // Over is over, however often the browser says it.
    const once = (tell: () => void) => whenCurrent(() => {
      current = undefined
      tell()
    })
    utterance.voice = voice
    utterance.lang = voice.lang.replaceAll('_', '-')
    utterance.rate = rate
    utterance.onstart = whenCurrent(listener.started)
    utterance.onend = once(() => listener.ended(performance.now() - asked))
    utterance.onerror = ({ error }) => once(
      error === 'not-allowed' ? listener.refused : error === 'interrupted' || error === 'canceled' ? listener.interrupted : listener.failed,
    )()
    current = utterance
    const begin = (): void => {
      try {
        // A page that was left held would keep all others silent.
        synthesis.resume()
        synthesis.speak(utterance)
      }
      catch {
        once(listener.failed)()
      }
    }
    clearTimeout(delayed)
    if (wasHushed)
      delayed = setTimeout(begin, AFTER_HUSH_MS)
    else
      begin()
    wasHushed = false
  }

  function hush(): void {
    clearTimeout(delayed)
    // Hushing a voice that says nothing would only delay, and on a phone lose, what is said next.
    if (current === undefined)
      return
    current = undefined
    wasHushed = true
    synthesis?.cancel()
  }

  return { prepare, speak, hush }
}
