import { defineMessages } from './messages'

/** Words of the list of packages by others that the guide is made with. */
export const licencesMessages = defineMessages({
  'zh-CN': {
    intro: (count: number) => `程序里用到 ${count} 个他人写的开源组件，许可都允许自由使用：`,
    texts: '各组件的许可全文（需要网络）',
    newTab: '（在新标签页打开）',
  },
  'en': {
    intro: (count: number) => `The software contains ${count} open-source packages by others, all free to use:`,
    texts: 'Full text of their licences (needs a connection)',
    newTab: '(opens in a new tab)',
  },
})
