import type { Conflict, Remedy } from '@/domain/planning/conflict'
import type { StopId } from '@/domain/plan'
import { defineMessages } from './messages'
import { planWordsMessages } from './planWords'

type NameOf = (stop: StopId) => string
const zh = planWordsMessages['zh-CN']
const en = planWordsMessages.en
const zhMay = (chance: 'sure' | 'possible'): string => chance === 'sure' ? '' : '可能'
const enMay = (chance: 'sure' | 'possible', sure: string, may: string): string => chance === 'sure' ? sure : may
const zhHours = (isSure: boolean): string => isSure ? '' : '（时间未核实）'
const enHours = (isSure: boolean): string => isSure ? '' : ' (hours not verified)'
const km = (metres: number): string => (Math.round(metres / 100) / 10).toString()

function zhConflict(conflict: Conflict, name: NameOf): string {
  switch (conflict.kind) {
    case 'after-closing': return `约 ${zh.clock(conflict.arrive)} ${zhMay(conflict.chance)}才到${name(conflict.stop)}，那里 ${zh.clock(conflict.closes)} 关门${zhHours(conflict.isHoursSure)}。`
    case 'closes-during': return `${name(conflict.stop)} ${zh.clock(conflict.closes)} 关门${zhHours(conflict.isHoursSure)}，${zhMay(conflict.chance)}要到 ${zh.clock(conflict.leave)} 才走得了。`
    case 'before-opening': return `约 ${zh.clock(conflict.arrive)} 就到${name(conflict.stop)}，${zh.clock(conflict.opens)} 才开门${zhHours(conflict.isHoursSure)}。`
    case 'fixed-missed': return `${name(conflict.stop)}定在 ${zh.clock(conflict.fixedAt)}，${zhMay(conflict.chance)}要 ${zh.clock(conflict.arrive)} 才到。`
    case 'dark-on-mountain': return `${zhMay(conflict.chance)}要到 ${zh.clock(conflict.leave)} 才离开${name(conflict.stop)}，而 ${zh.clock(conflict.sunset)} 日落：不要摸黑下山。`
    case 'vague-position': return `${name(conflict.stop)}的位置只知大概，可能差 ${km(conflict.metres)} km。`
    case 'unknown-position': return `${name(conflict.stop)}：${zh.nowhere(conflict.because)}，路程没有算进去。`
    case 'day-too-long': return `这一天${zhMay(conflict.chance)}要到 ${zh.clock(conflict.end)} 才结束，超过了 ${zh.clock(conflict.homeBy)}。`
    case 'meal-missed': return conflict.meal === 'lunch' ? '没有安排午饭。' : '没有安排晚饭。'
    case 'doubles-back': return `现在的次序走了回头路，路上多花约 ${zh.minutes(conflict.minutes)}。`
  }
}

function enConflict(conflict: Conflict, name: NameOf): string {
  switch (conflict.kind) {
    case 'after-closing': return `You ${enMay(conflict.chance, 'reach', 'may reach')} ${name(conflict.stop)} only at about ${en.clock(conflict.arrive)}; it closes at ${en.clock(conflict.closes)}${enHours(conflict.isHoursSure)}.`
    case 'closes-during': return `${name(conflict.stop)} closes at ${en.clock(conflict.closes)}${enHours(conflict.isHoursSure)}; your stay ${enMay(conflict.chance, 'lasts', 'may last')} until ${en.clock(conflict.leave)}.`
    case 'before-opening': return `You reach ${name(conflict.stop)} at about ${en.clock(conflict.arrive)}; it opens at ${en.clock(conflict.opens)}${enHours(conflict.isHoursSure)}.`
    case 'fixed-missed': return `${name(conflict.stop)} is fixed for ${en.clock(conflict.fixedAt)}; you ${enMay(conflict.chance, 'arrive', 'may arrive')} at ${en.clock(conflict.arrive)}.`
    case 'dark-on-mountain': return `You ${enMay(conflict.chance, 'leave', 'may leave')} ${name(conflict.stop)} only at ${en.clock(conflict.leave)}, and the sun sets at ${en.clock(conflict.sunset)}: do not come down in the dark.`
    case 'vague-position': return `The position of ${name(conflict.stop)} is known only roughly; it may be ${km(conflict.metres)} km off.`
    case 'unknown-position': return `${name(conflict.stop)}: ${en.nowhere(conflict.because)}; the way there is not counted.`
    case 'day-too-long': return `The day ${enMay(conflict.chance, 'ends', 'may end')} at ${en.clock(conflict.end)}, after ${en.clock(conflict.homeBy)}.`
    case 'meal-missed': return conflict.meal === 'lunch' ? 'No lunch is planned.' : 'No dinner is planned.'
    case 'doubles-back': return `The order doubles back and costs about ${en.minutes(conflict.minutes)} more on the road.`
  }
}

function zhRemedy(remedy: Remedy, name: NameOf): string {
  switch (remedy.do) {
    case 'leave-earlier': return `早 ${zh.minutes(remedy.minutes)}出发`
    case 'leave-later': return `晚 ${zh.minutes(remedy.minutes)}出发`
    case 'shorten-stay': return `在${name(remedy.stop)}只留 ${zh.minutes(remedy.stay)}`
    case 'move-first': return `先去${name(remedy.stop)}`
    case 'another-day': return `把${name(remedy.stop)}放到下一天`
    case 'take-best-order': return '换成最省路的次序'
    case 'add-meal': return '在下面“加一站”里加一道菜'
    case 'ask-on-the-way': return '路上向当地人打听'
    case 'search-by-name': return '在地图 App 里按名称找'
  }
}

function enRemedy(remedy: Remedy, name: NameOf): string {
  switch (remedy.do) {
    case 'leave-earlier': return `Set out ${en.minutes(remedy.minutes)} earlier`
    case 'leave-later': return `Set out ${en.minutes(remedy.minutes)} later`
    case 'shorten-stay': return `Stay only ${en.minutes(remedy.stay)} at ${name(remedy.stop)}`
    case 'move-first': return `Go to ${name(remedy.stop)} first`
    case 'another-day': return `Move ${name(remedy.stop)} to the next day`
    case 'take-best-order': return 'Take the order with the shortest way'
    case 'add-meal': return 'Add a dish under “Add a stop” below'
    case 'ask-on-the-way': return 'Ask local people on the way'
    case 'search-by-name': return 'Search for it by name in a map app'
  }
}

/** What does not go well on a day, and what to do about it. */
export const planConflictsMessages = defineMessages({
  'zh-CN': { title: '要留意', conflict: zhConflict, remedy: zhRemedy },
  'en': { title: 'To mind', conflict: enConflict, remedy: enRemedy },
})
