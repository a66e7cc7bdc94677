import type { Length } from '@/domain/distance'
import type { DatabaseProblemKind } from './planProblem'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'

const ZH_PROBLEMS: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: '这个浏览器（可能是无痕窗口）不让保存，关掉这一页就没有了。请先导出。',
  blocked: '另一个标签页里开着旧版的导览，暂时存不了。关掉它再试。',
  full: '手机空间满了，没有存上。请先导出，再腾出空间。',
  closed: '与存储的连接断了，没有存上。请再试一次。',
  newer: '这里存的东西是更新的导览写的，这一版没有动它。请连上网更新导览。',
  failed: '没有存上或读不出来。已存的没有动；请再试，或先导出。',
}
const EN_PROBLEMS: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: 'This browser (perhaps a private window) keeps nothing; it is lost when you close the page. Export it first.',
  blocked: 'An older version of the guide is open in another tab, so nothing can be stored. Close it and try again.',
  full: 'The phone is full and this is not stored. Export it, then make room.',
  closed: 'The connection to the store was lost and this is not stored. Try again.',
  newer: 'What is stored here was written by a newer guide; this one has not touched it. Go online and update the guide.',
  failed: 'Storing or reading failed. What was stored is untouched; try again, or export it.',
}

/** Texts of taking one's own position on the spot. */
export const fieldCheckMessages = defineMessages({
  'zh-CN': {
    here: '我就在这里',
    again: '重新测一次',
    why: '导览还不确切知道这里的位置。你正站在这里的话，可以用手机测一下：只留在手机上，愿意的话再导出给编者。',
    measuring: '正在测，请站着别动……',
    sofar: (accuracy: Length, fixes: number) => `已收 ${fixes} 次，误差约 ${zhLength(accuracy)}`,
    noneYet: '还没有收到够准的定位。走到开阔处，手机举平。',
    stop: '不测了',
    result: (accuracy: Length) => `测好了，误差约 ${zhLength(accuracy)}。`,
    keep: '存下来',
    discard: '不要',
    own: '自测',
    ownNote: (time: string, accuracy: Length, fixes: number) => `${time} 测，误差约 ${zhLength(accuracy)}（${fixes} 次平均）。这是你自己测的，不是导览的资料。`,
    remove: '删掉',
    removed: '已删掉。',
    putBack: '放回来',
    exportFile: '导出文件',
    exportText: '复制文字',
    copied: '已复制，发给编者就行。',
    copyRefused: '浏览器不让复制，请手动选取：',
    fileName: '实地自测',
    problem: (problem: DatabaseProblemKind) => ZH_PROBLEMS[problem],
  },
  'en': {
    here: 'I am right here',
    again: 'Measure again',
    why: 'The guide does not know exactly where this is. If you stand here, measure it with your phone: it stays on the phone, and you can export it for the editor.',
    measuring: 'Measuring; please stand still…',
    sofar: (accuracy, fixes) => `${fixes} received, to about ${enLength(accuracy)}`,
    noneYet: 'Nothing good enough yet. Go into the open and hold the phone flat.',
    stop: 'Stop',
    result: accuracy => `Done, to about ${enLength(accuracy)}.`,
    keep: 'Keep it',
    discard: 'Discard',
    own: 'Your own',
    ownNote: (time, accuracy, fixes) => `Taken ${time}, to about ${enLength(accuracy)} (mean of ${fixes}). Measured by you; not part of the guide.`,
    remove: 'Delete',
    removed: 'Deleted.',
    putBack: 'Put it back',
    exportFile: 'Export as file',
    exportText: 'Copy as text',
    copied: 'Copied; send it to the editor.',
    copyRefused: 'The browser does not let this be copied; please select it yourself:',
    fileName: 'field-checks',
    problem: problem => EN_PROBLEMS[problem],
  },
})
