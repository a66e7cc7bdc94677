import type { PlanSheet, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { arriveBackText, dayTitle, doubtText, setOutText, timesText } from './stopText'
import { oneLine, tidyText, webAddress } from './tidyText'

// HTML and Markdown signs of the visitor's own words stay words; so does a number that would start a list.
function words(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()<>#|~&!]/gu, '\\$&').replace(/^(\d+)([.)])/u, '$1\\$2').replace(/^([-+=])/u, '\\$1')
}

function lines(text: string): readonly string[] {
  return tidyText(text).split('\n').map(words).filter(line => line !== '')
}

function link(text: string, url: string | null): string | null {
  const address = webAddress(url)
  return address === null ? null : `[${words(text)}](<${address.replace(/[<>\s\\]/gu, encodeURIComponent)}>)`
}

function stopBlock(stop: SheetStop, index: number, sheet: PlanSheet, say: SheetWords): string {
  const times = timesText(stop, say)
  const doubt = doubtText(stop, say)
  const quote = stop.passage === null ? [] : [...lines(say.quoted(stop.passage.text)), `— ${words(stop.passage.credit)}`]
  const indent = ' '.repeat(`${index + 1}. `.length)
  const parts = [
    quote.map(line => `> ${line}`).join(`  \n${indent}`),
    lines(stop.note).map((line, at) => at === 0 ? `${say.note}${line}` : line).join(`  \n${indent}`),
    doubt === null ? '' : `*${words(doubt)}*`,
    link(say.page, stop.url) ?? '',
  ].filter(part => part !== '')
  const head = `${index + 1}. **${words(stopName(stop, sheet.locale))}**${times === null ? '' : ` · ${words(times)}`}`
  return [head, ...parts.map(part => `${indent}${part}`)].join('\n\n')
}

/** A plan as Markdown (CommonMark): a heading for each day, a numbered list of stops, passages as quotations. */
export function writeMarkdown(sheet: PlanSheet): string {
  const say = sheetWords(sheet.locale)
  const days = sheet.days.flatMap((day, index) => [
    `## ${words(dayTitle(day, index, say))}`,
    setOutText(day, say),
    ...day.stops.map((stop, order) => stopBlock(stop, order, sheet, say)),
    arriveBackText(day, say),
  ].map(part => part === null || part.startsWith('## ') || /^\d+\. \*\*/u.test(part) ? part : words(part)))
  const foot = [words(say.disclaimer), link(say.openPlan, sheet.url)].filter(part => part !== null).join(' ')
  return `${[`# ${words(sheet.title)}`, ...days.filter(part => part !== null), '---', foot].join('\n\n')}\n`
}
