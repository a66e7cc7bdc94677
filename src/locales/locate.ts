import type { FixWorth } from '@/domain/cartography/positionFix'
import { roundLength } from '@/domain/distance'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** Texts on where the visitor is; loaded when that is asked. Lengths are rounded so that they are not read out anew with every report. */
export const locateMessages = defineMessages({
  'zh-CN': {
    locating: '正在定位……',
    private: '位置只留在手机上，不会发送出去。',
    fix: (worth: FixWorth, metres: number) => ({
      good: `已标出你的位置。误差约 ${zhLength(roundLength(metres))}。`,
      coarse: `手机只知道大概位置。到室外、打开精确定位后会准一些。误差约 ${zhLength(roundLength(metres))}。`,
      outside: '你现在不在这张图里，所以没有移动地图。',
    })[worth],
    old: (time: string, metres: number) => `现在收不到新的位置。图上标的是 ${time} 的位置，误差约 ${zhLength(roundLength(metres))}。`,
    unsupported: '这个浏览器不能定位。列表照样可用。',
    insecure: '网址不是 https，浏览器不许定位。换 https 网址再试。',
    denied: '没有得到定位许可。在浏览器或系统设置里允许本站定位后再点一次。',
    unavailable: '手机现在定不了位。打开定位服务，走到开阔处，正在继续尝试。',
    timeout: '等了一会儿还没有定到位。走到开阔处，正在继续尝试。',
  },
  'en': {
    locating: 'Locating…',
    private: 'Your position stays on your phone; nothing is sent.',
    fix: (worth, metres) => ({
      good: `Your position is marked. Accurate to about ${enLength(roundLength(metres))}.`,
      coarse: `Your phone knows your position only roughly. Go outdoors and allow precise location for a better one. Accurate to about ${enLength(roundLength(metres))}.`,
      outside: 'You are not within this map, so it stays where it is.',
    })[worth],
    old: (time, metres) => `No new position comes in. The mark is where you were at ${time}, to within about ${enLength(roundLength(metres))}.`,
    unsupported: 'This browser cannot locate you. The list works all the same.',
    insecure: 'The address is not https, so the browser refuses to locate you. Try the https address.',
    denied: 'Location is not allowed. Allow it for this site in the settings of your browser or phone, then press again.',
    unavailable: 'Your phone cannot tell where it is. Switch location on and go out into the open; still trying.',
    timeout: 'No position yet. Go out into the open; still trying.',
  },
})
