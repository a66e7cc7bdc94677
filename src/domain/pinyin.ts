const FINALS = 'iang|iong|uang|ang|eng|ong|ing|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|in|ia|ie|iu|ua|uo|ui|un|ue|ve|a|o|e|i|u|v'
const INITIALS = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]'
const SYLLABLE = new RegExp(`^(?:(?:${INITIALS})(?:${FINALS})|ai|ei|ao|ou|ang|eng|an|en|er|a|o|e)$`, 'u')
const WITH_INITIAL = new RegExp(`^(?:${INITIALS})(?:${FINALS})$`, 'u')
const LONGEST_SYLLABLE = 6

/** Pinyin as one types it: lower case, no tones (marks or digits), no spaces, ü as v, letters and digits only. */
export function plainPinyin(pinyin: string): string {
  return plainWords(pinyin).join('')
}

/** The `count` syllables of `pinyin` as one types them, each digit for itself, or its words where it cannot be cut into as many. */
export function pinyinSyllables(pinyin: string, count: number): readonly string[] {
  const words = plainWords(pinyin)
  // Within a word a syllable begins with a consonant unless an apostrophe says otherwise: hunan is hu-nan.
  return cut(words, count, WITH_INITIAL) ?? cut(words, count, SYLLABLE) ?? words
}

function plainWords(pinyin: string): readonly string[] {
  return pinyin
    .toLowerCase()
    .normalize('NFD')
    .replace(/u([\u0300-\u0307\u0309-\u036f]*)\u0308/gu, 'v$1')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/([a-z])[1-5](?=$|[^0-9])/gu, '$1 ')
    .split(/[^a-z0-9]+/u)
    .filter(word => word !== '')
}

function cut(words: readonly string[], count: number, inside: RegExp, first = SYLLABLE): readonly string[] | undefined {
  const [word, ...rest] = words
  if (word === undefined)
    return count === 0 ? [] : undefined
  if (count <= 0)
    return undefined
  if (/^\d+$/u.test(word)) {
    const after = cut(rest, count - word.length, inside)
    return after && [...word, ...after]
  }
  for (let length = Math.min(LONGEST_SYLLABLE, word.length); length > 0; length -= 1) {
    const head = word.slice(0, length)
    const tail = word.slice(length)
    if (!first.test(head))
      continue
    const after = tail === '' ? cut(rest, count - 1, inside) : cut([tail, ...rest], count - 1, inside, inside)
    if (after !== undefined)
      return [head, ...after]
  }
  return undefined
}
