import type { PlanSheet } from './planSheet'
import { clockTime, sheetWords } from './sheetWords'
import { tidyText, webAddress } from './tidyText'

const BYTE_ORDER_MARK = '\uFEFF'

type Cell = string | number | null

// A spreadsheet would run a cell that starts like a formula; an apostrophe keeps it text.
function field(cell: Cell): string {
  if (cell === null || typeof cell === 'number')
    return String(cell ?? '')
  const text = tidyText(cell)
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text
  return /[",\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A plan as CSV (RFC 4180, UTF-8 with the mark that spreadsheets need): a row for each stop. */
export function writeCsv(sheet: PlanSheet): string {
  const words = sheetWords(sheet.locale)
  const clock = (minutes: number | null): string | null => minutes === null ? null : clockTime(minutes, words)
  const rows = sheet.days.flatMap((day, index) => day.stops.map((stop, order): readonly Cell[] => [
    index + 1,
    day.date,
    order + 1,
    stop.names.zh,
    stop.names.en,
    clock(stop.arrive),
    clock(stop.leave),
    stop.at?.lat.toFixed(6) ?? null,
    stop.at?.lng.toFixed(6) ?? null,
    stop.doubtMetres === null ? null : Math.round(stop.doubtMetres),
    stop.note,
    stop.passage?.text ?? null,
    stop.passage?.credit ?? null,
    webAddress(stop.url),
  ]))
  return BYTE_ORDER_MARK + [words.columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('')
}
