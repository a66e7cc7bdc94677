import type { Length } from '@/domain/distance'
import type { DatabaseProblemKind } from './planProblem'
import { enLength, zhLength } from './length'
import { defineMessages } from './messages'
import { planProblem } from './planProblem'

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
    problem: (problem: DatabaseProblemKind) => planProblem(problem, 'zh-CN'),
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
    problem: problem => planProblem(problem, 'en'),
  },
})
