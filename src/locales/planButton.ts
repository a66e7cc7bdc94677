import { defineMessages } from './messages'

/** The one text of a button whose rest is loaded when it is pressed. */
export const planButtonMessages = defineMessages({
  'zh-CN': { add: '加入行程', addThis: (name: string) => `加入行程：${name}`, failed: '没有打开，请再按一次' },
  'en': { add: 'Add to a plan', addThis: (name: string) => `Add to a plan: ${name}`, failed: 'That did not open. Press again' },
})
