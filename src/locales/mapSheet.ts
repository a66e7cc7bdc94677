import { defineMessages } from './messages'

/** Texts of the sheet that rises over the map; loaded with it. */
export const mapSheetMessages = defineMessages({
  'zh-CN': {
    close: '关闭',
    sheet: (name: string) => `${name}，简介`,
    seePlace: '看这个地方',
    seeDish: '看这道菜',
    inText: '在文中看',
    dishes: '这里的土菜',
    more: (passages: number) => `${passages > 0 ? `另 ${passages} 段原文、` : ''}在哪里、依据、相关的人和事`,
    share: '分享',
    loadingDetail: '正在取这一处的文字……',
    detailFailed: '这一处的文字没有取到。已显示的内容不受影响；连上网后再试。',
  },
  'en': {
    close: 'Close',
    sheet: (name: string) => `About ${name}`,
    seePlace: 'See this place',
    seeDish: 'See this dish',
    inText: 'In the essay',
    dishes: 'Dishes from here',
    more: passages => `${passages > 0 ? `${passages} more ${passages === 1 ? 'passage' : 'passages'}, w` : 'W'}here it is, what is known, what goes with it`,
    share: 'Share',
    loadingDetail: 'Fetching the words on this one…',
    detailFailed: 'The words on this one could not be fetched. What you see is unaffected; try again when you are online.',
  },
})
