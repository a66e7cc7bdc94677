import type { Span } from '@/domain/essay'
import type { Piece } from '@/domain/readingText'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksByEnd, splitText } from '@/domain/readingText'

interface Named extends Span {
  readonly name: string
}

function named(name: string, start: number, end: number): Named {
  return { name, start, end }
}

function words(pieces: readonly Piece<Named>[]): string {
  return pieces.map(piece => typeof piece === 'string' ? piece : words(piece.pieces)).join('')
}

/** The pieces as text with brackets: `衡东<place 县城>`. */
function drawn(pieces: readonly Piece<Named>[]): string {
  return pieces.map(piece => typeof piece === 'string' ? piece : `<${piece.mark.name} ${drawn(piece.pieces)}>`).join('')
}

function everyMark(pieces: readonly Piece<Named>[]): readonly { readonly mark: Named, readonly words: string }[] {
  return pieces.flatMap(piece => typeof piece === 'string' ? [] : [{ mark: piece.mark, words: words(piece.pieces) }, ...everyMark(piece.pieces)])
}

describe('splitText', () => {
  it.each([
    ['plain text', '泚水素有美誉', [], '泚水素有美誉'],
    ['a mark at the start', '泚水素有', [named('a', 0, 2)], '<a 泚水>素有'],
    ['a mark at the end', '就在泚水', [named('a', 2, 4)], '就在<a 泚水>'],
    ['a mark within another', '县城泚水风光带漫步', [named('inner', 2, 4), named('outer', 2, 7)], '县城<outer <inner 泚水>风光带>漫步'],
    ['neighbours that touch', '灵山杨山', [named('a', 0, 2), named('b', 2, 4)], '<a 灵山><b 杨山>'],
    ['two on the same words', '泚水', [named('mention', 0, 2), named('erratum', 0, 2)], '<mention <erratum 泚水>>'],
    ['three deep', '一二三四五', [named('c', 2, 3), named('b', 1, 4), named('a', 0, 5)], '<a 一<b 二<c 三>四>五>'],
    ['a mark that crosses', '一二三四', [named('a', 0, 3), named('b', 2, 4)], '<a 一二三>四'],
    ['an empty mark', '一二', [named('a', 1, 1)], '一二'],
    ['a mark that leaves the text', '一二', [named('a', 1, 3)], '一二'],
  ])('draws %s', (_, text, marks, expected) => {
    expect(drawn(splitText(text, marks))).toBe(expected)
  })

  // Marks of any kind: empty, crossing, on the same words.
  const marked = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).chain(text => fc.tuple(
    fc.constant(text),
    fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 })
      .map(pairs => pairs.map(([a, b], at) => named(String(at), Math.min(a, b), Math.max(a, b)))),
  ))

  it('loses and adds no character, whatever is marked', () => {
    fc.assert(fc.property(marked, ([text, marks]) => {
      expect(words(splitText(text, marks))).toBe(text)
    }))
  })

  it('gives each mark exactly its words', () => {
    fc.assert(fc.property(marked, ([text, marks]) => {
      for (const { mark, words } of everyMark(splitText(text, marks)))
        expect(words).toBe(text.slice(mark.start, mark.end))
    }))
  })

  it('keeps every mark where none cross', () => {
    const split = (span: Span, cuts: readonly number[], depth: number): Named[] => {
      const [cut, ...rest] = cuts
      if (cut === undefined || span.end - span.start < 2)
        return [named(`${depth}`, span.start, span.end)]
      const middle = span.start + 1 + cut % (span.end - span.start - 1)
      return [
        named(`${depth}`, span.start, span.end),
        ...split({ start: span.start, end: middle }, rest, depth + 1),
        ...split({ start: middle, end: span.end }, rest, depth + 1),
      ]
    }
    fc.assert(fc.property(fc.string({ minLength: 2, maxLength: 30 }), fc.array(fc.nat(100), { maxLength: 4 }), (text, cuts) => {
      const marks = split({ start: 0, end: text.length }, cuts, 0)
      expect(everyMark(splitText(text, marks))).toHaveLength(marks.length)
    }))
  })
})

describe('marksByEnd', () => {
  it('lists inner marks before those that hold them', () => {
    const pieces = splitText('一二三四五六', [named('outer', 0, 4), named('inner', 1, 2), named('last', 4, 6)])
    expect(marksByEnd(pieces).map(mark => mark.name)).toEqual(['inner', 'outer', 'last'])
  })
})
