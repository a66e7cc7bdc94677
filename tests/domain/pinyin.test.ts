import { describe, expect, it } from 'vitest'
import { pinyinInitials, plainPinyin } from '@/domain/pinyin'

describe('plainPinyin', () => {
  it.each([
    ['Luó Rónghuán Gùjū', 'luoronghuanguju'],
    ['Cháng\'ān', 'changan'],
    ['lǜ nǚ', 'lvnv'],
    ['lü', 'lv'],
    ['luo2 rong2huan2', 'luoronghuan'],
    ['Mǐshuǐ · Fēngguāng-dài', 'mishuifengguangdai'],
    ['LRHGJ', 'lrhgj'],
    ['', ''],
  ])('types %s as %s', (pinyin, plain) => {
    expect(plainPinyin(pinyin)).toBe(plain)
  })
})

describe('pinyinInitials', () => {
  it.each([
    ['Luó Rónghuán Gùjū', 5, 'lrhgj'],
    ['Xiāojiā Dàwū', 4, 'xjdw'],
    ['Cháng\'ān', 2, 'ca'],
    ['Xī\'ān', 2, 'xa'],
    ['Xiān', 1, 'x'],
    ['Fāngān', 2, 'fg'],
    ['Fāng\'àn', 2, 'fa'],
    ['Húnán Shěng', 3, 'hns'],
    ['Tiānguāng Shān', 3, 'tgs'],
    ['Lièshì Jìniànguǎn', 5, 'lsjng'],
    ['Xīan', 2, 'xa'],
    ['Dì 86 Qī', 4, 'd86q'],
    ['Péngyuán Zhēnrén Miào', 5, 'pyzrm'],
    ['Nányuè Qīshí\'èr Fēng', 6, 'nyqsef'],
    ['fūzi ròu', 3, 'fzr'],
    ['Chén āgōng', 3, 'cag'],
  ])('shortens %s, %i syllables, to %s', (pinyin, syllables, initials) => {
    expect(pinyinInitials(pinyin, syllables)).toBe(initials)
  })

  it('takes the first letters of words where the syllables do not come out', () => {
    expect(pinyinInitials('Hello World', 9)).toBe('hw')
  })
})
