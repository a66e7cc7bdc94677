import type { PlanSheet, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { arriveBackText, dayTitle, setOutText, stopText } from './stopText'
import { oneLine, webAddress } from './tidyText'

function stopLines(stop: SheetStop, index: number, sheet: PlanSheet, words: SheetWords): readonly string[] {
  const text = stopText(stop, words, true)
  return [
    `${index + 1}. ${oneLine(stopName(stop, sheet.locale))}`,
    ...(text === '' ? [] : text.split('\n').map(line => `   ${line}`)),
  ]
}

/** A plan as plain text, to be pasted into a message. */
export function writePlainText(sheet: PlanSheet): string {
  const words = sheetWords(sheet.locale)
  const url = webAddress(sheet.url)
  const days = sheet.days.map((day, index) => [
    dayTitle(day, index, words),
    setOutText(day, words),
    ...day.stops.flatMap((stop, order) => stopLines(stop, order, sheet, words)),
    arriveBackText(day, words),
  ].filter(line => line !== null).join('\n'))
  const foot = [words.disclaimer, url === null ? `—— ${words.guide}` : `${words.openPlan}: ${url}`].join('\n')
  return `${[oneLine(sheet.title), ...days, foot].join('\n\n')}\n`
}
