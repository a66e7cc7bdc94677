import type { Correction } from '@/domain/corrected'
import type { EntityBrief } from '@/domain/entity'
import type { SearchCorpus, SearchSentence } from '@/domain/guide'
import { describe, expect, it } from 'vitest'
import { correctText } from '@/domain/corrected'
import { prepareSearch, searchGuide } from '@/domain/search'
import { isEntityId, isEssayId } from '@/domain/slug'

function entityId(id: string) {
  if (!isEntityId(id))
    throw new Error(id)
  return id
}

function essayId(id: string) {
  if (!isEssayId(id))
    throw new Error(id)
  return id
}

function keys(id: string, names: string[], pinyin: string[]) {
  return { entity: entityId(id), names, pinyin }
}

function sentence(paragraph: number, text: string, ...errata: readonly Correction[]): SearchSentence {
  return { essay: essayId('essay'), paragraph, start: 0, text, corrected: errata.length === 0 ? null : correctText(text, errata).text, errata }
}

function brief(id: string, en: string, count: number): EntityBrief {
  const names = { zh: id, pinyin: id, en, others: [] }
  return { id: entityId(id), type: 'ingredient', names, tagline: { zh: id, en: id }, mentioned: [{ essay: essayId('essay'), count }] }
}

const corpus: SearchCorpus = {
  entities: [
    keys('luo-ronghuan', ['罗荣桓'], ['luo rong huan']),
    keys('luo-guju', ['罗荣桓故居', '异公享祠'], ['luo rong huan gu ju', 'yi gong xiang ci']),
    keys('lingshan', ['灵山'], ['ling shan']),
    keys('xiaolingshan', ['小灵山'], ['xiao ling shan']),
    keys('lingshan-si', ['灵山寺'], ['ling shan si']),
    keys('lvshui', ['绿水'], ['lv shui']),
    keys('mishui', ['洣水', '泚水'], ['mi shui', 'ci shui']),
    keys('shike', ['“极高明”石刻'], ['ji gao ming shi ke']),
  ],
  sentences: [
    sentence(1, '心生景仰，必须到罗荣桓故居。'),
    sentence(2, '这里的泚水轻盈灵动，', { start: 3, end: 5, correction: '洣水' }),
    sentence(3, '山青花欲燃，轻盈。'),
  ],
}
const ALL = { entities: 50, sentences: 50 }
const prepared = prepareSearch(corpus, [
  brief('luo-ronghuan', 'Luo Ronghuan', 0),
  brief('luo-guju', 'Former residence of Luo Ronghuan', 1),
  brief('lingshan', 'Mount Ling', 3),
  brief('xiaolingshan', 'Little Ling', 0),
  brief('lingshan-si', 'Lingshan temple', 0),
  brief('lvshui', 'Green water', 5),
  brief('mishui', 'Mi River', 0),
  brief('shike', 'Inscription', 0),
])
const find = (query: string) => searchGuide(prepared, query, ALL)
const found = (query: string) => find(query).entities.map(hit => hit.entity)

describe('entities', () => {
  it('come exact first, then by the start of the name, then by a part', () => {
    expect(found('灵山')).toEqual(['lingshan', 'lingshan-si', 'xiaolingshan'])
  })

  it.each(['极高明石刻', '“极高明”石刻', '"极高明"石刻', '「极高明」石刻'])('are found by name whatever marks stand in it: %s', (query) => {
    expect(find(query).entities).toMatchObject([{ entity: 'shike', match: 'name', name: '“极高明”石刻' }])
  })

  it.each([
    ['toneless', 'luoronghuan'],
    ['with spaces', 'luo rong huan'],
    ['with tone marks', 'Luó Rónghuán'],
    ['with tone digits', 'luo2 rong2 huan2'],
    ['with tone digits and no spaces', 'luo2rong2huan2'],
    ['full width', 'ｌｕｏｒｏｎｇｈｕａｎ'],
  ])('are found by pinyin %s', (_, query) => {
    expect(found(query)).toEqual(['luo-ronghuan', 'luo-guju'])
  })

  it.each(['lǜshuǐ', 'lvshui', 'lushui', 'lü shui', 'lu:4shui3'])('take %s for 绿水', (query) => {
    expect(found(query)).toEqual(['lvshui'])
  })

  it('are found by all initials, and then by their beginning', () => {
    expect(found('lrhgj')).toEqual(['luo-guju'])
    expect(found('lrh')).toEqual(['luo-ronghuan', 'luo-guju'])
  })

  it('with equal initials come more often mentioned first, then by id', () => {
    expect(found('ls').slice(0, 2)).toEqual(['lvshui', 'lingshan'])
  })

  it('are found by another name, and the hit says which', () => {
    expect(find('异公享祠').entities).toMatchObject([{ entity: 'luo-guju', name: '异公享祠', match: 'name' }])
    expect(find('ygxc').entities).toMatchObject([{ entity: 'luo-guju', name: '异公享祠' }])
  })

  it('are found by the printed and by the corrected name', () => {
    expect(found('泚水')).toEqual(['mishui'])
    expect(found('洣水')).toEqual(['mishui'])
  })

  it('are found by English words in any order', () => {
    expect(found('residence former')).toEqual(['luo-guju'])
    expect(found('Temple')).toEqual(['lingshan-si'])
  })

  it('put pinyin before English', () => {
    expect(found('lingshan')).toEqual(['lingshan', 'lingshan-si', 'xiaolingshan'])
  })

  it('must match every word', () => {
    expect(found('罗荣桓 故居')).toEqual(['luo-guju'])
    expect(found('罗荣桓 灵山')).toEqual([])
    expect(found('luo 故居')).toEqual(['luo-guju'])
  })

  it('ignore marks around the words', () => {
    expect(found('“灵山寺”')).toEqual(['lingshan-si'])
  })
})

describe('sentences', () => {
  it('hold the words as printed, with their place', () => {
    expect(find('荣桓故居').sentences).toMatchObject([{ sentence: { paragraph: 1 }, spans: [{ start: 9, end: 13 }] }])
  })

  it('are found by the corrected form, marked where the misprint stands', () => {
    expect(find('洣水轻盈').sentences).toMatchObject([{ sentence: { paragraph: 2 }, spans: [{ start: 3, end: 7 }] }])
  })

  it('have every occurrence marked, printed and corrected', () => {
    const twice = prepareSearch({ entities: [], sentences: [sentence(1, '朝看泚水，夕看洣水', { start: 2, end: 4, correction: '洣水' })] }, [])
    expect(searchGuide(twice, '洣水', ALL).sentences[0]?.spans).toEqual([{ start: 2, end: 4 }, { start: 7, end: 9 }])
  })

  it('are marked where they stand in print, however long the corrections before them are', () => {
    const longer = prepareSearch({ entities: [], sentences: [sentence(1, '过泚，看山看水，又是泚水', { start: 1, end: 2, correction: '洣水' }, { start: 10, end: 12, correction: '洣水' })] }, [])
    const spans = (query: string) => searchGuide(longer, query, ALL).sentences[0]?.spans
    expect(spans('洣水')).toEqual([{ start: 1, end: 2 }, { start: 10, end: 12 }])
    expect(spans('又是洣水')).toEqual([{ start: 8, end: 12 }])
    expect(spans('看水')).toEqual([{ start: 5, end: 7 }])
  })

  it('must hold every word', () => {
    expect(find('轻盈').totals.sentences).toBe(2)
    expect(find('轻盈 山青').sentences).toMatchObject([{ sentence: { paragraph: 3 } }])
  })

  it('are not searched by letters', () => {
    expect(find('lingshan').sentences).toEqual([])
  })
})

it('finds nothing for nothing', () => {
  expect(find('  ')).toEqual({ entities: [], sentences: [], totals: { entities: 0, sentences: 0 } })
  expect(find('“”').totals).toEqual({ entities: 0, sentences: 0 })
})

it('keeps to the limits and tells how much there is', () => {
  expect(searchGuide(prepared, '灵山', { entities: 1, sentences: 0 })).toMatchObject({ entities: [{ entity: 'lingshan' }], totals: { entities: 3 } })
})
