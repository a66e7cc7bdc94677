import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAll } from '@/domain/quote'

const TEXT = ['渡口在上游，渡口在下游。', '老街尽头是渡船。']

describe('anchorAll', () => {
  it('finds every stretch that a quote names, in reading order', () => {
    expect(anchorAll(TEXT, { exact: '老街' })).toEqual([{ paragraph: 2, start: 0, end: 2 }])
    expect(anchorAll(TEXT, { exact: '渡口' })).toEqual([{ paragraph: 1, start: 0, end: 2 }, { paragraph: 1, start: 6, end: 8 }])
  })

  it('finds nothing for a quote that stands nowhere', () => {
    expect(anchorAll(TEXT, { exact: '码头' })).toEqual([])
  })

  it('tells two stretches apart by what follows or precedes them', () => {
    expect(anchorAll(TEXT, { exact: '渡口', suffix: '在下游' })).toEqual([{ paragraph: 1, start: 6, end: 8 }])
    expect(anchorAll(TEXT, { exact: '渡口', prefix: '，' })).toEqual([{ paragraph: 1, start: 6, end: 8 }])
  })

  it('does not look across paragraphs', () => {
    expect(anchorAll(TEXT, { exact: '下游。老街' })).toEqual([])
  })

  it('counts overlapping stretches as two', () => {
    expect(anchorAll(['落落落'], { exact: '落落' })).toHaveLength(2)
  })

  it('finds nothing for an empty quote', () => {
    expect(anchorAll(TEXT, { exact: '' })).toEqual([])
  })

  it('finds what was planted, wherever it was planted', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'山水人家。，'), maxLength: 40 })
    const planted = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 6 })
    fc.assert(fc.property(fc.array(plain, { maxLength: 4 }), plain, planted, plain, (others, before, exact, after) => {
      expect(anchorAll([...others, before + exact + after], { exact }))
        .toEqual([{ paragraph: others.length + 1, start: before.length, end: before.length + exact.length }])
    }))
  })

  it('never claims a stretch that reads otherwise', () => {
    const text = fc.string({ unit: fc.constantFrom(...'山水。'), maxLength: 12 })
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }), text, text, text, (paragraphs, exact, prefix, suffix) => {
      for (const { paragraph, start, end } of anchorAll(paragraphs, { exact, prefix, suffix })) {
        expect(paragraphs[paragraph - 1]?.slice(start, end)).toBe(exact)
        expect(paragraphs[paragraph - 1]?.slice(0, start).endsWith(prefix)).toBe(true)
        expect(paragraphs[paragraph - 1]?.slice(end).startsWith(suffix)).toBe(true)
      }
    }))
  })
})
