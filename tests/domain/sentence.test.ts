import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments } from '@/domain/sentence'

function cut(text: string): readonly string[] {
  return segments(text).map(({ start, end }) => text.slice(start, end))
}

describe('segments', () => {
  it('ends a segment at full stop, exclamation, question and semicolon', () => {
    expect(cut('一山；二水。三桥！四渡？五')).toEqual(['一山；', '二水。', '三桥！', '四渡？', '五'])
  })

  it('leaves closing quotes and brackets with what they close', () => {
    expect(cut('他说：“去吧。”我去了。（不远。）到了！”')).toEqual(['他说：“去吧。”', '我去了。', '（不远。）', '到了！”'])
  })

  it('keeps several enders together', () => {
    expect(cut('真的？！……好。')).toEqual(['真的？！……', '好。'])
  })

  it('does not end a segment at an ellipsis that stands for more of the same', () => {
    expect(cut('萧家大屋、吴集老街……历经风雨。')).toEqual(['萧家大屋、吴集老街……历经风雨。'])
  })

  it('has nothing to cut in an empty text', () => {
    expect(segments('')).toEqual([])
  })

  it('loses and repeats no character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'山水“”。！？；…（）x'), maxLength: 60 }), (text) => {
      expect(cut(text).join('')).toBe(text)
      expect(cut(text).every(segment => segment !== '')).toBe(true)
    }))
  })
})
