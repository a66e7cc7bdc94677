import type { Wind } from '@/domain/compassRose'
import type { Length } from '@/domain/distance'
import { enWind, zhWind } from './hikeSite'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** What the text to send is made of. */
export interface RescueWords {
  /** The hill that one is on; null far from it. */
  readonly hike: string | null
  readonly clock: string
  readonly accuracy: Length
  /** WGS 84. */
  readonly at: { readonly lat: number, readonly lng: number }
  /** The same for 高德. */
  readonly amap: string
  /** Where one is as seen from a named spot. */
  readonly from: string | null
}

/** Texts of the card for an emergency. */
export const rescueMessages = defineMessages({
  'zh-CN': {
    title: '求助',
    call: (number: string) => `拨打 ${number}`,
    police: '报警',
    fire: '消防救援',
    medical: '急救',
    signal: '没有信号就打不出去：往高处、开阔处挪一点再试；短信有时比电话容易发出去。能动的话留在路上，不要抄近道。',
    noPosition: '还没有位置。先打电话，说清山名和你记得的上一处。',
    from: (name: string, wind: Wind, metres: Length, doubt: Length) => `在${name}的${zhWind(wind)}方约 ${zhLength(metres)}（该地点 ±${zhLength(doubt)}）`,
    at: (name: string, doubt: Length) => `在${name}附近（该地点 ±${zhLength(doubt)}）`,
    say: '念给对方听，或发出去',
    text: ({ hike, clock, accuracy, at, amap, from }: RescueWords) =>
      `${hike === null ? '我' : `我在${hike}，`}需要帮助。${clock} 手机定位，误差约 ${zhLength(accuracy)}：北纬 ${at.lat.toFixed(5)}°，东经 ${at.lng.toFixed(5)}°（GPS，WGS 84）；在高德里搜 ${amap}（GCJ-02，经度在前）。${from === null ? '' : `${from}。`}`,
    textWithout: (hike: string, near: string) => `我在${hike}${near === '' ? '' : `（${near}）`}，需要帮助。手机暂时没有定位。`,
    sms: '发短信',
    share: '分享',
    copy: '复制',
    large: '放大给人看',
    small: '收起',
    shared: '已交给你选的应用。',
    copied: '已复制。',
    refused: '浏览器不让分享或复制，请照着念。',
    rules: '山上要记得',
    askLocals: '这座山还有许多事没有可靠资料：出发前咨询当地。',
  },
  'en': {
    title: 'Help',
    call: number => `Call ${number}`,
    police: 'police',
    fire: 'fire and rescue',
    medical: 'ambulance',
    signal: 'Without signal no call goes out: move a little higher or into the open and try again; a text sometimes gets through when a call does not. If you can walk, stay on the path.',
    noPosition: 'No position yet. Call first, and say the name of the mountain and the last spot you remember.',
    from: (name, wind, metres, doubt) => `about ${enLength(metres)} ${enWind(wind)} of ${name} (itself known to ±${enLength(doubt)})`,
    at: (name, doubt) => `close to ${name} (itself known to ±${enLength(doubt)})`,
    say: 'Read this out, or send it',
    text: ({ hike, clock, accuracy, at, amap, from }) =>
      `I need help${hike === null ? '' : ` on ${hike}`}. Phone position at ${clock} (Beijing time), to about ${enLength(accuracy)}: ${at.lat.toFixed(5)}° N, ${at.lng.toFixed(5)}° E (GPS, WGS 84); in Amap search for ${amap} (GCJ-02, longitude first).${from === null ? '' : ` I am ${from}.`}`,
    textWithout: (hike, near) => `I need help on ${hike}${near === '' ? '' : ` (${near})`}. My phone has no position at the moment.`,
    sms: 'Text message',
    share: 'Share',
    copy: 'Copy',
    large: 'Show it large',
    small: 'Smaller',
    shared: 'Handed to the app you chose.',
    copied: 'Copied.',
    refused: 'The browser lets this page neither share nor copy; please read it out.',
    rules: 'On the hill, remember',
    askLocals: 'Much about this hill is not known reliably: ask locally before you go.',
  },
})
