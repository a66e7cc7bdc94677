import { defineMessages } from './messages'

export const shellMessages = defineMessages({
  'zh-CN': { opening: '正在翻开这一页……', needsScript: '没有网络时，这一页要靠脚本来打开；请允许脚本，或连上网再看。' },
  'en': { opening: 'Opening the page…', needsScript: 'Without a connection this page needs script: allow it, or come back online.' },
})
