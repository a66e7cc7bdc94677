import { defineMessages } from './messages'

/** Texts for adding what a page shows to a plan. */
export const addToPlanMessages = defineMessages({
  'zh-CN': {
    to: '加到哪个行程？',
    onDay: (plan: string, day: number) => `${plan} · 第 ${day} 天`,
    fresh: '新做一个行程',
    freshTitle: '我的行程',
    untitled: '没有名称的行程',
    added: (plan: string) => `已加到“${plan}”。`,
    open: '打开行程',
    notKept: '已加上，但这台设备没有存住。请打开行程，把它存成文件。',
  },
  'en': {
    to: 'To which plan?',
    onDay: (plan, day) => `${plan}, day ${day}`,
    fresh: 'Begin a new plan',
    freshTitle: 'My plan',
    untitled: 'A plan without a name',
    added: plan => `Added to “${plan}”.`,
    open: 'Open the plan',
    notKept: 'Added, but this device could not keep it. Open the plan and save it as a file.',
  },
})
