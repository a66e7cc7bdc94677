import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { passagesOf, waypointsOf } from '@/domain/hike'
import { REAL } from './realGuide'

const guide = REAL.guide
const hikes = guide?.hikes ?? []
const hike = hikes.find(({ id }) => id === 'pengyuan-feng')

/** Where the essay tells of the way, in its order. */
const SPOTS = [
  '人还在半山腰', '苔藓侵袭的青石板台阶上', '几乎覆盖了整座山头的杜鹃花海', '山顶庙宇飘来钟磬之音', '沿花间蜿蜒的台阶拾级而上',
  '登于峰顶，但见庙宇红墙黄瓦，翘角飞檐', '伫立庙前，三地风光铺陈如画，尽入眼帘', '正殿居者是唐人李泌', '此时的庙宇只有一位管事者',
  '山里人便在旧址修了这座蓬源真人庙，年年祭祀', '再次俯瞰群山',
]

describe('every hike', () => {
  it.each(hikes.map(each => [each.id, each] as const))('%s quotes its essay to the character', (_, { essay, story }) => {
    const paragraphs = guide?.essays.find(({ id }) => id === essay)?.paragraphs ?? []
    for (const { text, paragraph, span } of story.flatMap(passagesOf))
      expect(paragraphs[paragraph - 1]?.text.slice(span.start, span.end)).toBe(text)
  })

  it.each(hikes.map(each => [each.id, each] as const))('%s reads nothing twice', (_, { story }) => {
    const read = story.flatMap(passagesOf)
    for (const [at, { paragraph, span }] of read.entries()) {
      const again = read.slice(at + 1).filter(other => other.paragraph === paragraph && other.span.start < span.end && span.start < other.span.end)
      expect(again.map(({ text }) => text)).toEqual([])
    }
  })

  it('is known to nothing in the code, by its id, its names or those of its summit', () => {
    const summits = guide?.index.entities.filter(({ id }) => hikes.some(({ summit }) => summit === id)) ?? []
    const words = [...hikes.map(({ id }) => id), ...[...hikes, ...summits].flatMap(({ names }) => [names.zh, names.en])]
    const code = import.meta.glob('../../src/**/*.{ts,vue,css}', { query: '?raw', import: 'default', eager: true })
    // A hike may be named after its essay, whose title in 《》 is no word about the hike.
    const found = Object.entries(code).filter(([, text]) => words.some(word => String(text).replaceAll(/《[^》]*》/gu, '').includes(word)))
    expect(Object.keys(code).length).toBeGreaterThan(100)
    expect(found.map(([path]) => path)).toEqual([])
  })
})

describe('the hike up 蓬源峰', () => {
  it('has the eleven spots of the essay, in its order', () => {
    expect(hike && waypointsOf(hike).map(({ passage, mark }) => passage.text.slice(mark.start, mark.end).replace(/，$/u, ''))).toEqual(SPOTS)
  })

  it('places the last six at the summit and claims no position for the others', () => {
    expect(hike && waypointsOf(hike).map(({ place }) => place.type)).toEqual([...Array<string>(5).fill('unknown'), ...Array<string>(6).fill('summit')])
  })

  it('reads paragraphs 9 to 11 between the eighth spot and the ninth, and marks what stands at Nanyue as elsewhere', () => {
    const at = hike?.story.findIndex(item => item.type === 'waypoint' && item.number === 8) ?? 0
    const between = hike?.story.slice(at + 1, at + 4) ?? []
    expect(between.flatMap(passagesOf).map(({ paragraph }) => paragraph)).toEqual([9, 10, 11])
    expect(between.flatMap(item => item.type === 'backstory' ? item.elsewhere : [])).toEqual(['duanju-shi', 'jigaoming-shike'])
    expect(hike?.story[at + 4]).toMatchObject({ type: 'waypoint', number: 9 })
  })

  it('says that 李泌 on the peak is tradition, and what not to do with the flowers', () => {
    expect(hike?.story.flatMap(({ remarks }) => remarks).some(({ basis, text }) => basis === 'tradition' && text.zh.includes('李泌'))).toBe(true)
    expect(hike?.rules.some(({ text }) => text.zh.includes('请勿采食、攀折'))).toBe(true)
  })

  it('gives no elevation, length, climb or time, and says that they are not known', () => {
    expect(hike?.track).toBeNull()
    expect(hike?.unknowns).toEqual(expect.arrayContaining(['length', 'climb', 'height', 'time', 'trailhead']))
    const said = readFileSync('data/hikes/pengyuan-feng.yaml', 'utf8')
    expect(said).not.toMatch(/海拔.{0,4}\d|\d+\s*(?:m\b|米|公里|km|小时|hours?|分钟|minutes?)/u)
  })

  it('is led to from the summit and the temple', () => {
    expect(hike?.places).toEqual(['pengyuan-feng', 'pengyuan-zhenren-miao'])
  })
})
