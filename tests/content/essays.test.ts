import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { correctText } from '@/domain/corrected'
import { segments } from '@/domain/sentence'
import { REAL } from './realGuide'

const AS_PRINTED = [
  { id: 'zuishi-hengdong', author: '何可人', paragraphs: 6, characters: 1097, sha256: 'c4c44c1bf52e23d2ff59eff2721b6708b7f7f9ab0d2a6b3c6a9f965f48d1634e' },
  { id: 'pengyuanfeng-xunyin', author: '张雄文', paragraphs: 14, characters: 1509, sha256: '9bed140e78f4947840a7bfe32f162a6a5395318a6d37179386afb731faff07a2' },
]

describe.each(AS_PRINTED)('the essay $id', ({ id, author, paragraphs, characters, sha256 }) => {
  const essay = REAL.guide?.essays.find(one => one.id === id)
  const brief = REAL.guide?.index.essays.find(one => one.id === id)
  const texts = essay?.paragraphs.map(({ text }) => text) ?? []

  it('is whole, to the character as printed', () => {
    expect(brief).toMatchObject({ author, paragraphs, characters })
    expect(createHash('sha256').update(texts.join('\n\n')).digest('hex')).toBe(sha256)
  })

  it('is the sum of its segments', () => {
    for (const text of texts)
      expect(segments(text).map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })
})

describe('the errata', () => {
  it('correct what is misprinted and nothing else', () => {
    const changed = REAL.guide?.essays.flatMap(({ paragraphs }) => paragraphs).flatMap(({ text, errata }) => {
      const corrected = correctText(text, errata).text
      return errata.map(({ start, end }) => `${text.slice(start, end)}→${corrected.slice(start, end)}`)
    })
    expect(changed?.sort()).toEqual(['凜然→凛然', '泚水→洣水', '泚水→洣水', '泚水→洣水', '汨汨→汩汩', '农业银行→农民银行', '错落落落→错错落落'].sort())
  })
})

describe('the allusions', () => {
  it('are the eighteen lines that the essays quote', () => {
    const ids = REAL.guide?.essays.flatMap(({ paragraphs }) => paragraphs.flatMap(({ allusions }) => allusions.map(({ id }) => id)))
    expect(ids?.sort()).toEqual(Array.from({ length: 18 }, (_, at) => `q-${String(at + 1).padStart(2, '0')}`))
  })

  it('name no poet where none is known', () => {
    for (const { fidelity, poet, work } of REAL.guide?.essays.flatMap(({ paragraphs }) => paragraphs.flatMap(({ allusions }) => allusions)) ?? []) {
      if (fidelity === 'unidentified')
        expect([poet, work]).toEqual([null, null])
    }
  })
})
