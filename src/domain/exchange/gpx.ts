import type { LatLng } from '@/domain/position'
import type { PlanSheet, SheetDay, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { dayTitle, stopText } from './stopText'
import { webAddress } from './tidyText'
import { degrees, XML_DECLARATION, xmlElement, xmlLeaf } from './xmlWriting'

/** The `creator` of files written here; on reading it says that `<cmt>` is the visitor's note. */
export const GPX_CREATOR = '循文游衡东 hengdong-guide'

/** The attributes of the root of a GPX 1.1 file. */
export const GPX_ATTRIBUTES = {
  'version': '1.1',
  'creator': GPX_CREATOR,
  'xmlns': 'http://www.topografix.com/GPX/1/1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd',
}

// The schema fixes the order of elements; `<desc>` carries the passage because readers ignore `<cmt>`.
function point(tag: 'wpt' | 'rtept', stop: SheetStop, at: LatLng, sheet: PlanSheet, words: SheetWords): string {
  return xmlElement(tag, { lat: degrees(at.lat), lon: degrees(at.lng) }, [
    xmlLeaf('name', stopName(stop, sheet.locale)),
    xmlLeaf('cmt', stop.note),
    xmlLeaf('desc', stopText(stop, words, false)),
    link(stop.url, words.page),
  ])
}

function link(url: string | null, text: string): string {
  const address = webAddress(url)
  return address === null ? '' : xmlElement('link', { href: address }, [xmlLeaf('text', text), xmlLeaf('type', 'text/html')])
}

function pinned(day: SheetDay): readonly { readonly stop: SheetStop, readonly at: LatLng }[] {
  return day.stops.flatMap(stop => stop.at === null ? [] : [{ stop, at: stop.at }])
}

function end(part: SheetDay['from'], type: 'start' | 'end'): string {
  if (part === null || part.at === null)
    return ''
  return xmlElement('rtept', { lat: degrees(part.at.lat), lon: degrees(part.at.lng) }, [xmlLeaf('name', part.name), xmlLeaf('type', type)])
}

function route(day: SheetDay, index: number, sheet: PlanSheet, words: SheetWords): string {
  const unplaced = day.stops.filter(stop => stop.at === null).map(stop => `${stopName(stop, sheet.locale)}: ${stopText(stop, words, true)}`)
  return xmlElement('rte', {}, [
    xmlLeaf('name', `${sheet.title} · ${dayTitle(day, index, words)}`),
    xmlLeaf('desc', unplaced.join('\n')),
    xmlLeaf('number', String(index + 1)),
    end(day.from, 'start'),
    ...pinned(day).map(({ stop, at }) => point('rtept', stop, at, sheet, words)),
    end(day.to, 'end'),
  ])
}

/** A plan as GPX 1.1: a waypoint for each stop that has a position, in order, and a route for each day. */
export function writeGpx(sheet: PlanSheet): string {
  const words = sheetWords(sheet.locale)
  return XML_DECLARATION + xmlElement('gpx', GPX_ATTRIBUTES, [
    xmlElement('metadata', {}, [
      xmlLeaf('name', sheet.title),
      xmlLeaf('desc', words.disclaimer),
      link(sheet.url, words.guide),
    ]),
    ...sheet.days.flatMap(pinned).map(({ stop, at }) => point('wpt', stop, at, sheet, words)),
    ...sheet.days.map((day, index) => route(day, index, sheet, words)),
  ])
}
