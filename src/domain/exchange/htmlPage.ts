import type { DayMapGround } from './dayMap'
import type { PlanSheet, SheetDay, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { drawDayMap } from './dayMap'
import { writeDayMap } from './dayMapSvg'
import { HTML_STYLE } from './htmlStyle'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { arriveBackText, dayTitle, doubtText, setOutText, timesText } from './stopText'
import { escapeMarkup, webAddress } from './tidyText'

// No script can run in the file whatever stands in it, and nothing is fetched when it is opened.
const POLICY = 'default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; base-uri \'none\'; form-action \'none\''

function paragraph(text: string | null, kind: string | null = null): string {
  if (text === null || text === '')
    return ''
  return `<p${kind === null ? '' : ` class="${kind}"`}>${escapeMarkup(text)}</p>\n`
}

function link(url: string | null, text: string): string {
  const address = webAddress(url)
  return address === null ? '' : `<p><a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a></p>\n`
}

function stopItem(stop: SheetStop, sheet: PlanSheet, words: SheetWords): string {
  const note = stop.note.trim()
  return [
    '<li>\n',
    `<h3>${escapeMarkup(stopName(stop, sheet.locale))}</h3>\n`,
    paragraph(timesText(stop, words)),
    stop.passage === null ? '' : `<blockquote lang="zh-CN">${paragraph(stop.passage.text)}${paragraph(`— ${stop.passage.credit}`)}</blockquote>\n`,
    paragraph(note === '' ? null : `${words.note}${note}`),
    paragraph(doubtText(stop, words), 'quiet'),
    link(stop.url, words.page),
    '</li>\n',
  ].join('')
}

function mapFigure(day: SheetDay, index: number, sheet: PlanSheet, words: SheetWords, ground: DayMapGround | null): string {
  const map = ground === null ? undefined : drawDayMap(day, ground, sheet.locale)
  if (map === undefined)
    return ''
  return `<figure>${writeDayMap(map, words.mapOf(dayTitle(day, index, words)))}<figcaption class="quiet">${escapeMarkup(words.mapNote)}</figcaption></figure>\n`
}

function daySection(day: SheetDay, index: number, sheet: PlanSheet, words: SheetWords, ground: DayMapGround | null): string {
  return [
    `<section>\n<h2>${escapeMarkup(dayTitle(day, index, words))}</h2>\n`,
    mapFigure(day, index, sheet, words, ground),
    paragraph(setOutText(day, words)),
    day.stops.length === 0 ? '' : `<ol>\n${day.stops.map(stop => stopItem(stop, sheet, words)).join('')}</ol>\n`,
    paragraph(arriveBackText(day, words)),
    '</section>\n',
  ].join('')
}

/** A plan as one HTML page that needs nothing else, with a map of each day where the base map is given. */
export function writeHtmlPage(sheet: PlanSheet, ground: DayMapGround | null): string {
  const words = sheetWords(sheet.locale)
  return [
    `<!doctype html>\n<html lang="${sheet.locale}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<title>${escapeMarkup(sheet.title)} · ${escapeMarkup(words.guide)}</title>\n<style>${HTML_STYLE}</style>\n</head>\n<body>\n`,
    `<h1>${escapeMarkup(sheet.title)}</h1>\n`,
    ...sheet.days.map((day, index) => daySection(day, index, sheet, words, ground)),
    paragraph(words.disclaimer, 'quiet'),
    link(sheet.url, words.openPlan),
    '</body>\n</html>\n',
  ].join('')
}
