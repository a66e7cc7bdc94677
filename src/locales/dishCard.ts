import type { TonedSyllable } from '@/domain/tones'
import type { Wish, WishManner } from '@/domain/orderWish'
import { defineMessages } from './messages'

const zhWishes: Readonly<Record<Wish, string>> = {
  'less-chilli': '少辣', 'less-salt': '少盐', 'less-oil': '少油',
  'no-chilli': '辣椒', 'no-pork': '猪肉', 'no-offal': '内脏', 'no-blood': '血', 'no-poultry': '鸡鸭', 'no-fish': '鱼', 'no-egg': '蛋', 'no-soy': '黄豆', 'no-wheat': '面粉', 'no-alcohol': '酒',
  'what-is-in-it': '里面放了什么', 'how-hot': '有多辣',
}
const enWishes: Readonly<Record<Wish, string>> = {
  'less-chilli': 'chilli', 'less-salt': 'salt', 'less-oil': 'oil',
  'no-chilli': 'chilli', 'no-pork': 'pork', 'no-offal': 'offal', 'no-blood': 'blood', 'no-poultry': 'poultry', 'no-fish': 'fish', 'no-egg': 'egg', 'no-soy': 'soy', 'no-wheat': 'wheat flour', 'no-alcohol': 'alcohol',
  'what-is-in-it': 'what is in it', 'how-hot': 'how hot it is',
}

/** Texts of the card that is shown to a waiter. */
export const dishCardMessages = defineMessages({
  'zh-CN': {
    title: '点菜卡',
    intro: '选好菜和要求，把这张卡拿给店家看。没有网络也能用。',
    empty: '还没有选菜。在下面选几道，卡上就会写出一句话。',
    show: '放大给店家看',
    close: '收起',
    cardLabel: '给店家看的卡',
    dishes: '点哪几道',
    portions: (dish: string) => `${dish}，几份`,
    fewer: (dish: string) => `少一份${dish}`,
    more: (dish: string) => `多一份${dish}`,
    wishes: '有什么要求',
    manner: (manner: WishManner) => ({ less: '少放', none: '不要放', question: '问一问' })[manner],
    wish: (wish: Wish) => zhWishes[wish],
    warnings: '递卡之前',
    warningsNote: '资料里没有写到的，不等于没有。忌口或过敏，请当面再问一句。',
    sayIt: '怎么念',
    sayItNote: '拼音上的符号是声调，按说话时的实际读法标（“一份”的“一”念第二声，“不要”的“不”念第二声）。',
    tone: (tone: TonedSyllable['tone']) => ({ 1: '第一声，高平', 2: '第二声，上扬', 3: '第三声，低而曲', 4: '第四声，下降', 5: '轻声' })[tone],
    unknownDish: (id: string) => `没有这道菜：${id}`,
    awake: (state: 'idle' | 'held' | 'refused' | 'unsupported') => ({
      idle: '',
      held: '屏幕会一直亮着。',
      refused: '手机没有让屏幕常亮（可能在省电），暗了请点一下。',
      unsupported: '这个浏览器不能让屏幕常亮；可先把自动锁屏的时间调长。',
    })[state],
    share: '点菜卡',
    toTable: '不知道点什么？配一桌',
  },
  'en': {
    title: 'Order card',
    intro: 'Choose dishes and wishes, then hold the card out to the waiter. It works without a network.',
    empty: 'No dish yet. Choose some below, and the card will say it in one sentence.',
    show: 'Show to the waiter',
    close: 'Close',
    cardLabel: 'Card for the waiter',
    dishes: 'Dishes',
    portions: dish => `${dish}, portions`,
    fewer: dish => `One portion less of ${dish}`,
    more: dish => `One portion more of ${dish}`,
    wishes: 'Wishes',
    manner: manner => ({ less: 'Less', none: 'Without', question: 'Ask' })[manner],
    wish: wish => enWishes[wish],
    warnings: 'Before you hand it over',
    warningsNote: 'What the sources do not mention may still be in it. If you must avoid something, ask again at the table.',
    sayIt: 'How to say it',
    sayItNote: 'The marks over the letters are tones; a word with another tone is another word. They are written as spoken here: “yí fèn”, “bú yào”. In pinyin x is close to sh, q to ch, zh to j, c to ts; the e of de is close to the a of about.',
    tone: tone => ({ 1: 'first tone, high and level', 2: 'second tone, rising', 3: 'third tone, low and dipping', 4: 'fourth tone, falling', 5: 'light, without a tone' })[tone],
    unknownDish: id => `No such dish: ${id}`,
    awake: state => ({
      idle: '',
      held: 'The screen stays on.',
      refused: 'The phone does not keep the screen on (it may be saving power): tap it when it goes dark.',
      unsupported: 'This browser cannot keep the screen on; set a longer time before your phone locks itself.',
    })[state],
    share: 'Order card',
    toTable: 'Not sure what to order? Choose dishes for a table',
  },
})
