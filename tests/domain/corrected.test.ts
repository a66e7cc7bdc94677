import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedWords, correctionsWithin, correctText } from '@/domain/corrected'

const PRINTED = '泚水素有美誉，村落错落落落，漫步泚水。'
const ERRATA = [
  { start: 16, end: 18, correction: '洣水' },
  { start: 0, end: 2, correction: '洣水' },
  { start: 9, end: 13, correction: '错错落落' },
]

describe('correctText', () => {
  it('puts every correction in its place', () => {
    expect(correctText(PRINTED, ERRATA).text).toBe('洣水素有美誉，村落错错落落，漫步洣水。')
  })

  it('leads back to the printed letter where a correction has as many letters', () => {
    expect(correctText(PRINTED, ERRATA).printed({ start: 10, end: 11 })).toEqual({ start: 10, end: 11 })
  })

  it('leads back to the whole misprint where the lengths differ', () => {
    const { text, printed } = correctText('去农行旧址', [{ start: 1, end: 3, correction: '农民银行' }])
    expect(text).toBe('去农民银行旧址')
    expect(printed({ start: 3, end: 7 })).toEqual({ start: 1, end: 5 })
    expect(printed({ start: 5, end: 7 })).toEqual({ start: 3, end: 5 })
  })

  it('applies the first of two that overlap', () => {
    expect(correctText('甲乙丙', [{ start: 0, end: 2, correction: '丁' }, { start: 1, end: 3, correction: '戊' }]).text).toBe('丁丙')
  })

  it('leaves what is not corrected as it was printed', () => {
    const stretch = fc.tuple(fc.string({ unit: fc.constantFrom(...'山水'), maxLength: 5 }), fc.string({ unit: fc.constantFrom(...'误'), minLength: 1, maxLength: 3 }), fc.string({ unit: fc.constantFrom(...'正'), minLength: 1, maxLength: 3 }))
    fc.assert(fc.property(fc.array(stretch, { maxLength: 5 }), (stretches) => {
      let printed = ''
      let expected = ''
      const errata = stretches.map(([plain, wrong, correction]) => {
        printed += plain
        expected += plain
        const start = printed.length
        printed += wrong
        expected += correction
        return { start, end: printed.length, correction }
      })
      const corrected = correctText(printed, errata)
      expect(corrected.text).toBe(expected)
      expect(corrected.printed({ start: 0, end: expected.length })).toEqual({ start: 0, end: printed.length })
    }))
  })
})

describe('correctedWords', () => {
  it('corrects what lies wholly within the words', () => {
    expect(correctedWords(PRINTED, { start: 0, end: 4 }, ERRATA)).toBe('洣水素有')
    expect(correctedWords(PRINTED, { start: 1, end: 4 }, ERRATA)).toBe('水素有')
  })

  it('counts corrections from the start of the words', () => {
    expect(correctionsWithin({ start: 14, end: 19 }, ERRATA)).toEqual([{ start: 2, end: 4, correction: '洣水' }])
  })
})
