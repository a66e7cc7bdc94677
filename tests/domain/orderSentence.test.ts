import type { OrderLine } from '@/domain/orderSentence'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderSentence } from '@/domain/orderSentence'
import { settleWishes, WISH_WORDS, WISHES } from '@/domain/orderWish'

const PORK: OrderLine = { names: { zh: '新塘削骨肉', pinyin: 'Xīntáng xiāogǔròu', en: 'pared-bone pork' }, portions: 1 }
const TRIPE: OrderLine = { names: { zh: '石湾脆肚', pinyin: 'Shíwān cuìdǔ', en: 'crisp tripe' }, portions: 1 }
const TOFU: OrderLine = { names: { zh: '草市豆腐', pinyin: 'Cǎoshì dòufu', en: 'Caoshi tofu' }, portions: 2 }

describe('the order of', () => {
  it.each([
    [[PORK], [], '您好，我想点一份新塘削骨肉。谢谢！', 'Hello, I would like to order one portion of pared-bone pork. Thank you!'],
    [[PORK, TOFU], [], '您好，我想点一份新塘削骨肉和两份草市豆腐。谢谢！', 'Hello, I would like to order one portion of pared-bone pork and two portions of Caoshi tofu. Thank you!'],
    [[PORK, TRIPE, TOFU], ['less-chilli'], '您好，我想点一份新塘削骨肉、一份石湾脆肚和两份草市豆腐。这几道菜都请少放辣椒。谢谢！', 'Hello, I would like to order one portion of pared-bone pork, one portion of crisp tripe and two portions of Caoshi tofu. Please use less chilli. Thank you!'],
    [[PORK], ['no-alcohol'], '您好，我想点一份新塘削骨肉。请不要放酒。谢谢！', 'Hello, I would like to order one portion of pared-bone pork. Please leave out alcohol. Thank you!'],
    [[PORK], ['no-alcohol', 'no-offal', 'less-chilli', 'no-blood'], '您好，我想点一份新塘削骨肉。请少放辣椒，也不要放内脏、血和酒。谢谢！', 'Hello, I would like to order one portion of pared-bone pork. Please use less chilli and leave out offal, blood and alcohol. Thank you!'],
    [[], ['no-pork'], '您好！请不要放猪肉。谢谢！', 'Hello! Please leave out pork. Thank you!'],
    [[TRIPE], ['how-hot', 'what-is-in-it'], '您好，我想点一份石湾脆肚。请问里面放了什么，有多辣？谢谢！', 'Hello, I would like to order one portion of crisp tripe. Could you tell me what is in it and how hot it is? Thank you!'],
  ] as const)('%j with %j', (lines, wishes, zh, en) => {
    expect(orderSentence(lines, wishes)).toMatchObject({ zh, en })
  })

  it('nothing is no sentence', () => {
    expect(orderSentence([], [])).toBeUndefined()
  })
})

it('is spoken as it is written', () => {
  expect(orderSentence([PORK, TOFU], ['less-chilli', 'no-alcohol'])?.pinyin)
    .toBe('Nín hǎo, wǒ xiǎng diǎn yí fèn Xīntáng xiāogǔròu hé liǎng fèn Cǎoshì dòufu. Zhè jǐ dào cài dōu qǐng shǎo fàng làjiāo, yě bú yào fàng jiǔ. Xièxie!')
})

const anyLines = fc.uniqueArray(fc.nat(40), { maxLength: 8 }).chain(numbers => fc.tuple(...numbers.map(number => fc.record({
  names: fc.constant({ zh: `菜甲${number}乙`, pinyin: `cài ${number}x`, en: `dish <${number}>` }),
  portions: fc.integer({ min: 1, max: 9 }),
}))))
const anyWishes = fc.shuffledSubarray([...WISHES])

function times(text: string, part: string): number {
  return text.split(part).length - 1
}

function property(claim: (sentence: NonNullable<ReturnType<typeof orderSentence>>, lines: readonly OrderLine[], wishes: readonly (typeof WISHES)[number][]) => void): void {
  fc.assert(fc.property(anyLines, anyWishes, (lines, wishes) => {
    const sentence = orderSentence(lines, wishes)
    if (sentence === undefined)
      expect(lines.length + wishes.length).toBe(0)
    else
      claim(sentence, lines, wishes)
  }))
}

describe('whatever is ordered', () => {
  it('names every dish once in each language', () => property((sentence, lines) => {
    for (const { names } of lines)
      expect([times(sentence.zh, names.zh), times(sentence.pinyin, names.pinyin), times(sentence.en, names.en)]).toEqual([1, 1, 1])
  }))

  it('says every wish once', () => property((sentence, _lines, wishes) => {
    const requests = sentence.zh.slice(sentence.zh.search(/[。！]/u) + 1)
    for (const wish of settleWishes(wishes))
      expect(times(requests, WISH_WORDS[wish].zh)).toBe(1)
  }))

  it('says nothing that nobody wished', () => property((sentence, _lines, wishes) => {
    const requests = sentence.zh.slice(sentence.zh.search(/[。！]/u) + 1)
    const said = wishes.map(wish => WISH_WORDS[wish].zh)
    for (const { zh } of WISHES.filter(wish => !wishes.includes(wish)).map(wish => WISH_WORDS[wish])) {
      if (!said.some(other => other.includes(zh)))
        expect(times(requests, zh)).toBe(0)
    }
  }))

  it('uses 不 once at most', () => property(sentence => expect(times(sentence.zh, '不')).toBeLessThanOrEqual(1)))

  it('is punctuated as Chinese is', () => property((sentence) => {
    expect(sentence.zh).toMatch(/^您好[，！].*谢谢！$/u)
    expect(sentence.zh).not.toMatch(/[，。、！？和]{2}|[,.!?\s]/u)
    expect(sentence.zh).not.toMatch(/[。！？]和|、和|和、/u)
  }))

  it('is punctuated as English is', () => property((sentence) => {
    expect(sentence.en).toMatch(/^Hello[,!] .*Thank you!$/u)
    expect(sentence.en).not.toMatch(/ {2}|[,.!?]{2}| [,.!?]|[，。、！？]/u)
  }))

  it('does not depend on the order of the wishes', () => property((sentence, lines, wishes) => {
    expect(orderSentence(lines, [...wishes].reverse())).toEqual(sentence)
  }))
})
