import type { Locale } from '@/domain/locale'

/** The words of an exported file. */
export interface SheetWords {
  readonly guide: string
  readonly day: (number: number) => string
  readonly later: (clock: string, days: number) => string
  readonly about: (times: string) => string
  readonly setOut: (name: string, clock: string | null) => string
  readonly arriveBack: (name: string, clock: string | null) => string
  readonly doubt: (metres: number) => string
  readonly unplaced: string
  readonly note: string
  readonly quoted: (text: string) => string
  readonly page: string
  readonly openPlan: string
  readonly mapOf: (day: string) => string
  readonly mapNote: string
  readonly disclaimer: string
  readonly columns: readonly string[]
}

const distance = (metres: number, kilometre: string, metre: string): string =>
  metres >= 1000 ? `${Math.round(metres / 100) / 10} ${kilometre}` : `${Math.round(metres)} ${metre}`

const ZH: SheetWords = {
  guide: '循文游衡东',
  day: number => `第 ${number} 天`,
  later: (clock, days) => `${days === 1 ? '次日' : `第 ${days} 日后`} ${clock}`,
  about: times => `约 ${times}`,
  setOut: (name, clock) => `${clock === null ? '' : `${clock} `}从${name}出发`,
  arriveBack: (name, clock) => `${clock === null ? '' : `约 ${clock} `}到${name}`,
  doubt: metres => `位置只大致知道：可能相差 ${distance(metres, '公里', '米')}`,
  unplaced: '位置未考，无坐标',
  note: '备注：',
  quoted: text => `“${text}”`,
  page: '详情',
  openPlan: '打开行程',
  mapOf: day => `${day}的示意图`,
  mapNote: '示意图，不作导航。虚线只表示先后，不是路线；虚圈里都可能是那一处。',
  disclaimer: '时间为估算。坐标为 WGS 84。',
  columns: ['天', '日期', '序', '地点', '英文名', '到', '离', '纬度', '经度', '位置误差(米)', '备注', '原文', '出处', '网址'],
}

const EN: SheetWords = {
  guide: 'Hengdong by the Page',
  day: number => `Day ${number}`,
  later: (clock, days) => days === 1 ? `${clock} next day` : `${clock}, ${days} days later`,
  about: times => `about ${times}`,
  setOut: (name, clock) => `${clock === null ? 'Set' : `${clock} set`} out from ${name}`,
  arriveBack: (name, clock) => `${clock === null ? 'Arrive' : `About ${clock} arrive`} at ${name}`,
  doubt: metres => `position only roughly known: it may be off by ${distance(metres, 'km', 'm')}`,
  unplaced: 'position unknown, no coordinates',
  note: 'Note: ',
  quoted: text => `“${text}”`,
  page: 'More',
  openPlan: 'Open the plan',
  mapOf: day => `Sketch map: ${day}`,
  mapNote: 'A sketch, not for navigation. Dotted lines show the order, not roads; a dashed circle is as large as the doubt.',
  disclaimer: 'Times are estimates. Coordinates are WGS 84.',
  columns: ['Day', 'Date', 'No.', 'Place', 'English name', 'Arrive', 'Leave', 'Latitude', 'Longitude', 'Position doubt (m)', 'Note', 'Passage', 'Credit', 'Page'],
}

/** The words of files for readers of `locale`. */
export function sheetWords(locale: Locale): SheetWords {
  return locale === 'en' ? EN : ZH
}

/** Minutes after midnight as `08:05`; past midnight it says how many days later. */
export function clockTime(minutes: number, words: SheetWords): string {
  const whole = Math.round(minutes)
  const within = whole % 1440
  const clock = `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
  return whole >= 1440 ? words.later(clock, Math.floor(whole / 1440)) : clock
}
