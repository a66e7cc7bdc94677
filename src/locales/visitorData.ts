import type { VisitorBackupProblem } from '@/domain/visitorBackup'
import type { VisitorGroup, VisitorKind } from '@/domain/visitorRecords'
import type { DatabaseProblemKind } from './planProblem'
import { defineMessages } from './messages'

type Refusal = VisitorBackupProblem | 'too-large' | 'unreadable'

const ZH_REFUSALS: Readonly<Record<Refusal, string>> = {
  'not-a-backup': '这不是本导览的备份，什么也没有动。',
  'newer': '这份备份是更新的导览写的，这一版读不了。先连网更新导览，再来恢复。',
  'too-large': '文件超过 64 MB，没有读。',
  'unreadable': '设备没有把文件交出来，请再选一次。',
}
const EN_REFUSALS: Readonly<Record<Refusal, string>> = {
  'not-a-backup': 'This is not a backup of this guide; nothing was changed.',
  'newer': 'This backup was written by a newer guide, which this one cannot read. Go online, update the guide, then restore.',
  'too-large': 'The file is over 64 MB and was not read.',
  'unreadable': 'The device did not hand the file out; choose it again.',
}

const ZH_PROBLEMS: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: '这个浏览器（可能是无痕窗口）不让保存',
  blocked: '另一个标签页里开着旧版的导览，关掉它再试',
  full: '设备空间满了',
  closed: '与存储的连接断了，请再试',
  newer: '设备上的记录是更新的导览写的，先更新导览',
  failed: '没有成功，请再试',
}
const EN_PROBLEMS: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: 'this browser (perhaps a private window) keeps nothing',
  blocked: 'an older version of the guide is open in another tab; close it and try again',
  full: 'the device is full',
  closed: 'the connection to the store was lost; try again',
  newer: 'what is on the device was written by a newer guide; update the guide first',
  failed: 'it did not work; try again',
}

const ZH_COUNTS: Readonly<Record<VisitorGroup, (count: number) => string>> = {
  plans: count => `${count} 个行程`,
  tracks: count => `${count} 条轨迹`,
  fieldChecks: count => `${count} 个实地测点`,
  hikes: count => `${count} 条山行的进度`,
  settings: () => '显示设置和读到哪里',
}
const plural = (count: number, one: string, many: string): string => count === 1 ? `1 ${one}` : `${count} ${many}`
const EN_COUNTS: Readonly<Record<VisitorGroup, (count: number) => string>> = {
  plans: count => plural(count, 'plan', 'plans'),
  tracks: count => plural(count, 'track', 'tracks'),
  fieldChecks: count => plural(count, 'position taken on the spot', 'positions taken on the spot'),
  hikes: count => plural(count, 'hike in progress', 'hikes in progress'),
  settings: () => 'display settings and reading places',
}
const ZH_LOST: Readonly<Record<VisitorKind, string>> = { plans: '行程', histories: '行程的撤销记录', tracks: '轨迹', trackPoints: '轨迹的一段', fieldChecks: '实地测点', hikes: '山行进度', settings: '设置' }
const EN_LOST: Readonly<Record<VisitorKind, string>> = { plans: 'a plan', histories: 'the undo of a plan', tracks: 'a track', trackPoints: 'a part of a track', fieldChecks: 'a position taken on the spot', hikes: 'progress of a hike', settings: 'a setting' }

/** Texts about what the visitor made: backing it up, bringing it back. */
export const visitorDataMessages = defineMessages({
  'zh-CN': {
    backupTitle: '备份你做的东西',
    backupNote: '行程、轨迹、测点和设置只在这台设备上。存成一个文件，换手机、清浏览器也不怕。',
    has: (parts: readonly string[]) => parts.length === 0 ? '现在还没有什么要备份的。' : `现有：${parts.join('、')}。`,
    count: (group: VisitorGroup, count: number) => ZH_COUNTS[group](count),
    save: '存一份备份',
    saved: '备份交给浏览器下载了。看一眼文件在不在，再放到别处一份。',
    fileTitle: (date: string) => `循文游衡东 备份 ${date}`,
    choose: '从备份恢复（选文件）',
    refused: (why: Refusal) => ZH_REFUSALS[why],
    problem: (problem: DatabaseProblemKind) => `${ZH_PROBLEMS[problem]}。`,
    found: (date: string | null) => date === null ? '这份备份里有：' : `这份备份存于 ${date}，里面有：`,
    nothing: '里面没有可恢复的东西。',
    replaces: '设备上已有的不动；内容不同的行程换成备份里的，打开它点“撤销”可以找回；设置换成备份里的。',
    lost: (count: number) => `有 ${count} 处损坏，恢复不了：`,
    lostOne: (kind: VisitorKind | null, name: string | null) => `${kind === null ? '一条记录' : ZH_LOST[kind]}${name === null ? '' : `“${name}”`}`,
    more: (count: number) => `……还有 ${count} 处`,
    restore: '恢复这些',
    cancel: '不恢复',
    restored: (what: string, kept: number, unreadable: number) => `${what}已存好${kept > 0 ? `（${kept} 个本来就有）` : ''}${unreadable > 0 ? `，${unreadable} 个这一版读不了` : ''}。`,
    keptOnly: (what: string) => `${what}本来就有，没有动。`,
    notRestored: (what: string, problem: DatabaseProblemKind) => `${what}没有恢复：${ZH_PROBLEMS[problem]}。`,
    reading: '正在读…',
  },
  'en': {
    backupTitle: 'Back up what you made',
    backupNote: 'Plans, tracks, positions and settings are on this device only. One file keeps them safe from a new phone or a cleared browser.',
    has: parts => parts.length === 0 ? 'There is nothing to back up yet.' : `Here now: ${parts.join(', ')}.`,
    count: (group, count) => EN_COUNTS[group](count),
    save: 'Save a backup',
    saved: 'The backup was handed to the browser to download. See that the file is there, and keep a copy elsewhere.',
    fileTitle: date => `Hengdong backup ${date}`,
    choose: 'Restore from a backup (choose the file)',
    refused: why => EN_REFUSALS[why],
    problem: (problem) => {
      const text = EN_PROBLEMS[problem]
      return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
    },
    found: date => date === null ? 'This backup has:' : `This backup of ${date} has:`,
    nothing: 'There is nothing in it to restore.',
    replaces: 'What is on the device stays; a plan that differs is replaced, and its undo brings the other back; settings are replaced.',
    lost: count => `${plural(count, 'part is', 'parts are')} damaged and cannot be restored:`,
    lostOne: (kind, name) => `${kind === null ? 'a record' : EN_LOST[kind]}${name === null ? '' : ` “${name}”`}`,
    more: count => `… and ${count} more`,
    restore: 'Restore these',
    cancel: 'Do not restore',
    restored: (what, kept, unreadable) => `Stored: ${what}${kept > 0 ? ` (${kept} ${kept === 1 ? 'was' : 'were'} here already)` : ''}${unreadable > 0 ? `; ${unreadable} cannot be read by this version` : ''}.`,
    keptOnly: what => `Here already and left alone: ${what}.`,
    notRestored: (what, problem) => `Not restored: ${what}; ${EN_PROBLEMS[problem]}.`,
    reading: 'Reading…',
  },
})
