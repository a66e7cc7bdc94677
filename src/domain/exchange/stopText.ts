import type { SheetDay, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { clockTime } from './sheetWords'
import { oneLine, tidyText, webAddress } from './tidyText'

/** Below this doubt a position is as good as any sign at the roadside. */
const WORTH_SAYING_METRES = 250

/** When one is at a stop, in words; `null` without a schedule. */
export function timesText({ arrive, leave }: SheetStop, words: SheetWords): string | null {
  if (arrive === null)
    return null
  const from = clockTime(arrive, words)
  return words.about(leave === null || leave === arrive ? from : `${from}–${clockTime(leave, words)}`)
}

/** What is to be said of a stop's position; `null` where it is well known. */
export function doubtText({ at, doubtMetres }: SheetStop, words: SheetWords): string | null {
  if (at === null)
    return words.unplaced
  return doubtMetres === null || doubtMetres < WORTH_SAYING_METRES ? null : words.doubt(doubtMetres)
}

/** The passage in quotation marks with its credit; `null` where there is none. */
function passageText({ passage }: SheetStop, words: SheetWords): string | null {
  return passage === null ? null : `${words.quoted(tidyText(passage.text))}\n— ${oneLine(passage.credit)}`
}

/** All that is known of a stop, a part a line: times, passage, note, doubt; the address where `withPage`. */
export function stopText(stop: SheetStop, words: SheetWords, withPage: boolean): string {
  const note = tidyText(stop.note).trim()
  const page = withPage ? webAddress(stop.url) : null
  return [
    timesText(stop, words),
    passageText(stop, words),
    note === '' ? null : `${words.note}${note}`,
    doubtText(stop, words),
    page,
  ].filter(part => part !== null).join('\n')
}

/** The heading of a day: its number, its date where it has one. */
export function dayTitle(day: SheetDay, index: number, words: SheetWords): string {
  return day.date === null ? words.day(index + 1) : `${words.day(index + 1)} · ${day.date}`
}

/** How a day begins; `null` where no start is chosen. */
export function setOutText({ from, leaveAt }: SheetDay, words: SheetWords): string | null {
  return from === null ? null : words.setOut(oneLine(from.name), leaveAt === null ? null : clockTime(leaveAt, words))
}

/** How a day ends; `null` where no end is chosen. */
export function arriveBackText({ to, homeAt }: SheetDay, words: SheetWords): string | null {
  return to === null ? null : words.arriveBack(oneLine(to.name), homeAt === null ? null : clockTime(homeAt, words))
}
