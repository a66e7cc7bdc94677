import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What headings of the interface are written with, beside the names that stand in `data/`. */
const HEADINGS = [
  '循文游衡东 首页 地图 读文 土菜 行程 山行 搜索 出发检查 关于 人物 食材 地点 来源 更多 返回',
  '未考 相传 据本文 第一二三四五六七八九十段天篇处种位味人等共约 两篇散文里的山水老街与',
  '找不到这一页 没有网络 离线可用 从文章到地图 山水洞红屋街庙迹镇域菜料程',
  '名山江河岩洞色故居老古寺遗城乡区 事实 出处 附近 同段提到 位置 说法 不确定 印误 典故 注 版本 致谢 隐私 许可 作者 原文',
  '怎么去 做法 辣度 忌口 季节 别名 产地 点菜卡 加入',
  '之什以份先内写几前叫吃合含哪小少层店或桌次求猪看知禽能脏蛋要请资还递道配问面鱼麦',
]
const LATIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
const PUNCTUATION = '，。、；：？！…—–·“”‘’（）《》〈〉〔〕「」●○×±°′→'
const ENTITY_FOLDERS = ['places', 'dishes', 'ingredients', 'people']

/** Every Chinese name and title that the files in `folder` (the guide's `data/`) set as a heading or on the map; other names stand in text. */
export function titlesIn(folder: string): string[] {
  const entities = ENTITY_FOLDERS.flatMap(name => filesIn(join(folder, name), '.yaml').map(readYaml))
  const essays = filesIn(join(folder, 'essays'), '.md').map(path => parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? ''))
  const waymarks = filesIn(folder, 'waymarks.yaml').flatMap(path => list(readYaml(path)))
  return [
    ...[...entities, ...waymarks].map(entity => text(field(field(entity, 'names'), 'zh'))),
    ...essays.flatMap(essay => ['title', 'author', 'column'].map(key => text(field(essay, key)))),
  ].filter(title => title !== '')
}

/** All characters of the title font, each once, in order of code point. */
export function titleCharacters(titles: readonly string[]): string {
  const characters = new Set([...HEADINGS, LATIN, PUNCTUATION, ...titles].join(''))
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

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
