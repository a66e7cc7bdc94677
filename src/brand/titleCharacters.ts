import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What the headings of the interface are written with; that no page sets another is seen when all are opened (tests/e2e/everyPage). */
const HEADINGS = [
  '三樟霞流白莲食材与酒湘惊雷备份你做的东西老街土菜一日导入处红色旧址要留意共条',
  '上下个中么于云交什从以份会作你做先入关写几出到前加半卡去发叫台吃同吗和哪器图在地塔处备多夹好字存它定宝对导少层屏已幕店循',
  '怎惊成我搜日春有未本材条查样核桌检段求没法注洁浏游点照玉现生留登相看着知确私程章索红给缝考腰自色装要览许设访请读走身近还',
  '这进道配释里问附雷面页顿食首香麟',
]
// Letters of the Latin script, and the signs that no title has, are left to the phone: its own serif has them, and they weigh as much as fifty characters.
const ASCII = ' !&\'(),-./0123456789:?'
const PUNCTUATION = '，、。；：？！…—–·“”‘’（）《》〈〉〔〕「」×±°'
const ENTITY_FOLDERS = ['places', 'dishes', 'ingredients', 'people']

/** Every Chinese name and title that the files in `folder` (the guide's `data/`) set as a heading; other names, and those on the map, stand in text. */
export function titlesIn(folder: string): string[] {
  const entities = ENTITY_FOLDERS.flatMap(name => filesIn(join(folder, name), '.yaml').map(readYaml))
  const essays = filesIn(join(folder, 'essays'), '.md').map(path => parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? ''))
  return [
    ...entities.map(entity => text(field(field(entity, 'names'), 'zh'))),
    ...essays.flatMap(essay => ['title', 'author', 'column'].map(key => text(field(essay, key)))),
  ].filter(title => title !== '')
}

/** All characters of the title font, each once, in order of code point. */
export function titleCharacters(titles: readonly string[]): string {
  const characters = new Set([...HEADINGS, ASCII, PUNCTUATION, ...titles.map(title => title.replaceAll(/[A-Za-z]/g, ''))].join(''))
  return [...characters].sort((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)).join('')
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter(name => name.endsWith(ending)).sort().map(name => join(folder, name))
}

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'))
}

function field(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? Object.entries(record).find(([name]) => name === key)?.[1] : undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
