import type { EntityBrief } from '@/domain/entity'
import type { Essay } from '@/domain/essay'
import type { SearchCorpus, SearchKeys, SearchSentence } from '@/domain/guide'
import type { EntityFile } from './content'
import { pinyin } from 'pinyin-pro'
import { correctedWords } from '@/domain/corrected'
import { pinyinSyllables, plainPinyin } from '@/domain/pinyin'
import { segments } from '@/domain/sentence'

// One character of another name (京) would match far too much.
const SHORTEST_KEY = 2

/** What search looks through: the names of every entity, and every sentence, printed and corrected. */
export function buildSearch(entities: readonly EntityBrief[], files: ReadonlyMap<string, EntityFile>, essays: readonly Essay[]): SearchCorpus {
  const inText = mentionTexts(essays)
  return {
    entities: entities.map((entity) => {
      const file = files.get(entity.id)
      const dishNames = file?.type === 'dish' ? file.value.dish.otherNames : []
      return buildKeys(entity, new Map(dishNames.map(({ name, pinyin }) => [name, pinyin])), inText.get(entity.id) ?? [])
    }),
    sentences: essays.flatMap(buildSentences),
  }
}

function mentionTexts(essays: readonly Essay[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const { text, mentions, errata } of essays.flatMap(({ paragraphs }) => paragraphs)) {
    for (const mention of mentions) {
      const own = texts.get(mention.entity) ?? []
      own.push(text.slice(mention.start, mention.end), correctedWords(text, mention, errata))
      texts.set(mention.entity, own)
    }
  }
  return texts
}

function buildKeys({ id, names }: EntityBrief, spelled: ReadonlyMap<string, string>, inText: readonly string[]): SearchKeys {
  const others = [...names.others, ...spelled.keys(), ...inText].filter(name => name.length >= SHORTEST_KEY && name !== names.zh)
  const readings = [
    readName(names.zh, names.pinyin),
    ...[...new Set(others)].map(name => readName(name, spelled.get(name))),
  ]
  // Who reads 李泌 the usual way must find him too.
  const usual = readName(names.zh)
  if (plainPinyin(usual.spelling) !== plainPinyin(names.pinyin))
    readings.push(usual)
  return {
    entity: id,
    names: readings.map(({ name }) => name),
    pinyin: readings.map(({ name, spelling }) => pinyinSyllables(spelling, countSyllables(name)).join(' ')),
  }
}

// The dictionary writes each syllable apart, so it is preferred where it reads as the curator does.
function readName(name: string, spelled?: string): { readonly name: string, readonly spelling: string } {
  const usual = pinyin(name, { nonZh: 'consecutive' })
  return { name, spelling: spelled === undefined || plainPinyin(spelled) === plainPinyin(usual) ? usual : spelled }
}

function countSyllables(name: string): number {
  return name.match(/[\p{Script=Han}0-9]/gu)?.length ?? 0
}

function buildSentences({ id, paragraphs }: Essay): readonly SearchSentence[] {
  return paragraphs.flatMap(({ text, errata }, at) => segments(text).map((span) => {
    const printed = text.slice(span.start, span.end)
    const corrected = errata.length > 0 ? correctedWords(text, span, errata) : printed
    return {
      essay: id,
      paragraph: at + 1,
      start: span.start,
      text: printed,
      corrected: corrected === printed ? null : corrected,
      errata: errata
        .filter(erratum => erratum.start >= span.start && erratum.end <= span.end)
        .map(({ start, end, correction }) => ({ start: start - span.start, end: end - span.start, correction })),
    }
  }))
}
