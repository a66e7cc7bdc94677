import type { Correction } from '@/domain/corrected'
import type { Span } from '@/domain/essay'
import { correctedWords } from '@/domain/corrected'
import { segments } from '@/domain/sentence'

/** A text to be read aloud: as printed, with the corrections that the voice is to say instead. Texts with the same id are read as one. */
export interface ReadingPassage {
  readonly id: string
  readonly text: string
  readonly corrections?: readonly Correction[]
}

/** One sentence to be read aloud. */
export interface SpokenSentence {
  readonly passage: string
  /** Which of the texts of that id, from 0. */
  readonly nth: number
  /** Its place in that text as printed. */
  readonly span: Span
  /** What is said, with corrections, in pieces that a voice can hold; never none. */
  readonly parts: readonly string[]
}

/** Characters that a voice says in one go: at the slowest speed well under the 15 seconds after which some browsers fall silent. */
const LONGEST_PART = 36
/** What a Mandarin voice says at speed 1. */
const CHARACTERS_PER_SECOND = 4.5
const BREATH_MS = 250

const SPEAKABLE = /[\p{L}\p{N}]/u
const BREATH = /[，、：。！？；…—]+/gu
// A stretch up to the mark where one may breathe, with the quotation marks and brackets that close there.
const CLAUSE = /[^，、：—]*(?:[，、：—]+[”’」』）》】〉〕"')\]]*|$)/gu

/** The sentences of `passages` in order; a stretch without letters goes with the sentence before it. */
export function spokenSentences(passages: readonly ReadingPassage[]): readonly SpokenSentence[] {
  return passages.flatMap(({ id, text, corrections = [] }, index) => speakableSpans(text).map(span => ({
    passage: id,
    nth: passages.slice(0, index).filter(before => before.id === id).length,
    span,
    parts: cutForBreath(correctedWords(text, span, corrections)),
  })))
}

function speakableSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const span of segments(text)) {
    const before = spans.at(-1)
    if (SPEAKABLE.test(text.slice(span.start, span.end)))
      spans.push(span)
    else if (before !== undefined)
      spans.splice(-1, 1, { start: before.start, end: span.end })
  }
  return spans
}

/** Cut words into pieces of at most 36 characters that together are the words, between clauses where that can be. */
export function cutForBreath(words: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const clause of words.match(CLAUSE)?.flatMap(cutShort) ?? []) {
    if (part !== '' && part.length + clause.length > LONGEST_PART) {
      parts.push(part)
      part = ''
    }
    part += clause
  }
  parts.push(part)
  return parts
}

function cutShort(clause: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of clause) {
    if (piece.length + character.length > LONGEST_PART) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** How long, in milliseconds, saying `words` takes at about that speed; silent reading is paced alike. */
export function spokenMs(words: string, rate: number): number {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const breaths = words.match(BREATH)?.length ?? 0
  return Math.round((letters * 1000 / CHARACTERS_PER_SECOND + breaths * BREATH_MS) / rate)
}
