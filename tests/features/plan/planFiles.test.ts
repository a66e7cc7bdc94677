import { expect, it } from 'vitest'
import { PLAN_FORMATS, planFile } from '@/features/plan/planFiles'
import { planSheetOf } from '@/features/plan/planSheetOf'
import { sheetNames } from '@/features/plan/sheetNames'
import { remedyEdit } from '@/features/plan/remedyEdit'
import { clockValue, minutesOf } from '@/features/plan/clockValue'
import { planWordsMessages } from '@/locales/planWords'
import { createGazetteer } from '@/domain/planning/gazetteer'
import { legFinder } from '@/domain/planning/legs'
import { scheduleDay } from '@/domain/planning/schedule'
import { TWO_DAYS } from '../../domain/exchange/plans'

const gazetteer = createGazetteer({ entities: [], waymarks: [] })
const outlooks = TWO_DAYS.days.map(day => ({ schedule: scheduleDay(day, gazetteer, legFinder(TWO_DAYS, null)), conflicts: [] }))
const sheet = planSheetOf(TWO_DAYS, {
  locale: 'zh-CN',
  outlooks,
  gazetteer,
  passageOf: () => undefined,
  entityOf: () => undefined,
  namesOf: target => sheetNames(target, { entities: [], hikes: [] }),
  endName: () => '起点',
  credit: () => '',
  url: path => `https://example.org${path}`,
  link: null,
})

it('lays every stop of the plan on the sheet, in order', () => {
  expect(sheet.days.map(({ stops }) => stops.map(({ id }) => id))).toEqual(TWO_DAYS.days.map(({ stops }) => stops.map(({ id }) => id)))
})

it.each(PLAN_FORMATS)('writes the plan as %s', (format) => {
  expect(planFile(format, sheet, 0).text.length).toBeGreaterThan(40)
})

it('says how many stops a calendar cannot hold', () => {
  const undated = TWO_DAYS.days.filter(({ date }) => date === null).flatMap(({ stops }) => stops).length
  expect(planFile('ics', sheet, 0).undated).toBe(undated)
})

it('moves a stop to a new day where there is no next one, keeping every stop', () => {
  const at = TWO_DAYS.days.length - 1
  const stop = TWO_DAYS.days[at]?.stops[0]
  const edit = stop && remedyEdit({ do: 'another-day', stop: stop.id }, at, TWO_DAYS)
  const after = edit?.(TWO_DAYS)
  expect(after?.days).toHaveLength(TWO_DAYS.days.length + 1)
  expect(after?.days.at(-1)?.stops).toEqual([stop])
})

it('offers no edit for what only the visitor can do', () => {
  expect(remedyEdit({ do: 'add-meal', after: null }, 0, TWO_DAYS)).toBeUndefined()
})

it('reads back the times that it writes', () => {
  expect(minutesOf(clockValue(545))).toBe(545)
  expect(minutesOf('')).toBeNull()
})

it('counts the days that a time lies later', () => {
  expect([540, 1500, 3300].map(planWordsMessages['zh-CN'].clock)).toEqual(['9:00', '次日 1:00', '第 2 日后 7:00'])
  expect([540, 1500, 3300].map(planWordsMessages.en.clock)).toEqual(['9:00', '1:00 next day', '7:00, 2 days later'])
})
