import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '@/domain/exchange/calendar'
import { foldLine } from '@/domain/exchange/calendarLine'
import { stopName } from '@/domain/exchange/planSheet'
import { sheetWords } from '@/domain/exchange/sheetWords'
import { stopText } from '@/domain/exchange/stopText'
import { oneLine } from '@/domain/exchange/tidyText'
import { anySheet, SHEET } from './sheets'

const NOW = Date.UTC(2026, 2, 1, 8, 0, 0)
const octets = (line: string) => new TextEncoder().encode(line).length

function events(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone))
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}

describe('a plan as a calendar', () => {
  it('is read by another program, in the time of China', () => {
    const [first, second, ...others] = events(writeCalendar(SHEET, NOW).text)
    expect(others).toEqual([])
    expect(first?.summary).toBe('吴集老街')
    expect(first?.uid).toBe('p1.s1@hengdong-guide')
    expect(first?.startDate.zone.tzid).toBe('Asia/Shanghai')
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-04-03T01:05:00.000Z')
    expect(first?.endDate.toJSDate().toISOString()).toBe('2026-04-03T02:05:00.000Z')
    expect(first?.description).toContain('走在青石板上,“仿佛”回到从前;那是一条老街。')
    expect(first?.description).toContain('先看石板路;再问船,\\不急\n<b>带伞</b>')
    expect(second?.summary).toBe('无名洞')
  })

  it('says which stops it cannot hold because their day has no date', () => {
    expect(writeCalendar(SHEET, NOW).undated.map(stop => stop.id)).toEqual(['s3'])
  })

  it('keeps the ids of its events when it is written again', () => {
    const ids = (now: number) => events(writeCalendar(SHEET, now).text).map(event => event.uid)
    expect(ids(NOW)).toEqual(ids(NOW + 86_400_000))
  })

  it('gives a whole day to a stop without schedule, and the next day to one after midnight', () => {
    const [day] = SHEET.days
    const [stop] = day?.stops ?? []
    if (day === undefined || stop === undefined)
      throw new Error('no stop')
    const at = (arrive: number | null) => events(writeCalendar({ ...SHEET, days: [{ ...day, date: '2026-12-31', stops: [{ ...stop, arrive, leave: null }] }] }, NOW).text)[0]?.startDate
    expect(at(null)?.isDate).toBe(true)
    expect(at(null)?.toString()).toBe('2026-12-31')
    expect(at(1450)?.toString()).toBe('2027-01-01T00:10:00')
  })

  it('is sound whatever the plan: lines of at most 75 octets, nothing lost', () => {
    fc.assert(fc.property(anySheet, (sheet) => {
      const { text } = writeCalendar(sheet, NOW)
      expect(text.endsWith('\r\n')).toBe(true)
      const lines = text.slice(0, -2).split('\r\n')
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
      const stops = sheet.days.flatMap(day => day.date === null ? [] : day.stops)
      expect(events(text).map(event => [event.summary, event.description])).toEqual(stops.map(stop => [
        oneLine(stopName(stop, sheet.locale)),
        stopText(stop, sheetWords(sheet.locale), true),
      ]))
    }), { numRuns: 1000 })
  })
})

it('folds a line without cutting a character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
    const folded = foldLine(line)
    expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(line)
    expect(folded.split('\r\n').every(part => octets(part) <= 75 && !/\p{Surrogate}/u.test(part))).toBe(true)
  }))
})
