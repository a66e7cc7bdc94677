import type { Wind } from '@/domain/compassRose'
import type { Length } from '@/domain/distance'
import type { Freshness } from '@/domain/fix'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** Why there is no position; as the platform says it. */
export type LocateProblemKind = 'unsupported' | 'insecure' | 'denied' | 'unavailable' | 'timeout'

const zhWinds: Readonly<Record<Wind, string>> = { n: '北', ne: '东北', e: '东', se: '东南', s: '南', sw: '西南', w: '西', nw: '西北' }
const enWinds: Readonly<Record<Wind, string>> = { n: 'north', ne: 'north-east', e: 'east', se: 'south-east', s: 'south', sw: 'south-west', w: 'west', nw: 'north-west' }

/** A wind in Chinese. */
export const zhWind = (wind: Wind): string => zhWinds[wind]
/** A wind in English. */
export const enWind = (wind: Wind): string => enWinds[wind]

/** A length of time in Chinese. */
export function zhAge(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60)
    return `${seconds} 秒`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
}

/** A length of time in English. */
export function enAge(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60)
    return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const zhProblems: Readonly<Record<LocateProblemKind, string>> = {
  unsupported: '这个浏览器不能定位。可以换一个浏览器打开，或看手机自带的指南针 App 上的经纬度。',
  insecure: '网址不是 https，浏览器不许定位。换 https 网址再试。',
  denied: '没有得到定位许可。在手机设置里允许浏览器定位，再点“重试”。',
  unavailable: '手机现在定不了位。打开定位服务，走到开阔处；正在继续尝试。',
  timeout: '一直没有收到新位置。走到开阔处，正在继续尝试。',
}
const enProblems: Readonly<Record<LocateProblemKind, string>> = {
  unsupported: 'This browser cannot locate you. Try another one, or read the coordinates in the compass app of your phone.',
  insecure: 'The address is not https, so the browser refuses to locate you. Try the https address.',
  denied: 'Location is not allowed. Allow it for the browser in the settings of your phone, then press Try again.',
  unavailable: 'The phone cannot tell where it is. Switch location on and go into the open; still trying.',
  timeout: 'No new position for a while. Go into the open; still trying.',
}
const zhAges: Readonly<Record<Freshness, (age: number) => string>> = {
  fresh: () => '刚刚',
  recent: age => `${zhAge(age)}前`,
  old: age => `${zhAge(age)}前的旧位置，现在可能不在那里`,
}
const enAges: Readonly<Record<Freshness, (age: number) => string>> = {
  fresh: () => 'just now',
  recent: age => `${enAge(age)} ago`,
  old: age => `an old position of ${enAge(age)} ago; you may no longer be there`,
}

/** Texts of where one is on a hike, and of the light of the day. */
export const hikeSiteMessages = defineMessages({
  'zh-CN': {
    where: '我在哪里',
    locating: '正在定位……第一次可能要一分钟。',
    retry: '重试',
    private: '位置只留在手机上，不会发送出去。',
    problem: (problem: LocateProblemKind) => zhProblems[problem],
    age: (freshness: Freshness, age: number) => zhAges[freshness](age),
    accuracy: (length: Length) => `误差约 ${zhLength(length)}`,
    wgs84: 'WGS 84（GPS、救援）',
    gcj02: '在高德里输入（GCJ-02，经度在前）',
    copy: '复制',
    copied: '已复制',
    refused: '不让复制，请手抄',
    toSummit: (name: string) => `到${name}`,
    summitAway: (wind: Wind, degrees: number, metres: Length) => `${zhWind(wind)}方（${degrees}°），直线约 ${zhLength(metres)}`,
    summitDoubt: (doubt: Length) => `峰顶的位置误差约 ${zhLength(doubt)}，它就在图上扇形那一片。`,
    summitNear: (doubt: Length) => `已在峰顶附近：峰顶的位置误差约 ${zhLength(doubt)}，这么近说不准方向了，看眼前的路。`,
    straight: '这是直线，不是路。',
    compassOn: '打开指南针',
    compassUp: '上方是手机朝向。金属和磁扣会让它偏。',
    northUp: '上方是正北。',
    compassProblem: (problem: 'unsupported' | 'denied'): string => problem === 'denied' ? '没有得到指南针许可，按上北看。' : '这台手机没有给网页指南针，按上北看。',
    rose: (words: string) => `方向图：${words}`,
    north: '北',
    sun: '日落与掉头',
    today: (date: string) => `${date}，北京时间`,
    rise: '日出',
    set: '日落',
    dusk: '天黑（民用昏影终）',
    sunNote: '按平地算；山里更早暗下来，云雾天更早。',
    noSun: '算不出今天的日出日落。',
    left: (age: number) => `离日落还有 ${zhAge(age)}`,
    isDown: '太阳已经落了。打开手电，走原路，不要赶。',
    isDark: '天已黑。站稳，开灯；拿不准就停下，打电话求助。',
    turnBack: '最晚几点掉头',
    began: '几点开始往上走的？',
    up: '或者：上山用了几分钟？',
    fromTrack: (clock: string) => `按你的轨迹，${clock} 开始走。`,
    unknownPace: '这条路没有人测过时间，导览不编。填一个，就按你自己的脚力算。',
    turnBackAt: (clock: string) => `最晚 ${clock} 往回走`,
    turnBackWhy: (margin: number) => `按下山和上山一样久，日落前留 ${margin} 分钟余地。`,
    turnNow: '现在就该往回走了',
    notToday: '这个走法今天天黑前下不来。',
  },
  'en': {
    where: 'Where am I',
    locating: 'Locating… the first time may take a minute.',
    retry: 'Try again',
    private: 'Your position stays on your phone; nothing is sent.',
    problem: problem => enProblems[problem],
    age: (freshness, age) => enAges[freshness](age),
    accuracy: length => `to about ${enLength(length)}`,
    wgs84: 'WGS 84 (GPS, rescuers)',
    gcj02: 'To type into Amap (GCJ-02, longitude first)',
    copy: 'Copy',
    copied: 'Copied',
    refused: 'Not allowed; please write it down',
    toSummit: name => `To ${name}`,
    summitAway: (wind, degrees, metres) => `${enWind(wind)} (${degrees}°), about ${enLength(metres)} as the crow flies`,
    summitDoubt: doubt => `The summit’s position is good to ±${enLength(doubt)}; the wedge shows where it may lie.`,
    summitNear: doubt => `You are near the summit: closer than its position is known (±${enLength(doubt)}), so no direction can be told. Trust what you see.`,
    straight: 'A straight line, not the way.',
    compassOn: 'Use the compass',
    compassUp: 'Up is where the phone points. Metal and magnets mislead it.',
    northUp: 'Up is north.',
    compassProblem: problem => problem === 'denied' ? 'The compass was not allowed; up is north.' : 'This phone gives web pages no compass; up is north.',
    rose: words => `Direction: ${words}`,
    north: 'N',
    sun: 'Sunset and turning back',
    today: date => `${date}, Beijing time`,
    rise: 'Sunrise',
    set: 'Sunset',
    dusk: 'Dark (end of civil twilight)',
    sunNote: 'For a flat horizon; among hills and in cloud it gets dark earlier.',
    noSun: 'Sunrise and sunset cannot be worked out.',
    left: age => `${enAge(age)} until sunset`,
    isDown: 'The sun has set. Switch your lamp on, keep to the way you know, do not hurry.',
    isDark: 'It is dark. Stand safely, use your lamp; if in doubt, stop and call for help.',
    turnBack: 'When to turn back',
    began: 'When did you start up?',
    up: 'Or: how many minutes did the way up take?',
    fromTrack: clock => `By your track you started at ${clock}.`,
    unknownPace: 'Nobody has timed this way and the guide invents nothing. Fill in one, and your own pace decides.',
    turnBackAt: clock => `Turn back by ${clock}`,
    turnBackWhy: margin => `Taking the way down as long as the way up, with ${margin} minutes left before sunset.`,
    turnNow: 'Turn back now',
    notToday: 'At this pace you will not be down before dark today.',
  },
})
