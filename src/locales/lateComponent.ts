import { defineMessages } from './messages'

/** Texts of a part of a page whose code is loaded when it is opened. */
export const lateComponentMessages = defineMessages({
  'zh-CN': {
    loading: '正在打开……',
    failed: '这一项没有打开：要用的没有取到，手机上也还没有存。你已存的内容不受影响。连上网后再试。',
    retry: '再试一次',
  },
  'en': {
    loading: 'Opening…',
    failed: 'This did not open: what it needs could not be fetched, and it is not stored on this device. What you have stored is safe. Try again when you are online.',
    retry: 'Try again',
  },
})
