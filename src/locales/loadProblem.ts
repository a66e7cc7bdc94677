import { defineMessages } from './messages'

/** Texts of a page that could not be loaded. */
export const loadProblemMessages = defineMessages({
  'zh-CN': {
    loadMissing: '要打开的那一页没有取到，手机上也还没有存。',
    loadDamaged: '要打开的那一页读出来不完整，没有采用。',
    wakeMissing: '这一页的按钮还用不了：要用的没有取到，手机上也还没有存。文字照样能读。',
    wakeDamaged: '这一页的按钮还用不了：取到的内容不完整，没有采用。文字照样能读。',
    wakeSafe: '你已存的内容不受影响。连上网后再试。',
    loadSafe: '你已存的内容不受影响。连上网后再试；也可以先看已经存好的页面。',
    retry: '再试一次',
    close: '知道了',
    toHome: '回首页',
  },
  'en': {
    loadMissing: 'The page you asked for could not be fetched, and it is not stored on this device yet.',
    loadDamaged: 'The page you asked for arrived incomplete and was not used.',
    wakeMissing: 'The buttons of this page do not work yet: what they need could not be fetched, and it is not stored on this device. The words can be read.',
    wakeDamaged: 'The buttons of this page do not work yet: what they need arrived incomplete and was not used. The words can be read.',
    wakeSafe: 'What you have stored is safe. Try again when you are online.',
    loadSafe: 'What you have stored is safe. Try again when you are online, or read a page that is stored.',
    retry: 'Try again',
    close: 'Close',
    toHome: 'To the home page',
  },
})
