import type { SpokenSentence } from './spokenSentence'
import { spokenMs } from './spokenSentence'

/** The slowest and the fastest speed of a voice. */
const SLOWEST = 0.6
const FASTEST = 1.6

/** Not begun or ended by the visitor, reading, held, or read to the end. */
export type ReadingMode = 'idle' | 'reading' | 'paused' | 'done'

/** Why the voice does not read: it gave no sound, something else took it, or it failed for good. */
export type ReadingProblem = 'unanswered' | 'interrupted' | 'failed'

/** Reading aloud, sentence by sentence. */
export interface Reading {
  readonly sentences: readonly SpokenSentence[]
  readonly mode: ReadingMode
  /** The sentence that is being read or comes next, and the piece of it. */
  readonly at: number
  readonly part: number
  /** True: stop at the end of the passage. */
  readonly isSingle: boolean
  readonly rate: number
  /** `unknown` until it is clear whether there is a voice; `silent`: the sentences pass at the pace of reading. */
  readonly voice: 'unknown' | 'spoken' | 'silent'
  /** The number of what is being said; whatever is reported of another number is late and means nothing. */
  readonly utterance: number
  readonly isHeard: boolean
  /** Failures since the voice last said something to its end. */
  readonly failures: number
  readonly problem: ReadingProblem | null
}

/** What can happen while a text is read aloud: to the text, by the reader, from the voice. */
export type ReadingEvent
  = | { readonly type: 'load', readonly sentences: readonly SpokenSentence[] }
  /** Whether the device has a voice. */
    | { readonly type: 'voice', readonly hasVoice: boolean }
  /** Read from a sentence on, as far as `isSingle` says. */
    | { readonly type: 'read', readonly at: number, readonly isSingle: boolean }
  /** Move to a sentence; reads on from there if it was reading. */
    | { readonly type: 'go', readonly at: number }
    | { readonly type: 'limit', readonly isSingle: boolean }
    | { readonly type: 'rate', readonly rate: number }
    | { readonly type: 'pause' | 'resume' | 'repeat' | 'next' | 'previous' | 'stop' }
  /** From the voice; `after` is how many milliseconds after it was asked. */
    | { readonly type: 'started' | 'interrupted' | 'refused' | 'failed', readonly utterance: number }
    | { readonly type: 'ended', readonly utterance: number, readonly after: number }
  /** The time that was to be waited for an utterance has passed. */
    | { readonly type: 'overdue', readonly utterance: number }

/** What is to be done; a `wait` takes the place of the one before. */
export type ReadingCommand
  = | { readonly type: 'speak', readonly utterance: number, readonly text: string, readonly rate: number }
    | { readonly type: 'wait', readonly utterance: number, readonly ms: number }
  /** Be quiet and wait for nothing. */
    | { readonly type: 'hush' }
  /** A passage was read to its end. */
    | { readonly type: 'heard', readonly passage: string }

/** Reading as it stands after an event, and what is to be done then. */
export interface ReadingStep {
  readonly reading: Reading
  readonly commands: readonly ReadingCommand[]
}

/** A voice may take so long, in milliseconds, to begin. */
const START_PATIENCE = 4000
/** Sooner than this share of the time it takes nobody has said it. */
const IMPOSSIBLY_SOON = 0.1
const WORTH_TIMING = 1000

/** Reading before it begins. */
export function newReading(sentences: readonly SpokenSentence[], rate: number): Reading {
  return {
    sentences, rate: within(rate), mode: 'idle', at: 0, part: 0, isSingle: false,
    voice: 'unknown', utterance: 0, isHeard: false, failures: 0, problem: null,
  }
}

/** The sentence to be shown as the one that is read; undefined while nothing is being read. */
export function sentenceAt({ sentences, mode, at }: Reading): SpokenSentence | undefined {
  return mode === 'reading' || mode === 'paused' ? sentences[at] : undefined
}

/** Take one event in: reading as it then stands, and what is to be done. */
export function stepReading(reading: Reading, event: ReadingEvent): ReadingStep {
  switch (event.type) {
    case 'load':
      return quiet({ ...newReading(event.sentences, reading.rate), voice: reading.voice, utterance: reading.utterance })
    case 'voice':
      return reading.voice !== 'unknown' ? only(reading) : knowVoice({ ...reading, voice: event.hasVoice ? 'spoken' : 'silent' })
    case 'read':
      return restart({ ...reading, isSingle: event.isSingle, at: clamp(event.at, reading) })
    case 'go':
      return move(reading, event.at)
    case 'limit':
      return only({ ...reading, isSingle: event.isSingle })
    case 'rate':
      return changeRate(reading, within(event.rate))
    case 'pause':
      return reading.mode === 'reading' ? quiet({ ...reading, mode: 'paused' }) : only(reading)
    case 'resume':
      return resume(reading)
    case 'repeat':
      return restart(reading)
    case 'next':
      return move(reading, reading.at + 1)
    case 'previous':
      return move(reading, reading.at - 1)
    case 'stop':
      return quiet({ ...reading, mode: 'idle', part: 0, problem: null })
    default:
      return event.utterance === reading.utterance && reading.mode === 'reading' ? answer(reading, event) : only(reading)
  }
}

type Answer = Extract<ReadingEvent, { readonly utterance: number }>

function answer(reading: Reading, event: Answer): ReadingStep {
  const words = reading.sentences[reading.at]?.parts[reading.part] ?? ''
  const ms = spokenMs(words, reading.rate)
  switch (event.type) {
    case 'started':
      // Voices keep their own pace: twice the estimate is still speaking, and after that `end` was lost.
      return { reading: { ...reading, isHeard: true }, commands: [{ type: 'wait', utterance: event.utterance, ms: 2 * ms + 3000 }] }
    case 'ended':
      return ms > WORTH_TIMING && event.after < ms * IMPOSSIBLY_SOON ? fail(reading) : advance({ ...reading, failures: 0, problem: null })
    case 'overdue':
      if (reading.voice === 'silent')
        return advance(reading)
      return reading.isHeard ? hushed(advance({ ...reading, failures: 0, problem: null })) : fail(reading)
    case 'interrupted':
      return quiet({ ...reading, mode: 'paused', problem: 'interrupted' })
    case 'refused':
      return giveUp({ ...reading, failures: Math.max(2, reading.failures + 1) })
    case 'failed':
      return fail(reading)
  }
}

// Once more by itself; then the visitor is asked to press; then the sentences pass in silence.
function fail(reading: Reading): ReadingStep {
  const failures = reading.failures + 1
  return failures === 1 ? hushed(say({ ...reading, failures })) : giveUp({ ...reading, failures })
}

function giveUp(reading: Reading): ReadingStep {
  return reading.failures === 2
    ? quiet({ ...reading, mode: 'paused', problem: 'unanswered' })
    : hushed(say({ ...reading, voice: 'silent', problem: 'failed', part: 0 }))
}

function advance(reading: Reading): ReadingStep {
  const now = reading.sentences[reading.at]
  const next = reading.sentences[reading.at + 1]
  if (now !== undefined && reading.part + 1 < now.parts.length)
    return say({ ...reading, part: reading.part + 1 })
  const heard: readonly ReadingCommand[] = now !== undefined && next?.passage !== now.passage ? [{ type: 'heard', passage: now.passage }] : []
  const isOver = next === undefined || (reading.isSingle && next.passage !== now?.passage)
  const { reading: after, commands } = isOver ? quiet({ ...reading, mode: 'done' }) : say({ ...reading, at: reading.at + 1, part: 0 })
  return { reading: after, commands: [...heard, ...commands] }
}

function say(reading: Reading): ReadingStep {
  const text = reading.sentences[reading.at]?.parts[reading.part]
  if (text === undefined)
    return quiet({ ...reading, mode: 'done' })
  const utterance = reading.utterance + 1
  const after: Reading = { ...reading, mode: 'reading', utterance, isHeard: false }
  if (reading.voice === 'unknown')
    return only(after)
  if (reading.voice === 'silent')
    return { reading: after, commands: [{ type: 'wait', utterance, ms: spokenMs(text, reading.rate) }] }
  return { reading: after, commands: [{ type: 'speak', utterance, text, rate: reading.rate }, { type: 'wait', utterance, ms: START_PATIENCE }] }
}

function knowVoice(reading: Reading): ReadingStep {
  return reading.mode === 'reading' ? say(reading) : only(reading)
}

// A sentence is taken up from its beginning: a voice that is held in the middle cannot be trusted to go on.
function restart(reading: Reading): ReadingStep {
  return hushed(say({ ...reading, part: 0, problem: reading.problem === 'failed' ? 'failed' : null }))
}

function resume(reading: Reading): ReadingStep {
  if (reading.mode === 'reading')
    return only(reading)
  if (reading.mode !== 'done')
    return restart(reading)
  const passage = reading.sentences[reading.at]?.passage
  const first = reading.isSingle ? reading.sentences.findIndex(sentence => sentence.passage === passage) : 0
  return restart({ ...reading, at: Math.max(0, first) })
}

function move(reading: Reading, to: number): ReadingStep {
  const at = clamp(to, reading)
  if (reading.mode === 'reading')
    return restart({ ...reading, at })
  return only({ ...reading, at, part: 0, mode: reading.sentences.length > 0 && reading.mode !== 'idle' ? 'paused' : reading.mode })
}

function changeRate(reading: Reading, rate: number): ReadingStep {
  if (rate === reading.rate)
    return only(reading)
  return reading.mode === 'reading' ? restart({ ...reading, rate }) : only({ ...reading, rate })
}

function quiet(reading: Reading): ReadingStep {
  return hushed(only({ ...reading, utterance: reading.utterance + 1, isHeard: false }))
}

function hushed({ reading, commands }: ReadingStep): ReadingStep {
  return { reading, commands: [{ type: 'hush' }, ...commands] }
}

function only(reading: Reading): ReadingStep {
  return { reading, commands: [] }
}

function clamp(at: number, { sentences }: Reading): number {
  return Math.min(Math.max(0, Math.trunc(at) || 0), Math.max(0, sentences.length - 1))
}

function within(rate: number): number {
  return Number.isFinite(rate) ? Math.min(FASTEST, Math.max(SLOWEST, rate)) : 1
}
