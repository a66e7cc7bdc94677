import { describe, expect, it } from 'vitest'
import { pinyinSyllables, plainPinyin } from '@/domain/pinyin'

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

describe('pinyinSyllables', () => {
  it.each([
    ['Luó Rónghuán Gùjū', 5, 'luo rong huan gu ju'],
    ['Xiāojiā Dàwū', 4, 'xiao jia da wu'],
    ['Cháng\'ān', 2, 'chang an'],
    ['Xī\'ān', 2, 'xi an'],
    ['Xiān', 1, 'xian'],
    ['Fāngān', 2, 'fan gan'],
    ['Fāng\'àn', 2, 'fang an'],
    ['Húnán Shěng', 3, 'hu nan sheng'],
    ['Tiānguāng Shān', 3, 'tian guang shan'],
    ['Lièshì Jìniànguǎn', 5, 'lie shi ji nian guan'],
    ['Xīan', 2, 'xi an'],
    ['Dì 86 Qī', 4, 'di 8 6 qi'],
    ['Péngyuán Zhēnrén Miào', 5, 'peng yuan zhen ren miao'],
    ['Nányuè Qīshí\'èr Fēng', 6, 'nan yue qi shi er feng'],
    ['fūzi ròu', 3, 'fu zi rou'],
    ['Chén āgōng', 3, 'chen a gong'],
  ])('cuts %s into %i syllables: %s', (pinyin, count, syllables) => {
    expect(pinyinSyllables(pinyin, count).join(' ')).toBe(syllables)
  })

  it('keeps words whole where the syllables do not come out', () => {
    expect(pinyinSyllables('Hello World', 9)).toEqual(['hello', 'world'])
  })
})
