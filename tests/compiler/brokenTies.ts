import type { Broken } from './brokenContent'
import { TINY_FILES } from './tinyGuide'

const AN = 'places/yunfeng-an.yaml'
const QIAO = 'places/shiqiao.yaml'
const SHUI = 'places/mishui.yaml'
const DOUFU = 'dishes/shiqiao-doufu.yaml'
const HUNG = 'apparatus/shan-xing.yaml'

/** Files that do not fit together. */
export const BROKEN_TIES: readonly Broken[] = [
  {
    what: 'a quote that stands nowhere',
    edits: [[AN, '{ essay: gui-tu, exact: 云峰 }', '{ essay: gui-tu, exact: 雨峰 }']],
    problems: [
      'data/essays/gui-tu.md:9 paragraphs[0]: "云峰" (yunfeng-an) stands here, in "下了[云峰]，又见洣水…", and is neither mentioned nor listed under untied',
      'data/places/yunfeng-an.yaml:20 mentions[1].exact: "雨峰" does not stand in gui-tu',
    ],
  },
  {
    what: 'a quote that stands several times',
    edits: [[QIAO, '{ essay: shan-xing, exact: 石桥, suffix: 豆腐 }', '{ essay: shan-xing, exact: 石桥 }']],
    problems: [
      'data/places/shiqiao.yaml:24 mentions[4].exact: "石桥" stands 4 times in shan-xing',
    ],
  },
  {
    what: 'a quote whose surroundings do not fit',
    edits: [[QIAO, 'exact: 石桥, suffix: 豆腐', 'exact: 石桥, suffix: 豆花']],
    problems: [
      'data/places/shiqiao.yaml:24 mentions[4].exact: "石桥" stands in shan-xing, but not between "" and "豆花"',
    ],
  },
  {
    what: 'two mentions of the same stretch',
    edits: [['people/chen-agong.yaml', '  - { essay: shan-xing, exact: 陈阿公 }', '  - { essay: shan-xing, exact: 陈阿公 }\n  - { essay: shan-xing, exact: 米酒 }']],
    problems: [
      'data/people/chen-agong.yaml:9 mentions[1].exact: "米酒" is the same stretch as data/ingredients/mijiu.yaml mentions[0].exact',
    ],
  },
  {
    what: 'mentions that overlap',
    edits: [['people/chen-agong.yaml', 'exact: 陈阿公', 'exact: 阿公，他'], [HUNG, 'untied: []', 'untied: [{ exact: 陈阿公, reason: 试验 }]'], ['people/chen-agong.yaml', '- { essay', '- { essay: shan-xing, exact: 陈阿公 }\n  - { essay']],
    problems: [
      'data/people/chen-agong.yaml:9 mentions[1].exact: "阿公，他" overlaps "陈阿公" of data/people/chen-agong.yaml mentions[0].exact, and neither holds the other',
    ],
  },
  {
    what: 'an erratum across the border of a mention',
    edits: [[HUNG, 'exact: 泚水\n    correction: 洣水', 'exact: 下泚\n    correction: 下河']],
    problems: [
      'data/places/mishui.yaml:17 mentions[0].exact: "泚水" overlaps "下泚" of data/apparatus/shan-xing.yaml errata[0].exact, and neither holds the other',
    ],
  },
  {
    what: 'an entity without a mention',
    edits: [['ingredients/mijiu.yaml', 'mentions:\n  - { essay: shan-xing, exact: 米酒 }', 'mentions: []'], [HUNG, 'untied: []', 'untied: [{ exact: 米酒, reason: 试验 }]']],
    problems: ['data/ingredients/mijiu.yaml:9 mentions: no essay mentions it'],
  },
  {
    what: 'a name that stands in an essay and leads nowhere',
    edits: [['essays/gui-tu.md', '又见', '又见石桥，']],
    problems: [
      'data/essays/gui-tu.md:9 paragraphs[0]: "石桥" (shiqiao) stands here, in "了云峰，又见[石桥]，洣水……", and is neither mentioned nor listed under untied',
    ],
  },
  {
    what: 'a name that stands there only once corrected',
    edits: [[SHUI, '  - { essay: shan-xing, exact: 泚水 }\n', '']],
    problems: [
      'data/essays/shan-xing.md:9 paragraphs[0]: "洣水" (mishui) stands here, in "过石桥，桥下[泚水]轻缓。老石桥", and is neither mentioned nor listed under untied',
    ],
  },
  {
    what: 'a name in a title',
    edits: [['essays/gui-tu.md', '归途', '别石桥']],
    problems: [
      'data/essays/gui-tu.md:2 title: "石桥" (shiqiao) stands here, in "别[石桥]", and is neither mentioned nor listed under untied with in: title',
    ],
  },
  {
    what: 'ids that name nothing',
    edits: [
      [AN, 'entity: chen-agong', 'entity: li-agong'],
      [AN, 'essay: shan-xing\nlinks', 'essay: shan-shui\nlinks'],
      [DOUFU, 'home: shiqiao', 'home: muqiao'],
      [DOUFU, 'entity: mijiu', 'entity: baijiu'],
      [SHUI, 'feature: mishui', 'feature: xiangjiang'],
      [SHUI, 'sources: [map]', 'sources: [map, chart]'],
      ['ingredients/mijiu.yaml', 'essay: shan-xing', 'essay: xiang-lu'],
      [HUNG, 'untied: []', 'untied: [{ exact: 米酒, reason: 试验 }]'],
    ],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:3 home: there is no place, dish, ingredient or person muqiao',
      'data/dishes/shiqiao-doufu.yaml:10 dish.parts[0].entity: there is no place, dish, ingredient or person baijiu',
      'data/ingredients/mijiu.yaml:10 mentions[0].essay: there is no essay xiang-lu',
      'data/places/mishui.yaml:8 position.feature: there is no line xiangjiang in basemap.yaml',
      'data/places/mishui.yaml:13 position.sources[1]: there is no source chart in sources.yaml',
      'data/places/yunfeng-an.yaml:14 facts[0].essay: there is no essay shan-shui',
      'data/places/yunfeng-an.yaml:16 links[0].entity: there is no place, dish, ingredient or person li-agong',
    ],
  },
  {
    what: 'a home that is not a place, a tie to itself and a tie made twice',
    edits: [
      [DOUFU, 'home: shiqiao', 'home: mijiu'],
      [QIAO, 'links: []', 'links: [{ entity: shiqiao, how: { zh: 自己, en: itself } }]'],
      ['people/chen-agong.yaml', 'links: []', 'links: [{ entity: yunfeng-an, how: { zh: 说起, en: told } }]'],
    ],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:3 home: mijiu is not a place',
      'data/people/chen-agong.yaml:6 links[0].entity: yunfeng-an is tied to chen-agong already in data/places/yunfeng-an.yaml; a tie is read both ways',
      'data/places/shiqiao.yaml:18 links[0].entity: shiqiao cannot be tied to itself',
    ],
  },
  {
    what: 'parts of a dish that are none, and a photograph that is not there',
    edits: [[DOUFU, 'parts:\n', 'parts:\n    - { name: { zh: 豆腐, en: tofu }, entity: shiqiao-doufu, basis: inferred }\n    - { name: { zh: 阿公, en: Old Chen }, entity: chen-agong, basis: inferred }\n'], [DOUFU, 'partsAre', 'photograph: { file: doufu.webp, width: 4, height: 3, alt: { zh: 豆腐, en: tofu }, credit: { zh: 无名氏, en: unknown } }\n  partsAre']],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:8 dish.photograph.file: there is no doufu.webp in public/photos',
      'data/dishes/shiqiao-doufu.yaml:11 dish.parts[0].entity: shiqiao-doufu cannot be a part of itself',
      'data/dishes/shiqiao-doufu.yaml:12 dish.parts[1].entity: chen-agong is not an ingredient or a dish',
    ],
  },
  {
    what: 'an essay with the id of something else',
    edits: [['essays/mijiu.md', TINY_FILES.find(({ name }) => name === 'essays/gui-tu.md')?.text ?? ''], ['apparatus/mijiu.yaml', 'untied: [{ exact: 云峰, reason: 试验 }, { exact: 洣水, reason: 试验 }]']],
    problems: ['data/essays/mijiu.md:1 the id mijiu is used already by data/ingredients/mijiu.yaml'],
  },
  {
    what: 'facts and positions without a source',
    edits: [[DOUFU, 'claim: contains, basis: inferred', 'claim: contains, basis: source'], [QIAO, 'sources: [map]\nfacts', 'sources: []\nfacts'], [AN, '    essay: shan-xing\n', ''], ['ingredients/mijiu.yaml', 'sources: [book]', 'sources: []'], [DOUFU, 'basis: source, sources: [book]', 'basis: source']],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:10 dish.parts[0].sources: a part that is said to come from a source needs a source',
      'data/dishes/shiqiao-doufu.yaml:12 dish.diet[0].sources: a claim that is said to come from a source needs a source',
      'data/ingredients/mijiu.yaml:7 facts[0].sources: a tradition needs a source',
      'data/places/shiqiao.yaml:12 position.sources: a position needs a source',
      'data/places/yunfeng-an.yaml:11 facts[0].essay: a fact from an essay must name the essay',
    ],
  },
  {
    what: 'a fact that names an essay it does not rest on',
    edits: [[QIAO, '    asOf: 2020', '    essay: shan-xing']],
    problems: ['data/places/shiqiao.yaml:17 facts[0].essay: only a fact whose basis is essay names one'],
  },
  {
    what: 'a source that nothing cites',
    edits: [['sources.yaml', 'book:', 'poster:\n  title: 海报\n  url: null\n  date: null\n  quality: weak\nbook:']],
    problems: ['data/sources.yaml:6 poster: nothing cites this source'],
  },
]
