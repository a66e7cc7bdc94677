import { defineMessages } from './messages'

/** Texts of the line that tells what works offline: of the network, and of each state of the worker. */
export const updatesMessages = defineMessages({
  'zh-CN': {
    'online': '已连网络',
    'offline': '没有网络',
    'installing': '正在存下全部内容，以便断网时用…',
    'ready': '全部内容已存好，断网可用',
    'failed': '内容还没有存全，断网时可能缺页。连上网络再打开一次即可补齐',
    'unsupported': '这里存不住，请换系统浏览器打开（微信里点 ⋯ 选“在浏览器打开”）',
    'version': (guide: string, release: string) => `版本 ${guide}（${release}）`,
    'update-ready': '新版已备好',
    'updated-elsewhere': '新版已启用',
  },
  'en': {
    'online': 'Connected to a network',
    'offline': 'No network',
    'installing': 'Storing the whole guide for use without a network…',
    'ready': 'The whole guide is stored and works without a network',
    'failed': 'Not all of the guide is stored yet. Open it again with a network, or pages may be missing offline',
    'unsupported': 'This browser cannot store the guide; open it in a full browser',
    'version': (guide: string, release: string) => `Version ${guide} (${release})`,
    'update-ready': 'A new version is ready',
    'updated-elsewhere': 'The new version is in use',
  },
})
