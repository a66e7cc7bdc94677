import type { EntityDetail } from '@/domain/guide'
import { describe, expect, it } from 'vitest'
import { compileGuide } from '@/compiler/compileGuide'
import { guideJson } from '@/compiler/guideJson'
import { edited, TINY_FILES } from './tinyGuide'

const { guide } = compileGuide(TINY_FILES)

function detail(id: string): EntityDetail | undefined {
  return guide?.details.flatMap(({ entities }) => entities).find(entity => entity.id === id)
}

function json(files: typeof TINY_FILES): ReturnType<typeof guideJson> | null {
  const compiled = compileGuide(files).guide
  return compiled && guideJson(compiled)
}

describe('the index', () => {
  it('lists entities by type, places by kind, then in the order in which they are first mentioned', () => {
    expect(guide?.index.entities.map(({ id }) => id)).toEqual(['mishui', 'yunfeng-an', 'shiqiao', 'shiqiao-doufu', 'mijiu', 'chen-agong'])
  })

  it('puts the essay first that names most', () => {
    expect(guide?.index.essays.map(({ id }) => id)).toEqual(['shan-xing', 'gui-tu'])
  })

  it('counts paragraphs, characters and the entities of each type', () => {
    expect(guide?.index.essays[0]).toMatchObject({ paragraphs: 2, characters: 75, counts: { place: 3, dish: 1, ingredient: 1, person: 1 } })
  })

  it.each([
    ['whose spot lies beyond the box of the county', 'shiqiao', edited(['basemap/basemap.yaml', 'county: { south: 27,', 'county: { south: 27.065,'])],
    ['that was not found and belongs to another county', 'yunfeng-an', edited(['places/yunfeng-an.yaml', 'admin: null', 'admin: { zh: 衡山县, en: Hengshan County }'])],
  ])('marks a place as outside %s', (_, id, files) => {
    expect(compileGuide(files).guide?.index.entities.find(entity => entity.id === id)).toMatchObject({ isOutside: true })
  })

  it('marks no other place as outside', () => {
    const inside = compileGuide(edited(['places/yunfeng-an.yaml', 'admin: null', 'admin: { zh: 衡东县北部, en: Northern Hengdong }'])).guide
    for (const entity of [...guide?.index.entities ?? [], ...inside?.index.entities ?? []])
      expect(entity).not.toHaveProperty('isOutside')
  })

  it('counts mentions by essay', () => {
    expect(guide?.index.entities[1]?.mentioned).toEqual([{ essay: 'shan-xing', count: 1 }, { essay: 'gui-tu', count: 1 }])
  })
})

describe('an essay', () => {
  const paragraph = guide?.essays[0]?.paragraphs[0]

  it('carries its mentions in order, the longer of two that begin together first, numbered by entity', () => {
    expect(paragraph?.mentions.map(({ start, end, entity, nth }) => [start, end, entity, nth])).toEqual([
      [3, 5, 'shiqiao', 1], [8, 10, 'mishui', 1], [13, 16, 'shiqiao', 2], [14, 16, 'shiqiao', 3],
      [19, 22, 'chen-agong', 1], [29, 32, 'yunfeng-an', 1],
    ])
  })

  it('carries its errata, allusions and notes where they stand', () => {
    expect(paragraph?.errata).toMatchObject([{ start: 8, end: 10, correction: '洣水', confidence: 'high' }])
    expect(paragraph?.notes).toMatchObject([{ start: 38, end: 44 }])
    expect(guide?.essays[0]?.paragraphs[1]?.allusions).toMatchObject([{ id: 'q-01', start: 17, end: 22, poet: '王维' }])
  })

  it('brings its entities in order of first mention, and the sources of its apparatus', () => {
    expect(guide?.essays[0]?.entities.map(({ id }) => id)).toEqual(['shiqiao', 'mishui', 'chen-agong', 'yunfeng-an', 'shiqiao-doufu', 'mijiu'])
    expect(Object.keys(guide?.essays[0]?.sources ?? {})).toEqual(['map'])
  })
})

describe('the detail of an entity', () => {
  it('quotes every passage once, with what it mentions and its errata as offsets into the quotation', () => {
    expect(detail('mishui')?.passages).toEqual([
      {
        essay: 'shan-xing',
        paragraph: 1,
        span: { start: 0, end: 13 },
        text: '清早过石桥，桥下泚水轻缓。',
        mentions: [{ start: 3, end: 5, entity: 'shiqiao', nth: 1 }, { start: 8, end: 10, entity: 'mishui', nth: 1 }],
        errata: [{ start: 8, end: 10, correction: '洣水' }],
      },
      {
        essay: 'gui-tu',
        paragraph: 1,
        span: { start: 0, end: 11 },
        text: '下了云峰，又见洣水……',
        mentions: [{ start: 2, end: 4, entity: 'yunfeng-an', nth: 1 }, { start: 7, end: 9, entity: 'mishui', nth: 1 }],
        errata: [],
      },
    ])
    expect(detail('shiqiao')?.passages.map(({ text }) => text)).toEqual(['清早过石桥，桥下泚水轻缓。', '老石桥边住着陈阿公，他说山上有座云峰庵；', '午饭在石桥镇吃，石桥豆腐配米酒。'])
  })

  it('is tied both ways by the curator, by home town and by ingredient', () => {
    expect(detail('yunfeng-an')?.linked).toEqual([{ entity: 'chen-agong', how: { zh: '陈阿公说起过它', en: 'Old Chen spoke of it' } }])
    expect(detail('chen-agong')?.linked).toEqual([{ entity: 'yunfeng-an', how: { zh: '陈阿公说起过它', en: 'Old Chen spoke of it' } }])
    expect(detail('shiqiao-doufu')?.linked.map(({ entity, how }) => [entity, how.zh])).toEqual([['shiqiao', '菜名里的地方'], ['mijiu', '此菜用料']])
    expect(detail('shiqiao')?.linked.map(({ entity, how }) => [entity, how.zh])).toEqual([['shiqiao-doufu', '以此地为名的菜']])
    expect(detail('mijiu')?.linked.map(({ entity, how }) => [entity, how.zh])).toEqual([['shiqiao-doufu', '用到它的菜']])
  })

  it('names what stands in the same passages, most often first, without what is tied', () => {
    expect(detail('mishui')?.alongside).toEqual(['yunfeng-an', 'shiqiao'])
    expect(detail('chen-agong')?.alongside).toEqual(['shiqiao'])
    expect(detail('mijiu')?.alongside).toEqual(['shiqiao'])
  })

  it('says null for what is unknown', () => {
    expect(detail('shiqiao-doufu')?.dish).toMatchObject({ season: null, occasion: null, heat: { level: 'mild' } })
    expect(detail('shiqiao')?.dish).toBeNull()
    expect(detail('mijiu')?.positionEvidence).toBeNull()
    expect(detail('yunfeng-an')?.facts).toMatchObject([{ basis: 'essay', essay: 'shan-xing', asOf: null }])
    expect(detail('shiqiao')?.facts).toMatchObject([{ basis: 'source', essay: null, asOf: '2020' }])
  })

  it('brings the sources that it cites', () => {
    expect(Object.keys(guide?.details[0]?.sources ?? {})).toEqual(['book', 'map'])
  })
})

describe('the search corpus', () => {
  it('has the own name first, then others, printed and corrected forms', () => {
    expect(guide?.search.entities.find(({ entity }) => entity === 'mishui')).toEqual({ entity: 'mishui', names: ['洣水', '泚水'], pinyin: ['mi shui', 'ci shui'] })
  })

  it('has other names of a dish, spelled as the curator spells them', () => {
    expect(guide?.search.entities.find(({ entity }) => entity === 'shiqiao-doufu')).toMatchObject({ names: ['石桥豆腐', '白玉'], pinyin: ['shi qiao dou fu', 'bai yu'] })
  })

  it('has every sentence, and the corrected one where it differs', () => {
    expect(guide?.search.sentences[0]).toEqual({ essay: 'shan-xing', paragraph: 1, start: 0, text: '清早过石桥，桥下泚水轻缓。', corrected: '清早过石桥，桥下洣水轻缓。', errata: [{ start: 8, end: 10, correction: '洣水' }] })
    expect(guide?.search.sentences.map(({ text }) => text).join('')).toBe(guide?.essays.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(''))
  })
})

describe('the guide as JSON', () => {
  it('wraps every part in its version and kind', () => {
    const written = json(TINY_FILES)
    expect([...written?.files.keys() ?? []]).toEqual(['index', 'details-0', 'essay-shan-xing', 'essay-gui-tu', 'search', 'basemap', 'itineraries'])
    expect(written?.version).toMatch(/^[0-9a-f]{12}$/u)
    expect(JSON.parse(written?.files.get('search') ?? '')).toEqual({ guide: written?.version, kind: 'search', content: guide?.search })
  })

  it('is the same to the byte for the same content, in whatever order the files come', () => {
    expect(json([...TINY_FILES])).toEqual(json(TINY_FILES))
    expect(json([...TINY_FILES].reverse())).toEqual(json(TINY_FILES))
  })

  it('has another version when a word changes', () => {
    expect(json(edited(['places/mishui.yaml', '一条河', '一条大河']))?.version).not.toBe(json(TINY_FILES)?.version)
  })
})
