import type { Locale } from '@/domain/locale'

/** Why the device does not keep plans. */
export type DatabaseProblemKind = 'missing' | 'blocked' | 'full' | 'closed' | 'newer' | 'failed'

const ZH: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: '这个浏览器（可能是无痕窗口）不让保存。行程只在这一页里，关掉就没有了，请存成文件带走。',
  blocked: '另一个标签页里开着旧版的导览，暂时存不了。关掉它再试；这里的行程还在。',
  full: '设备空间满了，最近的改动没有存上。先把行程存成文件，再腾出空间。',
  closed: '与存储的连接断了，最近的改动没有存上。请再试一次。',
  newer: '存着的行程是更新的导览写的，这一版读不了，也没有动它。请连上网更新导览。',
  failed: '没有存上或读不出来。已存的没有动；请再试，或把行程存成文件。',
}
const EN: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: 'This browser (perhaps a private window) keeps nothing. The plan is on this page only; save it as a file before you close it.',
  blocked: 'An older version of the guide is open in another tab, so nothing can be stored. Close it and try again; your plan is still here.',
  full: 'The device is full and the last changes are not stored. Save the plan as a file, then make room.',
  closed: 'The connection to the store was lost and the last changes are not stored. Try again.',
  newer: 'The stored plans were written by a newer guide; this one cannot read them and has not touched them. Go online and update the guide.',
  failed: 'Storing or reading failed. What was stored is untouched; try again, or save the plan as a file.',
}

/** What happened, what is safe, what to do. */
export function planProblem(problem: DatabaseProblemKind, locale: Locale): string {
  return locale === 'en' ? EN[problem] : ZH[problem]
}
