import type { DietFlag } from './dish'
import { DIET_FLAGS } from './dish'

/** What one can ask of a kitchen, in the order in which the sentence says it: less of something, none of something, or a question. */
export const WISHES = [
  'less-chilli', 'less-salt', 'less-oil',
  'no-chilli', 'no-pork', 'no-offal', 'no-blood', 'no-poultry', 'no-fish', 'no-egg', 'no-soy', 'no-wheat', 'no-alcohol',
  'what-is-in-it', 'how-hot',
] as const
export type Wish = (typeof WISHES)[number]

/** How a wish works in the sentence. */
export type WishManner = 'less' | 'none' | 'question'

/** A wish in Chinese, in pinyin as spoken, and in English. */
export interface WishWords {
  readonly manner: WishManner
  readonly zh: string
  readonly pinyin: string
  readonly en: string
}

/** The words of every wish. */
export const WISH_WORDS: Readonly<Record<Wish, WishWords>> = {
  'less-chilli': { manner: 'less', zh: '少放辣椒', pinyin: 'shǎo fàng làjiāo', en: 'less chilli' },
  'less-salt': { manner: 'less', zh: '少放盐', pinyin: 'shǎo fàng yán', en: 'less salt' },
  'less-oil': { manner: 'less', zh: '少放油', pinyin: 'shǎo fàng yóu', en: 'less oil' },
  'no-chilli': { manner: 'none', zh: '辣椒', pinyin: 'làjiāo', en: 'chilli' },
  'no-pork': { manner: 'none', zh: '猪肉', pinyin: 'zhūròu', en: 'pork' },
  'no-offal': { manner: 'none', zh: '内脏', pinyin: 'nèizàng', en: 'offal' },
  'no-blood': { manner: 'none', zh: '血', pinyin: 'xiě', en: 'blood' },
  'no-poultry': { manner: 'none', zh: '鸡鸭肉', pinyin: 'jīyāròu', en: 'poultry' },
  'no-fish': { manner: 'none', zh: '鱼', pinyin: 'yú', en: 'fish' },
  'no-egg': { manner: 'none', zh: '蛋', pinyin: 'dàn', en: 'egg' },
  'no-soy': { manner: 'none', zh: '黄豆做的东西', pinyin: 'huángdòu zuò de dōngxi', en: 'soy' },
  'no-wheat': { manner: 'none', zh: '面粉', pinyin: 'miànfěn', en: 'wheat flour' },
  'no-alcohol': { manner: 'none', zh: '酒', pinyin: 'jiǔ', en: 'alcohol' },
  'what-is-in-it': { manner: 'question', zh: '里面放了什么', pinyin: 'lǐmiàn fàng le shénme', en: 'what is in it' },
  'how-hot': { manner: 'question', zh: '有多辣', pinyin: 'yǒu duō là', en: 'how hot it is' },
}

const NONE_OF: Readonly<Record<DietFlag, Wish>> = {
  pork: 'no-pork', offal: 'no-offal', blood: 'no-blood', poultry: 'no-poultry', fish: 'no-fish',
  egg: 'no-egg', soy: 'no-soy', wheat: 'no-wheat', alcohol: 'no-alcohol', chilli: 'no-chilli',
}

/** The wish that asks for a dish without `flag`. */
export function wishAgainst(flag: DietFlag): Wish {
  return NONE_OF[flag]
}

/** The flag that a wish asks to leave out, or undefined for another sort of wish. */
export function flagOf(wish: Wish): DietFlag | undefined {
  return FLAGS.get(wish)
}

const FLAGS: ReadonlyMap<Wish, DietFlag> = new Map(DIET_FLAGS.map(flag => [NONE_OF[flag], flag]))

/** `wishes` with `wish` added, or taken away where it was; less chilli and no chilli exclude each other. */
export function toggleWish(wishes: readonly Wish[], wish: Wish): readonly Wish[] {
  if (wishes.includes(wish))
    return wishes.filter(each => each !== wish)
  return settleWishes([...wishes.filter(each => !contradicts(each, wish)), wish])
}

/** The wishes in speaking order, each once; where both are asked, no chilli outweighs less chilli. */
export function settleWishes(wishes: readonly Wish[]): readonly Wish[] {
  return WISHES.filter(wish => wishes.includes(wish) && !(wish === 'less-chilli' && wishes.includes('no-chilli')))
}

function contradicts(one: Wish, other: Wish): boolean {
  return (one === 'less-chilli' && other === 'no-chilli') || (one === 'no-chilli' && other === 'less-chilli')
}
