import { defineMessages } from './messages'

/** Texts for a plan that arrives in several QR codes. */
export const planSharedMessages = defineMessages({
  'zh-CN': {
    part: (part: number, of: number) => `这是一份行程的第 ${part} 个码，共 ${of} 个。`,
    missing: (numbers: readonly number[]) => `还差第 ${numbers.join('、')} 个：请用这部手机接着扫。扫齐了，行程就在这里打开。`,
    notKept: '但是这个浏览器什么也不留，扫齐了也凑不起来。请换一个浏览器，或让对方改发链接、文件。',
  },
  'en': {
    part: (part, of) => `This is code ${part} of ${of} of a plan.`,
    missing: numbers => `Still missing: ${numbers.join(', ')}. Scan on with this phone; when all are there, the plan opens here.`,
    notKept: 'But this browser keeps nothing, so the codes cannot be put together. Use another browser, or ask for the link or a file.',
  },
})
