import type { Row } from './row'
import type { GuideIndex, SearchCorpus } from '@/domain/guide'
import { resolve } from 'node:path'
import { prepareSearch, searchGuide } from '@/domain/search'
import { compileFolder } from '../../src/compiler/compileFolder'
import { ESSAYS, PLACES } from './generatedGuide'
import { atMost, milliseconds, seconds } from './row'
import { p95 } from './statistics'

const COMPILE_LIMIT = 20
const SEARCH_LIMIT = 30
const QUERIES = 400
const LIMITS = { entities: 20, sentences: 20 }

interface Compiled {
  readonly index: GuideIndex
  readonly corpus: SearchCorpus
  readonly seconds: number
}

function compile(folder: string): Compiled {
  const began = performance.now()
  const { json, problems } = compileFolder(folder)
  const took = (performance.now() - began) / 1000
  const index = json?.files.get('index')
  const search = json?.files.get('search')
  if (index === undefined || search === undefined)
    throw new Error(`${folder}: ${problems.length} problems, first ${problems[0]}`)
  const { content: indexContent }: { readonly content: GuideIndex } = JSON.parse(index)
  const { content: corpus }: { readonly content: SearchCorpus } = JSON.parse(search)
  return { index: indexContent, corpus, seconds: took }
}

/** What visitors might type, made from the corpus itself: every form of name, fragments of sentences, and misses. */
export function queriesFor({ entities, sentences }: SearchCorpus, index: Pick<GuideIndex, 'entities'>): readonly string[] {
  const english = new Map(index.entities.map(({ id, names }) => [id, names.en]))
  return Array.from({ length: QUERIES }, (_, at) => {
    const keys = entities[(at * 7919) % entities.length]
    const { text = '' } = sentences[(at * 104_729) % sentences.length] ?? {}
    const name = keys?.names[0] ?? ''
    const syllables = keys?.pinyin[0]?.split(' ') ?? []
    const letters = syllables.join('')
    const en = (keys && english.get(keys.entity)) ?? ''
    const forms = [
      name, name.slice(0, 2), letters, letters.slice(0, 5), syllables.map(each => each.charAt(0)).join(''), en, en.split(' ')[0] ?? '',
      text.slice(1, 5), text.slice(3, 11), text.slice(0, 1), `${name} ${text.slice(0, 2)}`, 'zzz', '没有这样的字句',
    ]
    return forms[at % forms.length] ?? name
  })
}

function measureSearch(what: string, { index, corpus }: Compiled): Row {
  const began = performance.now()
  const prepared = prepareSearch(corpus, index.entities)
  const readyAfter = performance.now() - began
  const times = queriesFor(corpus, index).map((query) => {
    const began = performance.now()
    searchGuide(prepared, query, LIMITS)
    return performance.now() - began
  })
  const aside = `${QUERIES} queries, ${corpus.entities.length} entities and ${corpus.sentences.length} sentences, slowest ${milliseconds(Math.max(...times))}; made ready once in ${milliseconds(readyAfter)}`
  return atMost(what, SEARCH_LIMIT, p95(times), milliseconds, aside)
}

/** Compile the made-up guide in `folder` from disk; search it, and the real guide. */
export function measureCompileAndSearch(folder: string): readonly Row[] {
  const generated = compile(folder)
  const real = compile(resolve(import.meta.dirname, '../../data'))
  const size = `${PLACES.toLocaleString('en')} places and ${ESSAYS} essays`
  return [
    atMost(`compile ${size}`, COMPILE_LIMIT, generated.seconds, seconds, `from disk; the real guide ${seconds(real.seconds)}`),
    measureSearch(`search p95, ${size}`, generated),
    measureSearch('search p95, the real guide', real),
  ]
}
