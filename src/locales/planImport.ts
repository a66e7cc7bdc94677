import type { ImportProblem, SkippedItem } from '@/domain/exchange/importPreview'
import type { ProblemPlace } from '@/domain/exchange/problemPlace'
import type { Damage } from '@/domain/exchange/salvagePlan'
import { fileProblem } from './fileProblem'
import { defineMessages } from './messages'

type Refusal = ImportProblem | 'unreadable' | 'not-json' | 'not-a-backup' | 'newer'

function zhRefusal(why: Refusal): string {
  switch (why) {
    case 'unknown-format': return '认不出这是什么文件。能读的是本导览的备份、GPX、KML 和 GeoJSON。'
    case 'nothing-found': return '文件里没有可用的地点。'
    case 'not-a-backup': return '这不是本导览的备份。'
    case 'newer': return '这份备份是更新的导览写的，请先更新。'
    default: return fileProblem(why === 'not-json' ? 'malformed' : why, 'zh-CN')
  }
}

function enRefusal(why: Refusal): string {
  switch (why) {
    case 'unknown-format': return 'The file is of no known kind: backups of this guide, GPX, KML and GeoJSON can be read.'
    case 'nothing-found': return 'The file has no usable spots.'
    case 'not-a-backup': return 'This is not a backup of this guide.'
    case 'newer': return 'This backup was written by a newer guide; update first.'
    default: return fileProblem(why === 'not-json' ? 'malformed' : why, 'en')
  }
}

const zhSkips: Readonly<Record<SkippedItem['why'], string>> = {
  'no-position': '没有坐标', 'off-earth': '坐标不在地球上', 'line': '是线，不是点', 'area': '是面，不是点', 'track': '是轨迹', 'route-points': '是路线上的点', 'too-many': '超过 2,000 个', 'text-cut': '文字太长，截短了', 'not-a-feature': '不是地点',
}
const enSkips: Readonly<Record<SkippedItem['why'], string>> = {
  'no-position': 'no position', 'off-earth': 'not on earth', 'line': 'a line, not a spot', 'area': 'an area, not a spot', 'track': 'a track', 'route-points': 'points of a route', 'too-many': 'more than 2,000', 'text-cut': 'text cut short', 'not-a-feature': 'not a spot',
}

/** Texts for importing plans and spots. */
export const planImportMessages = defineMessages({
  'zh-CN': {
    refused: (why: Refusal, where: ProblemPlace | null = null) => zhRefusal(why) + (where === null ? '' : 'line' in where ? `（第 ${where.line} 行）` : `（${where.field}）`),
    backupHas: (count: number) => `这份备份里有 ${count} 个行程：`,
    replaces: '会换掉这台设备上的同一份；换掉后打开它点“撤销”可以找回',
    damaged: (count: number) => `另有 ${count} 处损坏，读不出来。`,
    damage: ({ plan, day, stop }: Damage) => `${plan === null || plan === '' ? '一份行程' : `“${plan}”`}${day === null ? '' : `第 ${day} 天`}${stop === null ? '' : `第 ${stop} 站`}`,
    restore: '存入这些行程',
    spotsHas: (count: number) => `文件里有 ${count} 个地点：`,
    more: (count: number) => `……还有 ${count} 个`,
    unnamed: '（无名）',
    spotsKeep: '存成一个新行程',
    imported: '导入的地点',
    skipped: (count: number) => `没有读入的 ${count} 项`,
    skip: ({ what, why, count }: SkippedItem) => why === 'too-many' ? `一次最多读 2,000 个地点，后面的 ${count} 个没有读` : `${what === '' ? '（无名）' : what}：${zhSkips[why]}${count > 1 ? `，${count} 个` : ''}`,
    cancel: '不导入',
    done: (stored: number, stayed: number) => stayed === 0 ? '已存好。' : `${stored === 0 ? '没有存入' : `存入 ${stored} 个`}：这台设备上有 ${stayed} 个同一份是更新的导览写的，没有换掉。`,
  },
  'en': {
    refused: (why, where = null) => enRefusal(why) + (where === null ? '' : 'line' in where ? ` (line ${where.line})` : ` (${where.field})`),
    backupHas: count => `This backup has ${count === 1 ? '1 plan' : `${count} plans`}:`,
    replaces: 'replaces the one on this device; open it and undo to get that back',
    damaged: count => `${count} more damaged and not readable.`,
    damage: ({ plan, day, stop }) => `${plan === null || plan === '' ? 'A plan' : `“${plan}”`}${day === null ? '' : `, day ${day}`}${stop === null ? '' : `, stop ${stop}`}`,
    restore: 'Store these plans',
    spotsHas: count => `The file has ${count === 1 ? '1 spot' : `${count} spots`}:`,
    more: count => `… and ${count} more`,
    unnamed: '(no name)',
    spotsKeep: 'Store as a new plan',
    imported: 'Imported spots',
    skipped: count => `${count} not imported`,
    skip: ({ what, why, count }) => why === 'too-many' ? `Only 2,000 spots are read at a time; ${count} more were left out` : `${what === '' ? '(no name)' : what}: ${enSkips[why]}${count > 1 ? `, ${count}` : ''}`,
    cancel: 'Do not import',
    done: (stored, stayed) => stayed === 0 ? 'Stored.' : `${stored === 0 ? 'None' : stored} stored: ${stayed} on this device ${stayed === 1 ? 'was' : 'were'} written by a newer guide and ${stayed === 1 ? 'stays' : 'stay'}.`,
  },
})
