import type { Broken } from './brokenContent'
import type { Edit } from './tinyGuide'
import { TINY_FILES } from './tinyGuide'

const AN = 'places/yunfeng-an.yaml'
const QIAO = 'places/shiqiao.yaml'
const SHUI = 'places/mishui.yaml'
const DOUFU = 'dishes/shiqiao-doufu.yaml'
const HUNG = 'apparatus/shan-xing.yaml'

function renamed(from: string, to: string): readonly Edit[] {
  return [[from, null], [to, TINY_FILES.find(({ name }) => name === from)?.text ?? '']]
}

/** Files that are wrong in themselves. */
export const BROKEN_FILES: readonly Broken[] = [
  {
    what: 'a malformed id',
    edits: [[AN, 'entity: chen-agong', 'entity: Chen Agong'], [AN, 'essay: shan-xing\nlinks', 'essay: 山行\nlinks']],
    problems: [
      'data/places/yunfeng-an.yaml:14 facts[0].essay: must be an id: lower-case letters, digits and single hyphens',
      'data/places/yunfeng-an.yaml:16 links[0].entity: must be an id: lower-case letters, digits and single hyphens',
    ],
  },
  {
    what: 'malformed file names, and what is wrong in those files, but not what hangs on them',
    edits: [...renamed(QIAO, 'places/Shiqiao.yaml'), ...renamed('essays/shan-xing.md', 'essays/Shan Xing.md'), ...renamed('ingredients/mijiu.yaml', 'ingredients/米酒.yaml'), ...renamed(HUNG, 'apparatus/山行.yaml'), ['places/Shiqiao.yaml', 'lat: 27.06', 'lat: 28.06'], ['ingredients/米酒.yaml', 'exact: 米酒', 'exact: 米醋'], [DOUFU, 'entity: mijiu, ', '']],
    problems: [
      'data/apparatus/山行.yaml:1 the file name must be an id: lower-case letters, digits and single hyphens, at most 64',
      'data/essays/Shan Xing.md:1 the file name must be an id: lower-case letters, digits and single hyphens, at most 64',
      'data/essays/Shan Xing.md:11 paragraphs[1]: "米酒" (unnamed-4) stands here, in "，石桥豆腐配[米酒]。“空山新雨", and is neither mentioned nor listed under untied',
      'data/ingredients/米酒.yaml:1 the file name must be an id: lower-case letters, digits and single hyphens, at most 64',
      'data/ingredients/米酒.yaml:10 mentions[0].exact: "米醋" does not stand in shan-xing',
      'data/places/Shiqiao.yaml:1 the file name must be an id: lower-case letters, digits and single hyphens, at most 64',
      'data/places/Shiqiao.yaml:8 position.lat: 28.06 lies outside the map, 27 to 27.1',
    ],
  },
  {
    what: 'an id used twice',
    edits: [['people/mijiu.yaml', 'dates: 1'], ['waymarks.yaml', 'st-shiqiao', 'shiqiao']],
    problems: [
      'data/people/mijiu.yaml:1 the id mijiu is used already by data/ingredients/mijiu.yaml',
      'data/people/mijiu.yaml:1 dates: must be a block of keys, not 1',
      'data/people/mijiu.yaml:1 description: is missing',
      'data/people/mijiu.yaml:1 facts: is missing',
      'data/people/mijiu.yaml:1 mentions: is missing',
      'data/people/mijiu.yaml:1 names: is missing',
      'data/people/mijiu.yaml:1 tagline: is missing',
      'data/waymarks.yaml:1 [0].id: the id shiqiao is used already in data/places/shiqiao.yaml',
    ],
  },
  {
    what: 'positions outside the map',
    edits: [[QIAO, 'lat: 27.06', 'lat: 28.06'], ['waymarks.yaml', 'lng: 113.07', 'lng: 112.07']],
    problems: [
      'data/places/shiqiao.yaml:8 position.lat: 28.06 lies outside the map, 27 to 27.1',
      'data/waymarks.yaml:5 [0].lng: 112.07 lies outside the map, 113 to 113.1',
    ],
  },
  {
    what: 'unknown and missing keys, wrong values and a missing language',
    edits: [
      [AN, 'kind: temple', 'kind: tempel'],
      [AN, 'admin: null\n', ''],
      [AN, '{ zh: 山上的庵, en: A nunnery on the hill }', '{ zh: 山上的庵 }'],
      [AN, 'because: not-found', 'because: not-found\n  colour: red'],
      [QIAO, '- text: { zh: 镇上有桥, en: There is a bridge }', '- text: { zh: 1902, en: "" }'],
      [QIAO, 'asOf: 2020', 'asOf: last year'],
      [SHUI, 'type: line', 'type: spot'],
      ['sources.yaml', 'https://example.org/map', 'example.org'],
      [DOUFU, 'flag: soy', 'flag: nuts'],
      [DOUFU, 'partsAre: ingredients', 'partsAre: ingredients\n  season: 春天'],
    ],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:9 dish.season: must be a block of keys, not "春天"',
      'data/dishes/shiqiao-doufu.yaml:13 dish.diet[0].flag: must be one of pork, offal, blood, poultry, fish, egg, soy, wheat, alcohol, chilli, not "nuts"',
      'data/places/mishui.yaml:7 position.type: must be one of point, area, line, unknown, not "spot"',
      'data/places/shiqiao.yaml:14 facts[0].text.en: must not be empty',
      'data/places/shiqiao.yaml:14 facts[0].text.zh: must be text, not 1902; put it between quotes',
      'data/places/shiqiao.yaml:17 facts[0].asOf: must be a date such as 2019, 2019-05 or "2019-05-12"',
      'data/places/yunfeng-an.yaml:1 admin: is missing',
      'data/places/yunfeng-an.yaml:2 kind: must be one of mountain, water, cave, red, house, street, temple, relic, town, region, not "tempel"',
      'data/places/yunfeng-an.yaml:3 tagline.en: is missing',
      'data/places/yunfeng-an.yaml:8 position.colour: nothing of this name belongs here',
      'data/sources.yaml:3 map.url: must be an address that begins with http:// or https://',
    ],
  },
  {
    what: 'days that no calendar has',
    edits: [[QIAO, 'asOf: 2020', 'asOf: \'2019-02-30\''], ['sources.yaml', 'date: 1998', 'date: \'2021-13\'']],
    problems: [
      'data/places/shiqiao.yaml:17 facts[0].asOf: is not in the calendar',
      'data/sources.yaml:9 book.date: is not in the calendar',
    ],
  },
  {
    what: 'names with spaces around them or signs that nobody sees',
    edits: [
      [AN, 'en: Yunfeng nunnery, others: [云峰]', 'en: "Yunfeng nunnery ", others: ["云峰\\u200B"]'],
      ['waymarks.yaml', 'zh: 石桥站', 'zh: " 石桥站"'],
      ['essays/gui-tu.md', 'title: 归途', 'title: "归途 "'],
      [DOUFU, 'name: 白玉', 'name: "\\u200B"'],
    ],
    problems: [
      'data/dishes/shiqiao-doufu.yaml:14 dish.otherNames[0].name: must not be empty',
      'data/essays/gui-tu.md:2 title: must not begin or end with a space, nor hold signs that nobody sees',
      'data/places/yunfeng-an.yaml:1 names.en: must not begin or end with a space, nor hold signs that nobody sees',
      'data/places/yunfeng-an.yaml:1 names.others[0]: must not begin or end with a space, nor hold signs that nobody sees',
      'data/waymarks.yaml:3 [0].names.zh: must not begin or end with a space, nor hold signs that nobody sees',
    ],
  },
  {
    what: 'an erratum that corrects nothing, and a poet of a line that nobody knows',
    edits: [[HUNG, 'correction: 洣水', 'correction: 泚水'], [HUNG, 'fidelity: exact', 'fidelity: unidentified']],
    problems: [
      'data/apparatus/shan-xing.yaml:3 errata[0].correction: must differ from what is printed',
      'data/apparatus/shan-xing.yaml:12 allusions[0].fidelity: must not be unidentified where a poet or a work is named',
    ],
  },
  {
    what: 'broken YAML in one file, and a problem in another',
    edits: [['people/chen-agong.yaml', 'dates: null', 'dates: [null'], [QIAO, 'lat: 27.06', 'lat: 28.06']],
    problems: [
      'data/people/chen-agong.yaml:5 not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'data/places/shiqiao.yaml:8 position.lat: 28.06 lies outside the map, 27 to 27.1',
    ],
  },
  {
    what: 'a key written twice',
    edits: [[AN, 'kind: temple', 'kind: temple\nkind: street']],
    problems: ['data/places/yunfeng-an.yaml:3 not valid YAML: Map keys must be unique'],
  },
  {
    what: 'several keys that do not belong, in one block, and what else is wrong in that file',
    edits: [[AN, 'because: not-found', 'because: not-found\n  colour: red\n  shape: round'], [AN, 'kind: temple', 'kind: temple\nsize: 3\nage: 100'], [AN, '{ essay: gui-tu, exact: 云峰 }', '{ essay: gui-tu, exact: 云峰庵, page: 3 }'], ['essays/gui-tu.md', '云峰', '山']],
    problems: [
      'data/places/yunfeng-an.yaml:3 size: nothing of this name belongs here',
      'data/places/yunfeng-an.yaml:4 age: nothing of this name belongs here',
      'data/places/yunfeng-an.yaml:11 position.colour: nothing of this name belongs here',
      'data/places/yunfeng-an.yaml:12 position.shape: nothing of this name belongs here',
      'data/places/yunfeng-an.yaml:24 mentions[1].exact: "云峰庵" does not stand in gui-tu',
      'data/places/yunfeng-an.yaml:24 mentions[1].page: nothing of this name belongs here',
    ],
  },
  {
    what: 'a malformed file, and all that it quotes, cites and names',
    edits: [
      [AN, 'kind: temple', 'kind: tempel'],
      [AN, 'entity: chen-agong', 'entity: li-agong'],
      [AN, 'sources: []', 'sources: [nosuch]'],
      [AN, 'essay: shan-xing\nlinks', 'essay: shan-shui\nlinks'],
      [AN, 'exact: 云峰庵', 'exact: 云峰寺'],
      ['essays/gui-tu.md', 'photographs: 无名氏\n', ''],
      ['places/mishui.yaml', 'essay: gui-tu, exact: 洣水', 'essay: gui-tu, exact: 湘水'],
    ],
    problems: [
      'data/essays/gui-tu.md:2 photographs: is missing',
      'data/essays/gui-tu.md:8 paragraphs[0]: "洣水" (mishui) stands here, in "了云峰，又见[洣水]……", and is neither mentioned nor listed under untied',
      'data/places/mishui.yaml:18 mentions[1].exact: "湘水" does not stand in gui-tu',
      'data/places/yunfeng-an.yaml:2 kind: must be one of mountain, water, cave, red, house, street, temple, relic, town, region, not "tempel"',
      'data/places/yunfeng-an.yaml:13 facts[0].sources[0]: there is no source nosuch in sources.yaml',
      'data/places/yunfeng-an.yaml:14 facts[0].essay: there is no essay shan-shui',
      'data/places/yunfeng-an.yaml:16 links[0].entity: there is no place, dish, ingredient or person li-agong',
      'data/places/yunfeng-an.yaml:19 mentions[0].exact: "云峰寺" does not stand in shan-xing',
    ],
  },
  {
    what: 'an apparatus with a slip, without calling forgotten what it unties in a title',
    edits: [['essays/gui-tu.md', '归途', '别石桥'], ['apparatus/gui-tu.yaml', 'untied: [{ in: title, exact: 石桥, reason: 1 }]']],
    problems: ['data/apparatus/gui-tu.yaml:1 untied[0].reason: must be text, not 1; put it between quotes'],
  },
  {
    what: 'an alias that names nothing',
    edits: [[AN, 'kind: temple', 'kind: *temple']],
    problems: ['data/places/yunfeng-an.yaml:2 not usable YAML: the alias *temple names nothing above it'],
  },
  {
    what: 'a broken line inside a paragraph, spaces at its end, and no text at all',
    edits: [['essays/shan-xing.md', '桥下泚水轻缓。', '桥下泚水轻缓。\n'], ['essays/gui-tu.md', '又见洣水……', '又见洣水…… ']],
    problems: [
      'data/essays/gui-tu.md:9 paragraphs[0]: a paragraph must not begin or end with a space',
      'data/essays/shan-xing.md:9 paragraphs[0]: a paragraph must stand on one line; a blank line separates it from the next',
    ],
  },
  {
    what: 'front matter that is missing or wrong',
    edits: [['essays/gui-tu.md', 'photographs: 无名氏\n', ''], ['essays/wu-ti.md', '没有题目。']],
    problems: [
      'data/essays/gui-tu.md:2 photographs: is missing',
      'data/essays/wu-ti.md:1 must begin with front matter between two lines of ---',
    ],
  },
  {
    what: 'an apparatus without its essay',
    edits: [['apparatus/wu-ti.yaml', 'errata: []']],
    problems: ['data/apparatus/wu-ti.yaml:1 there is no essay wu-ti'],
  },
  {
    what: 'quotes of the apparatus that do not fit, and an id used twice there',
    edits: [[HUNG, 'exact: 空山新雨后', 'exact: 空山新雨'], [HUNG, 'exact: 隔河', 'exact: 隔江'], [HUNG, 'notes:', '  - { id: q-01, exact: 正是, poet: null, work: null, fidelity: unidentified, note: { zh: 无, en: none } }\nnotes:'], [HUNG, 'untied: []', 'untied: [{ in: title, exact: 石桥, reason: 试验 }]']],
    problems: [
      'data/apparatus/shan-xing.yaml:15 allusions[1].id: the id q-01 is used already',
      'data/apparatus/shan-xing.yaml:17 notes[0].exact: "隔江也听得见" does not stand in shan-xing',
      'data/apparatus/shan-xing.yaml:20 untied[0].exact: "石桥" does not stand in the title of shan-xing',
    ],
  },
  {
    what: 'files that are missing or do not belong',
    edits: [['waymarks.yaml', null], ['places/notes.txt', '记一笔']],
    problems: [
      'data/places/notes.txt:1 no file of this name belongs here',
      'data/waymarks.yaml:1 this file is missing',
    ],
  },
]
