import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crosses, holds, mergeSpans, passageOf } from '@/domain/passage'
import { segments } from '@/domain/sentence'

function passage(text: string, words: string): string {
  const start = text.indexOf(words)
  const span = passageOf(text, { start, end: start + words.length })
  return text.slice(span.start, span.end)
}

const text = fc.string({ unit: fc.constantFrom(...'山水人家桥“”。！；，'), minLength: 1, maxLength: 80 })
const spanIn = (of: string): fc.Arbitrary<{ start: number, end: number }> =>
  fc.tuple(fc.nat(of.length - 1), fc.nat(of.length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

describe('passageOf', () => {
  it('quotes the segment that holds the words', () => {
    expect(passage('这里的山，连绵起伏、参差交互；这里的水，婀娜多姿，轻盈灵动。', '水')).toBe('这里的水，婀娜多姿，轻盈灵动。')
  })

  it('quotes both segments when the words lie across their border', () => {
    expect(passage('这里的山，连绵起伏、参差交互；这里的水，婀娜多姿，轻盈灵动。完。', '交互；这里')).toBe('这里的山，连绵起伏、参差交互；这里的水，婀娜多姿，轻盈灵动。')
  })

  it('takes the following segment into a very short quotation', () => {
    expect(passage('起。来吧，快到衡东来！来一场不受羁绊的旅程。完。', '衡东')).toBe('来吧，快到衡东来！来一场不受羁绊的旅程。')
  })

  it('takes the preceding segment where none follows', () => {
    expect(passage('来一场不受羁绊的美好旅程。快到衡东来！', '衡东')).toBe('来一场不受羁绊的美好旅程。快到衡东来！')
  })

  it('quotes a short paragraph whole', () => {
    expect(passage('畅游衡东！', '衡东')).toBe('畅游衡东！')
  })

  it('holds its words and consists of whole segments', () => {
    fc.assert(fc.property(text.chain(of => fc.tuple(fc.constant(of), spanIn(of))), ([of, span]) => {
      const found = passageOf(of, span)
      expect(holds(found, span)).toBe(true)
      expect(segments(of).some(({ start }) => start === found.start)).toBe(true)
      expect(segments(of).some(({ end }) => end === found.end)).toBe(true)
      expect(found.end - found.start).toBeGreaterThanOrEqual(Math.min(12, of.length))
    }))
  })
})

describe('mergeSpans', () => {
  it('joins spans that are equal or overlap, and only those', () => {
    expect(mergeSpans([{ start: 8, end: 12 }, { start: 0, end: 4 }, { start: 0, end: 4 }, { start: 4, end: 8 }, { start: 10, end: 20 }]))
      .toEqual([{ start: 0, end: 4 }, { start: 4, end: 8 }, { start: 8, end: 20 }])
  })

  it('covers the same characters and leaves no overlap', () => {
    fc.assert(fc.property(fc.array(spanIn('x'.repeat(40)), { maxLength: 12 }), (spans) => {
      const merged = mergeSpans(spans)
      const covered = (list: readonly { start: number, end: number }[], at: number): boolean => list.some(({ start, end }) => start <= at && at < end)
      for (let at = 0; at < 40; at += 1)
        expect(covered(merged, at)).toBe(covered(spans, at))
      merged.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(merged[at - 1]?.end ?? 0))
    }))
  })
})

describe('crosses', () => {
  it('is true only of spans that share characters without one holding the other', () => {
    expect(crosses({ start: 0, end: 4 }, { start: 2, end: 6 })).toBe(true)
    expect(crosses({ start: 0, end: 4 }, { start: 1, end: 4 })).toBe(false)
    expect(crosses({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false)
  })
})
