import type { ContentFile } from '@/compiler/contentFile'
import { pinyin } from 'pinyin-pro'
import * as YAML from 'yaml'
import { contentFile } from '@/compiler/contentFile'
import { createRandom } from '@/domain/planning/random'

/** How large a made-up guide is to be; the same numbers and seed give the same guide. */
export interface GeneratedSize {
  readonly places: number
  readonly essays: number
  readonly seed?: number
}

const BOUNDS = { south: 26.77, west: 112.6, north: 27.48, east: 113.35 }
const NAME_UNITS = [...'云石松竹溪龙凤白青紫金玉清明长安平和东西南北高深古新大小上下前后梅兰柳桃荷桂枫杉泉潭渡桥亭台']
const NAME_ENDS = ['山', '峰', '河', '洞', '大屋', '老街', '庙', '书院', '渡口', '故居']
const KINDS = ['mountain', 'mountain', 'water', 'cave', 'house', 'street', 'temple', 'relic', 'town', 'red']
const FILLERS = [
  '清早的雾还没有散去，', '一路上只听得见鸟鸣，', '同行的人放慢了脚步，', '我们在石阶上歇了一会儿，', '远处的炊烟慢慢升起，',
  '桥下的水缓缓流过，', '老人说起从前的事，', '风从谷口吹来，', '孩子们在门前追逐，', '墙上的字迹已经模糊，',
]

/** Make up the content of a guide with as many places and essays as asked for, to measure the compiler and the app. */
export function generateGuide({ places, essays, seed = 1 }: GeneratedSize): readonly ContentFile[] {
  const random = createRandom(seed)
  const pick = <Of>(from: readonly Of[], otherwise: Of): Of => from[Math.floor(random() * from.length)] ?? otherwise
  const named = Array.from({ length: places }, (_, at) => ({ id: `place-${at}`, ...placeName(at) }))
  const mentions = new Map<string, string[]>(named.map(({ id }) => [id, []]))
  const essayFiles = Array.from({ length: essays }, (_, at) => {
    const own = named.filter((_, nth) => nth % essays === at)
    for (const { id } of own)
      mentions.get(id)?.push(`essay-${at}`)
    return essayFile(at, own.map(({ name }) => name), () => pick(FILLERS, ''))
  })
  const placeFiles = named.map(({ id, name, kind }) => contentFile(`places/${id}.yaml`, stringify({
    names: { zh: name, pinyin: pinyin(name), en: `Place ${id}`, others: [] },
    kind,
    tagline: both('一处地方'),
    admin: null,
    description: both('为测量而造的一处地方，并不存在。'),
    position: {
      type: 'point',
      lat: round(BOUNDS.south + random() * (BOUNDS.north - BOUNDS.south)),
      lng: round(BOUNDS.west + random() * (BOUNDS.east - BOUNDS.west)),
      accuracy: 300,
      method: both('随机'),
      sources: ['made-up'],
    },
    facts: [{ text: both('这里有一棵老树'), basis: 'source', sources: ['made-up'] }],
    links: [],
    mentions: (mentions.get(id) ?? []).map(essay => ({ essay, exact: name })),
  })))
  return [...essayFiles, ...placeFiles, ...singleFiles()]
}

function singleFiles(): readonly ContentFile[] {
  return [
    contentFile('sources.yaml', stringify({ 'made-up': { title: '为测量而造', url: null, date: null, quality: 'weak' } })),
    contentFile('waymarks.yaml', stringify([])),
    contentFile('basemap/basemap.yaml', stringify({ bounds: BOUNDS, county: BOUNDS, lines: [], hills: [], sources: ['made-up'] })),
  ]
}

// Numbers written in name units of a fixed width: no name stands within another, so every quote is unambiguous.
function placeName(at: number): { readonly name: string, readonly kind: string } {
  const base = NAME_UNITS.length
  const units = [at % base, Math.floor(at / base) % base, Math.floor(at / base ** 2) % base]
  const end = at % NAME_ENDS.length
  return { name: `${units.map(unit => NAME_UNITS[unit] ?? '').join('')}${NAME_ENDS[end] ?? ''}`, kind: KINDS[end] ?? 'relic' }
}

function essayFile(at: number, names: readonly string[], filler: () => string): ContentFile {
  const sentences = names.map(name => `${filler()}我们到了${name}，${filler()}久久不愿离去。`)
  const paragraphs = Array.from({ length: Math.max(1, Math.ceil(sentences.length / 5)) }, (_, nth) =>
    sentences.slice(nth * 5, nth * 5 + 5).join('') || `${filler()}没有名字。`)
  const front = { title: `测量之文其${at}`, enTitle: `Essay ${at}`, author: '无名氏', column: '测量', photographs: null, summary: both('为测量而造。') }
  return contentFile(`essays/essay-${at}.md`, `---\n${stringify(front)}---\n${paragraphs.join('\n\n')}\n`)
}

function stringify(value: unknown): string {
  return YAML.stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 })
}

function both(zh: string): { readonly zh: string, readonly en: string } {
  return { zh, en: 'Made up for measurements.' }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
