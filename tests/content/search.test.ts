import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { plainPinyin } from '@/domain/pinyin'
import { REAL } from './realGuide'

const keys = new Map<string, { readonly names: readonly string[], readonly pinyin: readonly string[], readonly initials: readonly string[] }>(
  REAL.guide?.search.entities.map(({ entity, ...rest }) => [entity, rest]))

describe('the search keys', () => {
  it('hold the river under its printed and its corrected name', () => {
    expect(keys.get('mishui-river')?.names).toEqual(expect.arrayContaining(['洣水', '泚水', '小漓江']))
  })

  it.each([
    ['luo-ronghuan-guju', 'luoronghuanguju', 'lrhgj'],
    ['xiaojia-dawu', 'xiaojiadawu', 'xjdw'],
    ['pengyuan-feng', 'pengyuanfeng', 'pyf'],
    ['mishui-river', 'mishui', 'ms'],
    ['chang-an', 'changan', 'ca'],
    ['tianguang-shan', 'tianguangshan', 'tgs'],
    ['hunan', 'hunansheng', 'hns'],
    ['ouyang-hai-jinianguan', 'ouyanghailieshijinianguan', 'oyhlsjng'],
    ['shiwan-cuidu', 'shiwancuidu', 'swcd'],
  ])('spell %s %s and %s', (id, pinyin, initials) => {
    expect(keys.get(id)?.pinyin[0]).toBe(pinyin)
    expect(keys.get(id)?.initials[0]).toBe(initials)
  })

  it('have a spelling and initials for every name', () => {
    for (const { names, pinyin, initials } of keys.values()) {
      expect(pinyin).toHaveLength(names.length)
      expect(initials).toHaveLength(names.length)
      names.forEach((name, at) => {
        expect(pinyin[at], name).toMatch(/^[a-z0-9]+$/u)
        expect(initials[at], name).toMatch(/^[a-z0-9]+$/u)
      })
    }
  })

  it('have one initial for every character', () => {
    for (const { names, initials } of keys.values()) {
      names.forEach((name, at) =>
        expect(initials[at]?.length, name).toBe(name.match(/[\p{Script=Han}0-9]/gu)?.length))
    }
  })

  it('spell every name of an entity as its characters are read, 李泌 apart', () => {
    const misread = [...keys.values()].flatMap(({ names, pinyin: [own] }) => {
      const name = names[0] ?? ''
      const read = plainPinyin(pinyin(name, { nonZh: 'consecutive' }))
      return own === read ? [] : [`${name} ${own} ${read}`]
    })
    expect(misread).toEqual(['李泌 libi limi'])
  })

  it('find 李泌 under both readings of his name', () => {
    expect(keys.get('li-mi')?.pinyin).toEqual(expect.arrayContaining(['libi', 'limi']))
  })

  it('have corrected sentences beside the printed ones', () => {
    const corrected = REAL.guide?.search.sentences.filter(sentence => sentence.corrected !== null)
    expect(corrected?.length).toBeGreaterThanOrEqual(6)
    expect(corrected?.every(({ text, corrected }) => text !== corrected)).toBe(true)
    expect(corrected?.flatMap(({ text, errata }) => errata.map(({ start, end, correction }) => `${text.slice(start, end)}→${correction}`))).toContain('泚水→洣水')
  })
})
