import type { LatLng } from '@/domain/position'
import type { PlanSheet, SheetDay, SheetStop } from './planSheet'
import type { SheetWords } from './sheetWords'
import { stopName } from './planSheet'
import { sheetWords } from './sheetWords'
import { dayTitle, stopText } from './stopText'
import { webAddress } from './tidyText'
import { degrees, XML_DECLARATION, xmlElement, xmlLeaf } from './xmlWriting'

const coordinates = ({ lng, lat }: LatLng): string => `${degrees(lng)},${degrees(lat)}`

// An empty value is written too: it tells the reader that the description is not a note.
function datum(name: string, value: string | number | null): string {
  return value === null ? '' : xmlElement('Data', { name }, [xmlLeaf('value', String(value)) || '<value></value>'])
}

function placemark(stop: SheetStop, day: number, sheet: PlanSheet, words: SheetWords): string {
  return xmlElement('Placemark', {}, [
    xmlLeaf('name', stopName(stop, sheet.locale)),
    xmlLeaf('description', stopText(stop, words, true)),
    xmlElement('ExtendedData', {}, [
      datum('day', day),
      datum('note', stop.note),
      datum('doubtMetres', stop.doubtMetres),
      datum('url', webAddress(stop.url)),
    ]),
    stop.at === null ? '' : xmlElement('Point', {}, [xmlLeaf('coordinates', coordinates(stop.at))]),
  ])
}

function way(day: SheetDay, title: string): string {
  const spots = [day.from, ...day.stops, day.to].flatMap(each => each === null || each.at === null ? [] : [each.at])
  if (spots.length < 2)
    return ''
  return xmlElement('Placemark', {}, [
    xmlLeaf('name', title),
    xmlElement('LineString', {}, [xmlLeaf('tessellate', '1'), xmlLeaf('coordinates', spots.map(coordinates).join(' '))]),
  ])
}

/** A plan as KML 2.2: a folder for each day, a placemark for each stop (without a point where none is known), then the day's line. */
export function writeKml(sheet: PlanSheet): string {
  const words = sheetWords(sheet.locale)
  const folders = sheet.days.map((day, index) => xmlElement('Folder', {}, [
    xmlLeaf('name', dayTitle(day, index, words)),
    ...day.stops.map(stop => placemark(stop, index + 1, sheet, words)),
    way(day, dayTitle(day, index, words)),
  ]))
  return XML_DECLARATION + xmlElement('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [
    xmlElement('Document', {}, [
      xmlLeaf('name', sheet.title),
      xmlLeaf('description', [words.disclaimer, webAddress(sheet.url)].filter(part => part !== null).join('\n')),
      ...folders,
    ]),
  ])
}
