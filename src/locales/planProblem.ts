import type { Locale } from '@/domain/locale'

/** Why the device does not keep what the visitor makes. */
export type DatabaseProblemKind = 'missing' | 'blocked' | 'full' | 'closed' | 'newer' | 'failed'

const ZH: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: '这个浏览器（可能是无痕窗口）不让保存。只在这一页里有，关掉就没有了，请存成文件带走。',
  blocked: '另一个标签页里开着旧版的导览，暂时存不了。关掉它再试；这一页里的都还在。',
  full: '设备空间满了，最近的改动没有存上。请先存成文件，再腾出空间。',
  closed: '与存储的连接断了，最近的改动没有存上。请再试一次。',
  newer: '存着的是更新的导览写的，这一版读不了，也没有动它。请连上网更新导览。',
  failed: '没有存上或读不出来。已存的没有动；请再试，或存成文件。',
}
const EN: Readonly<Record<DatabaseProblemKind, string>> = {
  missing: 'This browser (perhaps a private window) keeps nothing. It is on this page only; save it as a file before you close it.',
  blocked: 'An older version of the guide is open in another tab, so nothing can be stored. Close it and try again; what is on this page is still here.',
  full: 'The device is full and the last changes are not stored. Save them as a file, then make room.',
  closed: 'The connection to the store was lost and the last changes are not stored. Try again.',
  newer: 'What is stored was written by a newer guide; this one cannot read it and has not touched it. Go online and update the guide.',
  failed: 'Storing or reading failed. What was stored is untouched; try again, or save it as a file.',
}

/** What happened to plans, tracks or checks, what is safe, what to do. */
export function planProblem(problem: DatabaseProblemKind, locale: Locale): string {
  return locale === 'en' ? EN[problem] : ZH[problem]
}
