import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { plainPinyin } from '@/domain/pinyin'
import { REAL } from './realGuide'

const keys = new Map<string, { readonly names: readonly string[], readonly pinyin: readonly string[] }>(
  REAL.guide?.search.entities.map(({ entity, ...rest }) => [entity, rest]))

describe('the search keys', () => {
  it('hold the river under its printed and its corrected name', () => {
    expect(keys.get('mishui-river')?.names).toEqual(expect.arrayContaining(['洣水', '泚水', '小漓江']))
  })

  it.each([
    ['luo-ronghuan-guju', 'luo rong huan gu ju'],
    ['xiaojia-dawu', 'xiao jia da wu'],
    ['pengyuan-feng', 'peng yuan feng'],
    ['mishui-river', 'mi shui'],
    ['chang-an', 'chang an'],
    ['tianguang-shan', 'tian guang shan'],
    ['hunan', 'hu nan sheng'],
    ['ouyang-hai-jinianguan', 'ou yang hai lie shi ji nian guan'],
    ['shiwan-cuidu', 'shi wan cui du'],
  ])('spell %s %s', (id, pinyin) => {
    expect(keys.get(id)?.pinyin[0]).toBe(pinyin)
  })

  it('have a spelling for every name, of one syllable for every character', () => {
    for (const { names, pinyin } of keys.values()) {
      expect(pinyin).toHaveLength(names.length)
      names.forEach((name, at) => {
        expect(pinyin[at], name).toMatch(/^[a-z]+(?: [a-z]+| [0-9])*$/u)
        expect(pinyin[at]?.split(' '), name).toHaveLength(name.match(/[\p{Script=Han}0-9]/gu)?.length ?? 0)
      })
    }
  })

  it('spell every name of an entity as its characters are read, 李泌 apart', () => {
    const misread = [...keys.values()].flatMap(({ names, pinyin: [own] }) => {
      const name = names[0] ?? ''
      const read = plainPinyin(pinyin(name, { nonZh: 'consecutive' }))
      return own?.replaceAll(' ', '') === read ? [] : [`${name} ${own} ${read}`]
    })
    expect(misread).toEqual(['李泌 li bi limi'])
  })

  it('find 李泌 under both readings of his name', () => {
    expect(keys.get('li-mi')?.pinyin).toEqual(expect.arrayContaining(['li bi', 'li mi']))
  })

  it('have corrected sentences beside the printed ones', () => {
    const corrected = REAL.guide?.search.sentences.filter(sentence => sentence.corrected !== null)
    expect(corrected?.length).toBeGreaterThanOrEqual(6)
    expect(corrected?.every(({ text, corrected }) => text !== corrected)).toBe(true)
    expect(corrected?.flatMap(({ text, errata }) => errata.map(({ start, end, correction }) => `${text.slice(start, end)}→${correction}`))).toContain('泚水→洣水')
  })
})
