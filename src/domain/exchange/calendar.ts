import type { PlanSheet, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { calendarText, foldLine } from './calendarLine'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { stopText } from './stopText'
import { oneLine, webAddress } from './tidyText'

const DAY_MILLISECONDS = 86_400_000

// China has kept one time without summer time since 1991.
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** A calendar file, and the stops that it cannot hold because their day has no date. */
export interface CalendarFile {
  readonly text: string
  readonly undated: readonly SheetStop[]
}

const compact = (iso: string): string => iso.replace(/[-:]/gu, '').replace(/\.\d+/u, '')

function dayAfter(date: string, days: number): string {
  return compact(new Date(Date.parse(date) + days * DAY_MILLISECONDS).toISOString().slice(0, 10))
}

function moment(date: string, minutes: number): string {
  const whole = Math.round(minutes)
  const at = new Date(Date.parse(date) + whole * 60_000).toISOString()
  return compact(at).slice(0, 15)
}

function when({ arrive, leave }: SheetStop, date: string): readonly string[] {
  if (arrive === null)
    return [`DTSTART;VALUE=DATE:${dayAfter(date, 0)}`, `DTEND;VALUE=DATE:${dayAfter(date, 1)}`]
  const start = `DTSTART;TZID=Asia/Shanghai:${moment(date, arrive)}`
  return leave === null || leave <= arrive ? [start] : [start, `DTEND;TZID=Asia/Shanghai:${moment(date, leave)}`]
}

function event(stop: SheetStop, date: string, stamp: string, sheet: PlanSheet, words: SheetWords): readonly string[] {
  const name = oneLine(stopName(stop, sheet.locale))
  const page = webAddress(stop.url)
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(oneLine(`${sheet.id}.${stop.id}@hengdong-guide`))}`,
    `DTSTAMP:${stamp}`,
    ...when(stop, date),
    `SUMMARY:${calendarText(name)}`,
    `LOCATION:${calendarText(name)}`,
    ...(stop.at === null ? [] : [`GEO:${stop.at.lat.toFixed(6)};${stop.at.lng.toFixed(6)}`]),
    `DESCRIPTION:${calendarText(stopText(stop, words, true))}`,
    ...(page === null ? [] : [`URL:${oneLine(page)}`]),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** A plan as iCalendar (RFC 5545): one event a stop, whose UID stays when the plan is exported again. `now` is in milliseconds. */
export function writeCalendar(sheet: PlanSheet, now: number): CalendarFile {
  const words = sheetWords(sheet.locale)
  const stamp = compact(new Date(now).toISOString())
  const dated = sheet.days.flatMap(({ date, stops }) => date === null ? [] : stops.flatMap(stop => event(stop, date, stamp, sheet, words)))
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hengdong-guide//plan 1//ZH', 'CALSCALE:GREGORIAN', ...ZONE, ...dated, 'END:VCALENDAR']
  return {
    text: lines.map(foldLine).join(''),
    undated: sheet.days.flatMap(({ date, stops }) => date === null ? stops : []),
  }
}
