import type { Length } from '@/domain/distance'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

/** Texts of reading on arrival, and of the walk in thought; loaded with them. */
export const onSiteMessages = defineMessages({
  'zh-CN': {
    handsFree: '到了自动读',
    noSpots: '还没有一处知道位置，请用手翻。在路上点“我到了这里”记下，或导入轨迹放上各处，就能自动读。',
    armed: (count: number, of: number) => count === of ? `${count} 处都有位置，走到就读，每处只读一次。` : `${of} 处里有 ${count} 处有位置，走到就读，每处只读一次；其余用手翻。`,
    coarse: (accuracy: Length) => `定位误差约 ${zhLength(accuracy)}，太粗，还判断不了到没到。`,
    jump: '刚才的位置一下跳开很远，先不信。',
    late: '只收到旧位置，等新的。',
    broken: '收到的位置不能用，等下一个。',
    arrived: (label: string) => `到了：${label}`,
    screenOn: '屏幕会一直亮着；锁屏或切到别的应用，就停下。',
    screenOff: '这台设备不让屏幕一直亮着，请别让它熄灭：屏幕一黑就停下。',
    simulate: '模拟走一遍',
    simulated: '模拟',
    supposed: '没有实测位置：只按先后走，远近快慢不作数。',
    along: '从一处到下一处走直线，不是你的真实位置。',
    towards: (label: string) => `走向：${label}`,
    reading: '停下来读……',
    walked: '走完了。',
    speed: '快慢',
    speedOf: (times: number) => times === 1 ? '步行快慢' : `${times} 倍`,
  },
  'en': {
    handsFree: 'Read on arrival',
    noSpots: 'No spot has a known position yet: turn to them by hand. Press “I am here” on the way, or import a track and put the spots on it, to have them read on arrival.',
    armed: (count: number, of: number) => count === of ? `All ${count} spots have positions; each is read once, when you get there.` : `${count} of ${of} spots ${count === 1 ? 'has a position' : 'have positions'}; each is read once, when you get there. Turn to the others by hand.`,
    coarse: (accuracy: Length) => `Your position is only good to about ${enLength(accuracy)}: too coarse to tell whether you have arrived.`,
    jump: 'The last position was suddenly far away; not believed yet.',
    late: 'Only an old position came; waiting for a new one.',
    broken: 'The last position was unusable; waiting for the next.',
    arrived: (label: string) => `Arrived: ${label}`,
    screenOn: 'The screen stays on; locking it or changing to another app stops this.',
    screenOff: 'This device does not keep the screen on. Do not let it go dark: that stops this.',
    simulate: 'Simulate the walk',
    simulated: 'Simulated',
    supposed: 'No surveyed positions: this only follows the order; distance and pace mean nothing.',
    along: 'In straight lines from spot to spot; not your real position.',
    towards: (label: string) => `On the way to: ${label}`,
    reading: 'Standing still to read…',
    walked: 'Walked to the end.',
    speed: 'Pace',
    speedOf: (times: number) => times === 1 ? 'Walking pace' : `${times} ×`,
  },
})
