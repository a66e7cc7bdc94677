import type { Span } from './essay'
import type { SearchSentence } from './guide'
import { correctText } from './corrected'

const BREAK = '\n'

/** Many sentences as one text each for print and correction, so that looking through them is one scan. */
export interface PreparedText {
  readonly sentences: readonly SearchSentence[]
  readonly printed: Joined
  readonly corrected: Joined
  /** What `firstSentence` has found before, by name: who types a word letter by letter asks for the same names again. */
  readonly found: Map<string, SentenceHit | null>
}

/** Texts joined into one: `numbers` says which sentence stands at which of `starts`. */
interface Joined {
  readonly text: string
  readonly starts: readonly number[]
  readonly numbers: readonly number[]
}

/** A sentence that holds every word looked for, and where, in the printed text, the words stand. */
export interface SentenceHit {
  readonly sentence: SearchSentence
  readonly spans: readonly Span[]
}

/** Make sentences ready to be searched; once for a guide, not for each query. */
export function prepareText(sentences: readonly SearchSentence[]): PreparedText {
  return {
    sentences,
    printed: join(sentences.map(sentence => sentence.text)),
    corrected: join(sentences.map(sentence => sentence.corrected)),
    found: new Map(),
  }
}

/** The sentences that hold all `words`, printed or corrected, in reading order, at most `limit`; `total` counts all of them. */
export function findSentences(text: PreparedText, words: readonly string[], limit: number): { readonly hits: readonly SentenceHit[], readonly total: number } {
  const longest = words.reduce((longer, word) => word.length > longer.length ? word : longer, '')
  if (longest === '')
    return { hits: [], total: 0 }
  const numbers = new Set([...holders(text.printed, longest), ...holders(text.corrected, longest)])
  const found = [...numbers].sort((a, b) => a - b).flatMap(number => text.sentences[number] ?? [])
    .filter(sentence => words.every(word => sentence.text.includes(word) || sentence.corrected?.includes(word)))
  return { hits: found.slice(0, limit).map(sentence => ({ sentence, spans: words.flatMap(word => places(sentence, word)) })), total: found.length }
}

/** The first sentence that holds one of `names`, the first name that stands anywhere being preferred. */
export function firstSentence(text: PreparedText, names: readonly string[]): SentenceHit | undefined {
  for (const name of names) {
    const known = text.found.get(name)
    const hit = known === undefined ? holding(text, name) : known
    text.found.set(name, hit)
    if (hit !== null)
      return hit
  }
  return undefined
}

function holding(text: PreparedText, name: string): SentenceHit | null {
  for (const joined of [text.printed, text.corrected]) {
    const [number] = holders(joined, name)
    const sentence = number === undefined ? undefined : text.sentences[number]
    if (sentence !== undefined)
      return { sentence, spans: places(sentence, name) }
  }
  return null
}

function join(texts: readonly (string | null)[]): Joined {
  const starts: number[] = []
  const numbers: number[] = []
  const pieces: string[] = []
  let length = 0
  texts.forEach((text, number) => {
    if (text === null)
      return
    starts.push(length)
    numbers.push(number)
    pieces.push(text)
    length += text.length + BREAK.length
  })
  return { text: pieces.join(BREAK), starts, numbers }
}

/** Each sentence that holds `word`, once. */
function* holders({ text, starts, numbers }: Joined, word: string): Generator<number> {
  let at = text.indexOf(word)
  while (at >= 0) {
    const index = lastAtMost(starts, at)
    yield numbers[index] ?? 0
    const next = starts[index + 1]
    at = next === undefined ? -1 : text.indexOf(word, next)
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value)
      low = middle
    else
      high = middle - 1
  }
  return low
}

/** Wherever `word` stands in a sentence, as offsets into the printed text. */
function places({ text, corrected, errata }: SearchSentence, word: string): readonly Span[] {
  const printed = occurrences(text, word)
  return corrected === null ? printed : merge([...printed, ...occurrences(corrected, word).map(correctText(text, errata).printed)])
}

function occurrences(text: string, word: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    spans.push({ start: at, end: at + word.length })
  return spans
}

function merge(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(span => [span.start, span])).values()].sort((a, b) => a.start - b.start)
}
