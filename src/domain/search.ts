import type { EntityBrief } from './entity'
import type { SearchCorpus, SearchKeys } from './guide'
import type { EntityId } from './slug'
import { plainPinyin } from './pinyin'
import { findSentences, prepareText, type PreparedText, type SentenceHit } from './searchText'
import { plainEnglish, searchWords, withoutMarks } from './searchWords'

/** How an entity was found, best first. */
const MATCHES = [
  'name', 'name-prefix', 'name-part',
  'pinyin', 'pinyin-prefix', 'initials', 'initials-prefix', 'pinyin-part',
  'english', 'english-prefix', 'english-word', 'english-part',
] as const
export type Match = (typeof MATCHES)[number]

/** Shorter than this, letters inside a word match by chance. */
const SHORTEST_PART = 3

interface PreparedEntity extends Omit<SearchKeys, 'pinyin'> {
  /** The names without the marks that one does not type, such as quotes. */
  readonly plain: readonly string[]
  /** Toneless pinyin without spaces, ü as u, one for each name. */
  readonly pinyin: readonly string[]
  /** First letters of the syllables, one for each name. */
  readonly initials: readonly string[]
  /** English name in lower case. */
  readonly en: string
  readonly mentions: number
}

/** The keys of a guide, made ready to be compared; once for a guide, not for each query. */
export interface PreparedSearch {
  readonly entities: readonly PreparedEntity[]
  readonly text: PreparedText
}

/** An entity that was found, by which of its Chinese names, and how. */
export interface EntityHit {
  readonly entity: EntityId
  readonly match: Match
  /** The Chinese name that matched, or that belongs to the pinyin that did; its own name for English. */
  readonly name: string
  readonly names: readonly string[]
}

/** What was found: the best of it, and how much there is in all. */
export interface SearchResults {
  readonly entities: readonly EntityHit[]
  readonly sentences: readonly SentenceHit[]
  readonly totals: { readonly entities: number, readonly sentences: number }
}

/** How many results are wanted. */
export interface SearchLimits {
  readonly entities: number
  readonly sentences: number
}

/** Make a corpus ready; `entities` tells the English name of each, and how often it is mentioned. */
export function prepareSearch(corpus: SearchCorpus, entities: readonly EntityBrief[]): PreparedSearch {
  const briefs = new Map(entities.map(entity => [entity.id, entity]))
  return {
    entities: corpus.entities.map((keys) => {
      const brief = briefs.get(keys.entity)
      const spelled = keys.pinyin.map(spelling => foldU(spelling).split(' '))
      return {
        ...keys,
        plain: keys.names.map(withoutMarks),
        pinyin: spelled.map(syllables => syllables.join('')),
        initials: spelled.map(syllables => syllables.map(syllable => syllable.charAt(0)).join('')),
        en: plainEnglish(brief?.names.en ?? ''),
        mentions: brief?.mentioned.reduce((sum, { count }) => sum + count, 0) ?? 0,
      }
    }),
    text: prepareText(corpus.sentences),
  }
}

/** Look for `query`: entities best match first, then sentences in reading order. Of several words all must match. */
export function searchGuide(prepared: PreparedSearch, query: string, limits: SearchLimits): SearchResults {
  const words = searchWords(query)
  const needles = words.map(needle)
  const whole = needle(words.join(' '))
  const found = words.length === 0 ? [] : prepared.entities.flatMap(entity => place(entity, whole, needles) ?? [])
  const { hits, total } = findSentences(prepared.text, needles.every(each => each.han !== '') ? words : [], limits.sentences)
  return {
    entities: firstFew(found, limits.entities).map(hitOf),
    sentences: hits,
    totals: { entities: found.length, sentences: total },
  }
}

/** A word in each of the forms in which it is compared; empty where it has none. */
interface Needle {
  readonly han: string
  readonly pinyin: string
  readonly english: string
}

function needle(word: string): Needle {
  if (/\p{Script=Han}/u.test(word))
    return { han: withoutMarks(word), pinyin: '', english: '' }
  const latin = word.normalize('NFKC')
  return { han: '', pinyin: foldU(plainPinyin(latin.replace(/u:/giu, 'ü'))), english: plainEnglish(latin) }
}

/** Where an entity stands among the hits: how it matched (an index of MATCHES), and by which of its names; its own is 0. */
interface Place {
  readonly entity: PreparedEntity
  readonly rank: number
  readonly at: number
}

/** The whole query as one name; else its words one by one, of which the worst counts. */
function place(entity: PreparedEntity, whole: Needle, words: readonly Needle[]): Place | undefined {
  const asOne = compare(entity, whole)
  if (asOne !== undefined || words.length === 1)
    return asOne
  let worst: Place | undefined
  for (const word of words) {
    const one = compare(entity, word)
    if (one === undefined)
      return undefined
    if (worst === undefined || one.rank > worst.rank)
      worst = one
  }
  return worst
}

function hitOf({ entity, rank, at }: Place): EntityHit {
  const { names } = entity
  return { entity: entity.entity, match: MATCHES[rank] ?? 'english-part', name: names[at] ?? names[0] ?? '', names }
}

/** The best `limit` in order, without sorting the rest, which a short query makes long. */
function firstFew(places: readonly Place[], limit: number): readonly Place[] {
  const few: Place[] = []
  for (const each of places) {
    const last = few[limit - 1]
    if (last !== undefined && order(last, each) <= 0)
      continue
    few.push(each)
    few.sort(order)
    few.length = Math.min(few.length, limit)
  }
  return few
}

function order(a: Place, b: Place): number {
  return a.rank - b.rank || a.at - b.at || b.entity.mentions - a.entity.mentions || (a.entity.entity < b.entity.entity ? -1 : 1)
}

function compare(entity: PreparedEntity, { han, pinyin, english }: Needle): Place | undefined {
  if (han !== '')
    return best(entity, entity.plain, han, NAME)
  const byPinyin = best(entity, entity.pinyin, pinyin, pinyin.length < SHORTEST_PART ? PINYIN_START : PINYIN)
  if (byPinyin !== undefined && byPinyin.rank <= PINYIN_PREFIX)
    return byPinyin
  return best(entity, entity.initials, pinyin, INITIALS)
    ?? byPinyin
    ?? best(entity, [entity.en], english, english.length < SHORTEST_PART ? ENGLISH_WORDS : ENGLISH)
}

/** The ranks of a key that is, begins with, has a word that begins with, or holds what is looked for. */
interface Ranks {
  readonly whole?: number
  readonly prefix?: number
  readonly word?: number
  readonly part?: number
}

function ranks(matches: { readonly [Way in keyof Ranks]: Match }): Ranks {
  return Object.fromEntries(Object.entries(matches).map(([way, match]) => [way, MATCHES.indexOf(match)]))
}

const NAME = ranks({ whole: 'name', prefix: 'name-prefix', part: 'name-part' })
const PINYIN_START = ranks({ whole: 'pinyin', prefix: 'pinyin-prefix' })
const PINYIN = ranks({ whole: 'pinyin', prefix: 'pinyin-prefix', part: 'pinyin-part' })
const PINYIN_PREFIX = MATCHES.indexOf('pinyin-prefix')
const INITIALS = ranks({ whole: 'initials', prefix: 'initials-prefix' })
const ENGLISH_WORDS = ranks({ whole: 'english', prefix: 'english-prefix', word: 'english-word' })
const ENGLISH = ranks({ whole: 'english', prefix: 'english-prefix', word: 'english-word', part: 'english-part' })

function best(entity: PreparedEntity, keys: readonly string[], wanted: string, ways: Ranks): Place | undefined {
  let rank: number | undefined
  let at = 0
  for (let index = 0; wanted !== '' && index < keys.length; index += 1) {
    const one = rankOf(keys[index] ?? '', wanted, ways)
    if (one !== undefined && (rank === undefined || one < rank)) {
      rank = one
      at = index
    }
  }
  return rank === undefined ? undefined : { entity, rank, at }
}

function rankOf(key: string, wanted: string, { whole, prefix, word, part }: Ranks): number | undefined {
  const start = key.indexOf(wanted)
  if (start < 0)
    return undefined
  if (start === 0 && key.length === wanted.length && whole !== undefined)
    return whole
  if (start === 0 && prefix !== undefined)
    return prefix
  return word !== undefined && key.includes(` ${wanted}`) ? word : part
}

// Who has no ü on the keyboard types u or v.
function foldU(pinyin: string): string {
  return pinyin.replaceAll('v', 'u')
}
