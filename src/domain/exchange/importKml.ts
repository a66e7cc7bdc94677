import type { LatLng } from '@/domain/position'
import type { ImportCollection } from './importCollection'
import type { ImportPreview } from './importPreview'
import type { XmlElement } from './xmlTree'
import { createImportCollection, dayNumber } from './importCollection'
import { childNamed, childrenNamed, descendantsNamed, textOf } from './xmlTree'

// Bounded repeats: a long run of digits must not be tried from each of them.
const NUMBER = String.raw`[-+]?(?:\d{1,20}(?:\.\d{0,30})?|\.\d{1,30})(?:e[-+]?\d{1,3})?`
const PAIR = new RegExp(String.raw`^\s*(${NUMBER})\s*,\s*(${NUMBER})`, 'iu')

function firstPosition(point: XmlElement): LatLng | null {
  const [, lng, lat] = PAIR.exec(textOf(point, 'coordinates')) ?? []
  return lng === undefined || lat === undefined ? null : { lat: Number(lat), lng: Number(lng) }
}

// Descriptions are HTML more often than not; only their words are wanted.
function words(description: string): string {
  if (!/<[a-z/!][^<>]*>/iu.test(description))
    return description
  return description
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]*>/giu, '\n')
    .replace(/<[a-z/!][^<>]*>/giu, '')
    .replace(/&nbsp;/gu, ' ').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&#39;/gu, '\'').replace(/&amp;/gu, '&')
}

function extendedData(placemark: XmlElement): ReadonlyMap<string, string> {
  const data = childrenNamed(placemark, 'ExtendedData').flatMap(extended => childrenNamed(extended, 'Data'))
  return new Map(data.map(each => [each.attributes.get('name') ?? '', textOf(each, 'value')]))
}

function readShapes(placemark: XmlElement, name: string, collection: ImportCollection): boolean {
  const tracks = [...descendantsNamed(placemark, 'LineString'), ...descendantsNamed(placemark, 'Track')]
  const areas = descendantsNamed(placemark, 'Polygon')
  for (const line of tracks) {
    const count = textOf(line, 'coordinates').split(/\s+/u).filter(word => word !== '').length + childrenNamed(line, 'coord').length
    collection.countTrackPoints(count)
    collection.skip(name, 'line', count)
  }
  if (areas.length > 0)
    collection.skip(name, 'area', areas.length)
  return tracks.length + areas.length > 0
}

/** Read the placemarks of a KML file that have a point. Lines and areas are listed as skipped; `leftOut` placemarks were too many to read. */
export function readKml(root: XmlElement, leftOut = 0): ImportPreview {
  const collection = createImportCollection('kml')
  collection.leaveOut(leftOut)
  for (const placemark of descendantsNamed(root, 'Placemark')) {
    const data = extendedData(placemark)
    const name = textOf(placemark, 'name')
    const point = childNamed(placemark, 'Point') ?? descendantsNamed(placemark, 'Point')[0]
    const hasShape = readShapes(placemark, name, collection)
    if (point === undefined && hasShape)
      continue
    collection.spot({
      name,
      note: data.get('note') ?? words(textOf(placemark, 'description')),
      at: point === undefined ? null : firstPosition(point),
      day: dayNumber(data.get('day')),
    })
  }
  return collection.preview()
}
