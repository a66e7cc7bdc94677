import type { Page } from 'puppeteer-core'

/** What the voice of a device is like: whose it is, how long it takes for each character, and whether it tells when it is done. */
export interface FakeVoice {
  readonly voices: readonly { readonly lang: string, readonly localService: boolean }[]
  readonly msPerCharacter: number
  readonly losesEnds?: boolean
}

export const LOCAL_VOICE: FakeVoice = { voices: [{ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: true }], msPerCharacter: 40 }

/** Give the pages that are opened from now on this voice; what it was asked to say is kept in the page. */
export async function giveVoice(page: Page, voice: FakeVoice): Promise<void> {
  await page.evaluateOnNewDocument(({ voices, msPerCharacter, losesEnds = false }: FakeVoice) => {
    const said: string[] = []
    class Utterance extends EventTarget {
      voice: unknown = null
      lang = ''
      rate = 1
      onstart: (() => void) | null = null
      onend: (() => void) | null = null
      onerror: ((event: { readonly error: string }) => void) | null = null
      constructor(readonly text: string) {
        super()
      }
    }
    class Synthesis extends EventTarget {
      #current: Utterance | undefined
      getVoices = () => voices.map(voice => ({ ...voice, default: false, name: voice.lang, voiceURI: voice.lang }))
      resume = () => {}
      speak = (utterance: Utterance) => {
        said.push(utterance.text)
        this.#current = utterance
        setTimeout(() => this.#current === utterance && utterance.onstart?.(), 20)
        if (!losesEnds)
          setTimeout(() => this.#current === utterance && utterance.onend?.(), 20 + utterance.text.length * msPerCharacter / utterance.rate)
      }

      cancel = () => {
        this.#current?.onerror?.({ error: 'interrupted' })
        this.#current = undefined
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis() })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(window, 'said', { value: said })
  }, voice)
}

/** What the voice of the page was asked to say so far. */
export function saidIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: unknown = Reflect.get(window, 'said')
    return Array.isArray(said) ? said.map(String) : []
  })
}

/** The words that are marked as being read. */
export function spokenIn(page: Page): Promise<string> {
  return page.evaluate(() => [...CSS.highlights.get('spoken') ?? []].map(range => range instanceof Range ? range.toString() : '').join())
}
