import type { NoVoice } from '@/domain/reading/pickVoice'
import type { Reading, ReadingCommand, ReadingEvent } from '@/domain/reading/readAloud'
import type { ReadingPassage } from '@/domain/reading/spokenSentence'
import type { SpeechOptions } from '@/platform/speech'
import type { InjectionKey } from 'vue'
import { computed, inject, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { newReading, sentenceAt, stepReading } from '@/domain/reading/readAloud'
import { spokenSentences } from '@/domain/reading/spokenSentence'
import { browserSpeech, createSpeech } from '@/platform/speech'

/** Provided by tests: what speaks in place of the browser. */
export const SPEECH: InjectionKey<() => SpeechOptions> = Symbol('speech')

/** What reading aloud is made from; `rate` is the speed of the voice, and `heard` is told of each passage read to its end. */
export interface ReadAloudOptions {
  readonly passages: () => readonly ReadingPassage[]
  readonly rate: () => number
  readonly isSingle: () => boolean
  readonly heard: (passage: string) => void
}

/** Read passages aloud with the voice of this device, until the component or the page goes. */
export function useReadAloud({ passages, rate, isSingle, heard }: ReadAloudOptions) {
  const options = inject(SPEECH, () => browserSpeech, true)
  const reading = shallowRef<Reading>(newReading(spokenSentences(passages()), rate()))
  const noVoice = ref<NoVoice | null>(null)
  const sentence = computed(() => sentenceAt(reading.value))
  const mode = computed(() => reading.value.mode)
  const waiting: ReadingEvent[] = []
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let speech: ReturnType<typeof createSpeech> | undefined

  /** Tell the reading what happened; what happens meanwhile waits for its turn. */
  function send(event: ReadingEvent): void {
    waiting.push(event)
    if (isBusy)
      return
    isBusy = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { reading: after, commands } = stepReading(reading.value, next)
      reading.value = after
      commands.forEach(obey)
    }
    isBusy = false
  }

  function obey(command: ReadingCommand): void {
    switch (command.type) {
      case 'speak': {
        const { utterance } = command
        speech?.speak(command.text, command.rate, {
          started: () => send({ type: 'started', utterance }),
          ended: after => send({ type: 'ended', utterance, after }),
          interrupted: () => send({ type: 'interrupted', utterance }),
          refused: () => send({ type: 'refused', utterance }),
          failed: () => send({ type: 'failed', utterance }),
        })
        break
      }
      case 'wait': {
        const { utterance } = command
        clearTimeout(timer)
        timer = setTimeout(() => send({ type: 'overdue', utterance }), command.ms)
        break
      }
      case 'hush':
        clearTimeout(timer)
        speech?.hush()
        break
      case 'heard':
        heard(command.passage)
    }
  }

  function indexOf(passage: string): number {
    return Math.max(0, reading.value.sentences.findIndex(each => each.passage === passage))
  }

  /** Read from the first sentence of `passage` on. */
  function read(passage: string, only = isSingle()): void {
    send({ type: 'read', at: indexOf(passage), isSingle: only })
  }

  /** Move to the first sentence of `passage`, unless it is the one being read. */
  function goTo(passage: string): void {
    if (reading.value.sentences[reading.value.at]?.passage !== passage)
      send({ type: 'go', at: indexOf(passage) })
  }

  const stop = (): void => send({ type: 'stop' })

  watch(passages, (now, before) => {
    // The same texts in a new list are no reason to fall silent.
    if (now.length !== before.length || now.some(({ id, text }, at) => id !== before[at]?.id || text !== before[at].text))
      send({ type: 'load', sentences: spokenSentences(now) })
  })
  watch(rate, now => send({ type: 'rate', rate: now }))
  watch(isSingle, now => send({ type: 'limit', isSingle: now }))
  onMounted(async () => {
    // A voice goes on speaking after its page was left.
    window.addEventListener('pagehide', stop)
    speech = createSpeech(options())
    noVoice.value = await speech.prepare()
    send({ type: 'voice', hasVoice: noVoice.value === null })
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', stop)
    stop()
  })

  return { reading, mode, sentence, noVoice, send, read, goTo, stop }
}
