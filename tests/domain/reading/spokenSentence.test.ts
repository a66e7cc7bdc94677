import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutForBreath, spokenMs, spokenSentences } from '@/domain/reading/spokenSentence'
import { REAL } from '../../content/realGuide'

const textOf = fc.array(fc.constantFrom('山', '水', '𠀀', '，', '、', '。', '！', '？', '；', '：', '…', '—', '“', '”', '（', '）', '3', ' '), { maxLength: 120 }).map(characters => characters.join(''))
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('what is said of a passage', () => {
  it('is its sentences, each with its place in the print', () => {
    const text = '三月春深。“来了！”他说；山也高，水也长。'
    expect(spokenSentences([{ id: 'a', text }]).map(({ span }) => text.slice(span.start, span.end)))
      .toEqual(['三月春深。', '“来了！”', '他说；', '山也高，水也长。'])
  })

  it('is the correction where the print is wrong, shown at the printed place', () => {
    const [sentence] = spokenSentences([{ id: 'a', text: '泚水流过。', corrections: [{ start: 0, end: 2, correction: '洣水' }] }])
    expect(sentence).toEqual({ passage: 'a', nth: 0, span: { start: 0, end: 5 }, parts: ['洣水流过。'] })
  })

  it('leaves nothing for the voice that it cannot say', () => {
    expect(spokenSentences([{ id: 'a', text: '……。' }, { id: 'b', text: '山。！”' }]).map(({ passage, parts }) => [passage, parts])).toEqual([['b', ['山。！”']]])
  })

  it('tells the texts of one passage apart', () => {
    const texts = [{ id: 'a', text: '山。' }, { id: 'b', text: '水。' }, { id: 'b', text: '云。' }]
    expect(spokenSentences(texts).map(({ passage, nth }) => [passage, nth])).toEqual([['a', 0], ['b', 0], ['b', 1]])
  })

  it('says every letter of every passage once and in order', () => fc.assert(fc.property(fc.array(textOf, { maxLength: 4 }), (texts) => {
    const sentences = spokenSentences(texts.map((text, index) => ({ id: String(index), text })))
    texts.forEach((text, index) => {
      const own = sentences.filter(({ passage }) => passage === String(index))
      expect(letters(own.flatMap(({ parts }) => parts).join(''))).toBe(letters(text))
      own.forEach(({ span, parts }, at) => {
        expect(parts.join('')).toBe(text.slice(span.start, span.end))
        expect(span.start).toBeGreaterThanOrEqual(own[at - 1]?.span.end ?? 0)
      })
    })
  })))

  it('comes in pieces that a voice can hold, also where nothing is punctuated', () => fc.assert(fc.property(textOf, (text) => {
    const parts = cutForBreath(text)
    expect(parts.join('')).toBe(text)
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(36)
      expect(/[\uD800-\uDFFF]/u.test(part)).toBe(false)
    }
  })))

  it('never takes more than fifteen seconds at the slowest speed, in the essays as they are', () => {
    const passages = REAL.guide?.essays.flatMap(essay => essay.paragraphs.map(({ text }, index) => ({ id: `${essay.id} ${index}`, text }))) ?? []
    const parts = spokenSentences(passages).flatMap(sentence => sentence.parts)
    expect(parts.length).toBeGreaterThan(50)
    expect(Math.max(...parts.map(part => spokenMs(part, 0.6)))).toBeLessThan(15_000)
  })
})
