/** A syllable as written with its tone mark, and the number of its tone: 5 is the light one. */
export interface TonedSyllable {
  readonly text: string
  readonly tone: 1 | 2 | 3 | 4 | 5
}

const MARKS = { '\u0304': 1, '\u0301': 2, '\u030C': 3, '\u0300': 4 } as const
// An n or ng before a vowel opens the next syllable.
const SYLLABLE = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]+(?:ng?(?![aeiouü])|r(?![aeiouü]))?/gu

/** The syllables of pinyin with tone marks, in order; spaces, capitals and apostrophes are dropped. */
export function tonedSyllables(pinyin: string): readonly TonedSyllable[] {
  const words = pinyin.normalize('NFC').toLowerCase().split(/[^\p{Letter}\p{Mark}]+/u).filter(word => word !== '')
  return words.flatMap((word) => {
    const plain = [...word].map(withoutTone).join('')
    return [...plain.matchAll(SYLLABLE)].map(({ index, 0: syllable }) => {
      const text = word.slice(index, index + syllable.length)
      return { text, tone: toneOf(text) }
    })
  })
}

function withoutTone(letter: string): string {
  return letter.normalize('NFD').replace(/[\u0300\u0301\u0304\u030C]/gu, '').normalize('NFC')
}

function toneOf(text: string): TonedSyllable['tone'] {
  for (const mark of text.normalize('NFD')) {
    if (mark === '\u0304' || mark === '\u0301' || mark === '\u030C' || mark === '\u0300')
      return MARKS[mark]
  }
  return 5
}
