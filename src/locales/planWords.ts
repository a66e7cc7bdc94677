import type { Leg } from '@/domain/planning/legs'
import type { Range } from '@/domain/planning/travelModel'
import type { NowhereReason } from '@/domain/planning/whereabouts'
import type { TravelMode } from '@/domain/plan'
import { defineMessages } from './messages'

const clock = (minutes: number): string => `${Math.floor(minutes % 1440 / 60)}:${String(Math.round(minutes) % 60).padStart(2, '0')}`
const later = (minutes: number, one: string, more: (days: number) => string): string => minutes < 1440 ? '' : minutes < 2880 ? one : more(Math.floor(minutes / 1440))
const zhClock = (minutes: number): string => `${later(Math.round(minutes), '次日 ', days => `第 ${days} 日后 `)}${clock(Math.round(minutes))}`
const enClock = (minutes: number): string => `${clock(Math.round(minutes))}${later(Math.round(minutes), ' next day', days => `, ${days} days later`)}`
const zhLength = (minutes: number): string => [minutes >= 60 ? `${Math.floor(minutes / 60)} 小时` : '', minutes % 60 === 0 && minutes > 0 ? '' : `${minutes % 60} 分钟`].filter(part => part !== '').join(' ')
const enLength = (minutes: number): string => [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 === 0 && minutes > 0 ? '' : `${minutes % 60} min`].filter(part => part !== '').join(' ')
const km = (metres: number): string => metres < 10_000 ? (Math.round(metres / 100) / 10).toString() : Math.round(metres / 1000).toString()
const rangeOf = ({ low, high }: Range, word: (value: number) => string): string => word(low) === word(high) ? word(low) : `${word(low)}–${word(high)}`

const zhModes: Readonly<Record<TravelMode, string>> = { car: '开车', bicycle: '骑车', foot: '步行', bus: '坐车（班车）' }
const enModes: Readonly<Record<TravelMode, string>> = { car: 'Car', bicycle: 'Bicycle or e-bike', foot: 'On foot', bus: 'Bus' }
const zhNowhere: Readonly<Record<NowhereReason, string>> = {
  'not-found': '位置没有查到', 'region': '是一大片地方', 'elsewhere': '在图外', 'river': '是整条河，去哪一段要自己定', 'not-in-guide': '这里已经没有它的资料', 'no-town': '这道菜不属于哪一个镇',
}
const enNowhere: Readonly<Record<NowhereReason, string>> = {
  'not-found': 'its position has not been found', 'region': 'it is a whole region', 'elsewhere': 'it lies beyond the map', 'river': 'it is a whole river, and where to see it is for you to choose', 'not-in-guide': 'the guide no longer has it', 'no-town': 'the dish belongs to no one town',
}

/** Words for times, ways and spots of plans. */
export const planWordsMessages = defineMessages({
  'zh-CN': {
    clock: zhClock,
    about: (minutes: number) => `约 ${zhClock(minutes)}`,
    between: (range: Range) => rangeOf(range, zhClock),
    minutes: zhLength,
    mode: (mode: TravelMode) => zhModes[mode],
    nowhere: (reason: NowhereReason) => zhNowhere[reason],
    meal: (dish: string, town: string | null) => town === null ? `吃${dish}` : `在${town}吃${dish}`,
    leg: (leg: Leg) => leg.isKnown
      ? leg.by === 'same-spot' ? '就在原地' : `约 ${km(leg.metres.usual)} km，${zhLength(leg.minutes.usual)}（${km(leg.metres.low)}–${km(leg.metres.high)} km，${leg.minutes.low}–${leg.minutes.high} 分钟）`
      : `路程算不出：${zhNowhere[leg.because]}`,
    unnamed: '没有名字的地点',
    gone: '资料里已没有的一站',
  },
  'en': {
    clock: enClock,
    about: minutes => `about ${enClock(minutes)}`,
    between: range => rangeOf(range, enClock),
    minutes: enLength,
    mode: mode => enModes[mode],
    nowhere: reason => enNowhere[reason],
    meal: (dish, town) => town === null ? `${dish} (meal)` : `${dish} at ${town} (meal)`,
    leg: leg => leg.isKnown
      ? leg.by === 'same-spot' ? 'at the same spot' : `about ${km(leg.metres.usual)} km, ${enLength(leg.minutes.usual)} (${km(leg.metres.low)}–${km(leg.metres.high)} km, ${leg.minutes.low}–${leg.minutes.high} min)`
      : `the way cannot be estimated: ${enNowhere[leg.because]}`,
    unnamed: 'a spot without a name',
    gone: 'a stop that the guide no longer has',
  },
})
