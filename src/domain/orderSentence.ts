import type { Names } from './entity'
import type { Wish, WishManner } from './orderWish'
import { settleWishes, WISH_WORDS } from './orderWish'

/** A sentence to say or show at table: in Chinese, how that is spoken, and what it means. */
export interface OrderSentence {
  readonly zh: string
  readonly pinyin: string
  readonly en: string
}

/** A dish by its names, and how many portions of it. */
export interface OrderLine {
  readonly names: Pick<Names, 'zh' | 'pinyin' | 'en'>
  /** From 1 to 9. */
  readonly portions: number
}

type Language = keyof OrderSentence

// As spoken: 一 rises before 份, and two portions are 两, never 二.
const PORTIONS: readonly (readonly [zh: string, pinyin: string, en: string])[] = [
  ['一', 'yí', 'one portion'], ['两', 'liǎng', 'two portions'], ['三', 'sān', 'three portions'],
  ['四', 'sì', 'four portions'], ['五', 'wǔ', 'five portions'], ['六', 'liù', 'six portions'],
  ['七', 'qī', 'seven portions'], ['八', 'bā', 'eight portions'], ['九', 'jiǔ', 'nine portions'],
]

/** The measure of so many portions: 一份, 两份 … */
export function portionWords(portions: number): OrderSentence {
  const [zh, pinyin, en] = PORTIONS[portions - 1] ?? [String(portions), String(portions), `${portions} portions`]
  return { zh: `${zh}份`, pinyin: `${pinyin} fèn`, en }
}

/** One polite order of all dishes with all wishes; undefined where there is neither. */
export function orderSentence(lines: readonly OrderLine[], wishes: readonly Wish[]): OrderSentence | undefined {
  const settled = settleWishes(wishes)
  if (lines.length === 0 && settled.length === 0)
    return undefined
  const words = (manner: WishManner, language: Language): readonly string[] =>
    settled.map(wish => WISH_WORDS[wish]).filter(wish => wish.manner === manner).map(wish => wish[language])
  const isForSeveral = lines.length > 1
  return {
    zh: [greeting(lines, 'zh'), chineseRequest(words('less', 'zh'), words('none', 'zh'), isForSeveral), question('请问', words('question', 'zh'), '，', '？'), '谢谢！'].join(''),
    pinyin: [greeting(lines, 'pinyin'), spokenRequest(words('less', 'pinyin'), words('none', 'pinyin'), isForSeveral), question('Qǐngwèn ', words('question', 'pinyin'), ', ', '?'), 'Xièxie!'].filter(said => said !== '').join(' '),
    en: [greeting(lines, 'en'), englishRequest(words('less', 'en'), words('none', 'en')), question('Could you tell me ', words('question', 'en'), ' and ', '?'), 'Thank you!'].filter(said => said !== '').join(' '),
  }
}

function greeting(lines: readonly OrderLine[], language: Language): string {
  const dishes = lines.map(({ names, portions }) => {
    const measure = portionWords(portions)[language]
    return { zh: `${measure}${names.zh}`, pinyin: `${measure} ${names.pinyin}`, en: `${measure} of ${names.en}` }[language]
  })
  if (dishes.length === 0)
    return { zh: '您好！', pinyin: 'Nín hǎo!', en: 'Hello!' }[language]
  return {
    zh: `您好，我想点${listed(dishes, '、', '和')}。`,
    pinyin: `Nín hǎo, wǒ xiǎng diǎn ${listed(dishes, ', ', ' hé ')}.`,
    en: `Hello, I would like to order ${listed(dishes, ', ', ' and ')}.`,
  }[language]
}

// One 不 serves everything that is to be left out.
function chineseRequest(less: readonly string[], none: readonly string[], isForSeveral: boolean): string {
  const asked = [...less, ...none.length === 0 ? [] : [`${less.length === 0 ? '' : '也'}不要放${listed(none, '、', '和')}`]]
  return asked.length === 0 ? '' : `${isForSeveral ? '这几道菜都请' : '请'}${asked.join('，')}。`
}

function spokenRequest(less: readonly string[], none: readonly string[], isForSeveral: boolean): string {
  const asked = [...less, ...none.length === 0 ? [] : [`${less.length === 0 ? '' : 'yě '}bú yào fàng ${listed(none, ', ', ' hé ')}`]]
  return asked.length === 0 ? '' : `${isForSeveral ? 'Zhè jǐ dào cài dōu qǐng' : 'Qǐng'} ${asked.join(', ')}.`
}

function englishRequest(less: readonly string[], none: readonly string[]): string {
  const asked = [
    ...less.length === 0 ? [] : [`use ${listed(less, ', ', ' and ')}`],
    ...none.length === 0 ? [] : [`leave out ${listed(none, ', ', ' and ')}`],
  ]
  return asked.length === 0 ? '' : `Please ${listed(asked, ', ', ' and ')}.`
}

function question(opening: string, asked: readonly string[], between: string, end: string): string {
  return asked.length === 0 ? '' : `${opening}${asked.join(between)}${end}`
}

function listed(items: readonly string[], between: string, last: string): string {
  const [first = '', ...rest] = items
  const end = rest.at(-1)
  return end === undefined ? first : `${[first, ...rest.slice(0, -1)].join(between)}${last}${end}`
}
